import type { Pool } from "pg";
import type { Platform, Shown } from "./platform.ts";
import { storyOf } from "./rows.ts";

/** Something that ought not to have been shown when it was, or not at all. */
interface Oddity {
  readonly chat: string;
  /** In words, for a person. */
  readonly what: string;
}

/** What was first shown after something that is to follow it, conversation by conversation. */
export function shownLate({ shown }: Platform): readonly Oddity[] {
  const seen = new Set<string>();
  const newest = new Map<string, { readonly place: number; readonly text: string }>();
  const odd: Oddity[] = [];
  for (const { chat, text } of shown) {
    const place = placeOf(text);
    if (place === undefined || seen.has(text)) continue;
    seen.add(text);
    const before = newest.get(chat);
    if (before && place < before.place)
      odd.push({ chat, what: `${text} was shown after ${before.text}` });
    else newest.set(chat, { place, text });
  }
  return odd;
}

/** What was shown more than once. */
export function shownTwice({ shown }: Platform): readonly Oddity[] {
  return [...Map.groupBy(shown, ({ chat, text }) => `${chat}: ${text}`)].flatMap(
    ([text, [first, ...more]]) =>
      first && more.length > 0
        ? [{ chat: first.chat, what: `${text} was shown ${more.length + 1} times` }]
        : [],
  );
}

/** What was not shown at all; it begins with its chat. */
export function shownNever(text: string): Oddity {
  return { chat: text.slice(0, text.lastIndexOf(" ")), what: `${text} was never shown` };
}

/** Tells how it came to that: what was shown in its conversation, and what the hub knows of that. */
export async function tell(
  pool: Pool,
  { shown }: Platform,
  oddities: readonly Oddity[],
): Promise<void> {
  for (const { chat, what } of oddities) {
    const story = [
      ...shown.filter((one) => one.chat === chat).map(lineOf),
      ...(await storyOf(pool, nameOf(chat))),
    ];
    process.stderr.write(`${[what, ...story].join("\n  ")}\n`);
  }
}

/** Who talks by two ways is the same by both: "telegram-0 by telegram". */
function nameOf(chat: string): string {
  return chat.split(" by ", 1)[0] ?? chat;
}

function lineOf({ at, account, key, text }: Shown): string {
  return `shown ${at.toISOString()} ${account} ${key} ${text}`;
}

/** `c1 12.2` is the second part of the twelfth; what is said later has no place in the order. */
function placeOf(text: string): number | undefined {
  const { number, part } = /(?<number>\d+)\.(?<part>\d+)$/u.exec(text)?.groups ?? {};
  return number === undefined ? undefined : Number(number) * 100 + Number(part);
}
