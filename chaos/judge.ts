import type { Pool } from "pg";
import { partName } from "./bot.ts";
import type { Saying } from "./load.ts";
import type { Platform } from "./platform.ts";
import type { Publisher } from "./publisher.ts";
import { openMessages, unsettled } from "./rows.ts";

/** What became of everything that was said. */
export interface Verdict {
  /** Messages whose webhook was answered with a 2xx. */
  readonly sent: number;
  /** Answers that never were shown, are not in doubt, and that the platform did not refuse for good. */
  readonly lost: number;
  /** Answers that were shown more than once. */
  readonly doubled: number;
  /** Answers that were shown after one that ought to have followed them. */
  readonly disordered: number;
  /** Answers that may have been shown or not, and that wait for a person. */
  readonly in_doubt: number;
}

export interface Evidence {
  readonly pool: Pool;
  readonly platform: Platform;
  readonly publisher: Publisher;
}

/** Judges by what the platform has shown and by what the database says of the rest. */
export async function judge(
  { pool, platform, publisher }: Evidence,
  said: readonly Saying[],
): Promise<Verdict> {
  const accepted = said.filter(({ body }) => publisher.accepted.has(body.id));
  const shown = new Map<string, number>();
  for (const { text } of platform.shown) shown.set(text, (shown.get(text) ?? 0) + 1);
  const doubts = new Set((await openMessages(pool)).map(({ text }) => text));
  const expected = accepted.flatMap(answersTo);
  const isToldOf = (answer: string) =>
    shown.has(answer) || doubts.has(answer) || platform.refused.has(answer);
  return {
    sent: accepted.length,
    lost: expected.filter((answer) => !isToldOf(answer)).length,
    doubled: [...shown.values()].reduce((sum, times) => sum + times - 1, 0),
    disordered: disorder(platform),
    in_doubt: doubts.size,
  };
}

/** Whether nothing waits any more: every event handled, every answer sent or given up. */
export async function isSettled(pool: Pool): Promise<boolean> {
  return (await unsettled(pool)) === 0;
}

function answersTo({ chat, number, parts }: Saying): readonly string[] {
  return Array.from({ length: parts }, (_, index) => partName(chat, number, index + 1));
}

/** Counts, conversation by conversation, what was first shown after something that is to follow it. */
function disorder({ shown }: Platform): number {
  const seen = new Set<string>();
  const newest = new Map<string, number>();
  let count = 0;
  for (const { chat, text } of shown) {
    if (seen.has(text)) continue;
    seen.add(text);
    const place = placeOf(text);
    if (place < (newest.get(chat) ?? 0)) count += 1;
    else newest.set(chat, place);
  }
  return count;
}

/** `c1 12.2` is the second part of the twelfth. */
function placeOf(text: string): number {
  const { number, part } = /(?<number>\d+)\.(?<part>\d+)$/u.exec(text)?.groups ?? {};
  return Number(number) * 100 + Number(part);
}
