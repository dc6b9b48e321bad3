import type { OpenHandover } from "../../core/desk/handovers.ts";

/** Those who wait, a line each. */
export function handoffTable(open: readonly OpenHandover[], now: number): string {
  if (open.length === 0) return "Nobody waits for a person.\n";
  return open.map((each) => `${lineOf(each, now)}\n`).join("");
}

function lineOf(handover: OpenHandover, now: number): string {
  const { id, urgent, reason, since, channel, account, taken, note, summary, intent } = handover;
  const told = [
    id,
    urgent ? "URGENT" : "normal",
    reason,
    `${minutesSince(since, now)} min`,
    taken ? `taken by ${taken.by}` : "waiting",
    `${channel}/${account}`,
    note,
    ...(summary === undefined ? [] : [`under way: ${summary}`]),
    ...(intent === undefined ? [] : [`last words: ${intent}`]),
  ];
  // Notes and summaries may carry people's own words: nothing in them may move the cursor.
  return told.join("  ").replaceAll(/\p{Cc}+/gu, " ");
}

function minutesSince(moment: Date, now: number): number {
  return Math.max(0, Math.floor((now - moment.getTime()) / 60_000));
}
