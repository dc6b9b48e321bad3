import type { DeadLetter } from "../../core/dead-letters/dead-letters.ts";
import type { Obstacle, Outcome } from "../../core/dead-letters/retry.ts";
import { counted } from "../counted.ts";
import { scrub } from "../log/scrub.ts";

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  too_late: "its time is over, and late it may do harm; --anyway gives it another life",
  may_be_out: "it may have arrived: look, then `prosa dlq sent`, or --anyway to send it once more",
  still_unreadable: "it still cannot be read",
  not_kept: "nothing is left of it that could be read again; discard it",
  settled: "it is no dead letter any more, or none of the kind that this is for",
};

/** Letters in columns, a line each. */
export function table(letters: readonly DeadLetter[], now: number): string {
  if (letters.length === 0) return "No dead letters.\n";
  const cells = letters.map((letter) => [
    letter.id,
    letter.kind,
    ago(now - letter.since.getTime()),
    `${letter.channel}/${letter.account}`,
    sizeOf(letter),
    // A platform's own words: nothing in them may move the cursor.
    letter.reason.replaceAll(/\p{Cc}+/gu, " "),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return scrub(`${cells.map(line).join("\n")}\n`);
}

function sizeOf({ bytes, outgoing }: DeadLetter): string {
  if (!outgoing) return `${bytes} B`;
  const { class: name, attempts, behind } = outgoing;
  const waiting = behind > 0 ? `, ${behind} behind` : "";
  return `${name}, ${bytes} B, tried ${attempts}x${waiting}`;
}

const STEPS = [
  [86_400_000, "d"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const;

/** The largest unit of which there is one at least. */
function ago(ms: number): string {
  const [unitMs, unit] = STEPS.find(([size]) => ms >= size) ?? [1_000, "s"];
  return `${Math.max(0, Math.floor(ms / unitMs))} ${unit}`;
}

/** Whether it is to be done to so many. */
export function question(verb: string, count: number): string {
  return `${verb}: ${counted(count, "letter")}. Go on? [y/N] `;
}

/** What came of it: how many, and why the others stay. */
export function report(outcomes: readonly Outcome[], done: string): string {
  const left = outcomes.flatMap(({ id, obstacle }) =>
    obstacle ? [`${id} stays: ${OBSTACLES[obstacle]}.`] : [],
  );
  const count = outcomes.length - left.length;
  return [...left, `${done} ${count} of ${outcomes.length}.`].map((line) => `${line}\n`).join("");
}

/** The same for a program. */
export function reportJson(outcomes: readonly Outcome[]) {
  return {
    done: outcomes.flatMap(({ id, obstacle }) => (obstacle ? [] : [id])),
    left: outcomes.flatMap(({ id, obstacle }) =>
      obstacle ? [{ id, obstacle, why: OBSTACLES[obstacle] }] : [],
    ),
  };
}
