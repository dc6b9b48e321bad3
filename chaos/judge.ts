import type { Pool } from "pg";
import { actionName, laterName, partName } from "./bot.ts";
import type { Saying } from "./load.ts";
import { shownLate, shownNever, shownTwice, tell } from "./oddities.ts";
import type { Platform } from "./platform.ts";
import type { Publisher } from "./publisher.ts";
import { deadLetters, doubtfulActions, openMessages, unsettled } from "./rows.ts";
import type { OpenMessage } from "./rows.ts";

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
  /** Messages that may have been shown or not, and that wait for a person. */
  readonly in_doubt: number;
  /** Those of them that the platform has told us to be shown. */
  readonly doubts_left: number;
  /** Parts of answers that wait behind one in doubt. */
  readonly held: number;
  /** Those that came free when their conversation had gone on, and wait for a person as well. */
  readonly late: number;
  /** What was still to be done when time was up; some of the lost may be among it. */
  readonly waiting: number;
  /** Messages that were put aside because they killed whoever worked on them. */
  readonly put_aside: number;
  /** Hubs that ended though nobody had told them to. */
  readonly fallen: number;
  /** What jobs had to say, by the same measure. */
  readonly jobs: number;
  readonly jobs_lost: number;
  readonly jobs_doubled: number;
  /** What had to be done outside, by the same measure. */
  readonly actions: number;
  readonly actions_lost: number;
  readonly actions_doubled: number;
}

export interface Evidence {
  readonly round: { readonly pool: Pool; readonly platform: Platform };
  readonly publisher: Publisher;
  readonly fallen: number;
}

/** Judges by what the platform has shown and by what the database says of the rest. */
export async function judge(
  { round: { pool, platform }, publisher, fallen }: Evidence,
  said: readonly Saying[],
): Promise<Verdict> {
  const accepted = said.filter(({ body }) => publisher.accepted.has(body.id));
  const shown = new Map<string, number>();
  for (const { text } of platform.shown) shown.set(text, (shown.get(text) ?? 0) + 1);
  const open = await openMessages(pool);
  const openTexts = [...open.map(({ text }) => text), ...platform.refused];
  const answers = balance(accepted.flatMap(answersTo), shown, openTexts);
  const jobs = balance(accepted.flatMap(laterTo), shown, openTexts);
  const doubts = await doubtfulActions(pool);
  const actions = balance(accepted.flatMap(actionsOf), platform.actions, doubts);
  const late = shownLate(platform);
  const odd = [...late, ...shownTwice(platform), ...answers.missing.map(shownNever)];
  await tell(pool, platform, odd);
  return {
    sent: accepted.length,
    lost: answers.lost,
    doubled: answers.doubled,
    disordered: late.length,
    in_doubt: open.filter(({ status }) => status === "in_doubt").length,
    doubts_left: doubtsLeft(platform, open),
    held: open.filter(({ status }) => status === "cancelled").length,
    late: open.filter(({ status }) => status === "expired").length,
    waiting: await unsettled(pool),
    put_aside: await deadLetters(pool),
    fallen,
    jobs: jobs.expected,
    jobs_lost: jobs.lost,
    jobs_doubled: jobs.doubled,
    actions: actions.expected,
    actions_lost: actions.lost,
    actions_doubled: actions.doubled,
  };
}

/** The first promise of the hub: nothing lost, nothing twice, in order. */
export function isKept(verdict: Verdict): boolean {
  const { lost, doubled, disordered, doubts_left, put_aside, fallen } = verdict;
  const { jobs_lost, jobs_doubled, actions_lost, actions_doubled } = verdict;
  const behindTheScenes = jobs_lost + jobs_doubled + actions_lost + actions_doubled;
  return lost + doubled + disordered + doubts_left + put_aside + fallen + behindTheScenes === 0;
}

/** What ought to have happened, beside how often it did and what is told to be open. */
function balance(
  expected: readonly string[],
  happened: ReadonlyMap<string, number>,
  open: readonly string[],
) {
  const known = new Set([...happened.keys(), ...open]);
  const missing = expected.filter((one) => !known.has(one));
  return {
    expected: expected.length,
    lost: missing.length,
    missing,
    doubled: expected.reduce((sum, one) => sum + Math.max(0, (happened.get(one) ?? 0) - 1), 0),
  };
}

/** The parts of its answer. */
export function answersTo({ chat, number, parts }: Saying): readonly string[] {
  return Array.from({ length: parts }, (_, index) => partName(chat, number, index + 1));
}

function laterTo({ chat, number, later }: Saying): readonly string[] {
  return later ? [laterName(chat, number)] : [];
}

function actionsOf({ chat, number, act }: Saying): readonly string[] {
  return act ? [actionName(chat, number, act)] : [];
}

function doubtsLeft({ shown }: Platform, open: readonly OpenMessage[]): number {
  const told = new Set(shown.flatMap(({ account, text }) => (account === "echo" ? [text] : [])));
  return open.filter(({ status, text }) => status === "in_doubt" && told.has(text)).length;
}
