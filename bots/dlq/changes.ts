import { inBatches } from "../../core/dead-letters/batches.ts";
import { isOutgoing } from "../../core/dead-letters/dead-letters.ts";
import type { DeadLetter, DeadLetterId } from "../../core/dead-letters/dead-letters.ts";
import { obstacleTo, retry } from "../../core/dead-letters/retry.ts";
import type { Outcome, RetryParts } from "../../core/dead-letters/retry.ts";

export interface HowToChange {
  readonly anyway: boolean;
}

/** What an operator does to letters. */
export interface Change {
  /** What is said when it is done. */
  readonly done: string;
  /** What would come of it, as far as one can tell beforehand. */
  foresee(letter: DeadLetter, how: HowToChange): Outcome;
  make(
    parts: RetryParts,
    letters: readonly DeadLetter[],
    how: HowToChange,
  ): Promise<readonly Outcome[]>;
}

export type Verb = "retry" | "sent" | "discard";

export const changes: Readonly<Record<Verb, Change>> = {
  retry: {
    done: "Retried",
    foresee(letter, { anyway }) {
      const obstacle = obstacleTo(letter, anyway);
      return { id: letter.id, ...(obstacle && { obstacle }) };
    },
    make: retry,
  },
  sent: {
    done: "Marked as sent",
    foresee: ({ id, kind }) => outcomeOf(id, kind === "in_doubt"),
    make: ({ letters }, chosen) =>
      outcomesOf(chosen, (ids) => letters.arrived(ids.filter(isOutgoing))),
  },
  discard: {
    done: "Discarded",
    foresee: ({ id }) => outcomeOf(id, true),
    make: ({ letters }, chosen) => outcomesOf(chosen, (ids) => letters.discard(ids)),
  },
};

/** Those of the ids that are among the letters no more. */
export function missing(
  ids: readonly DeadLetterId[],
  letters: readonly DeadLetter[],
): readonly Outcome[] {
  const found = new Set(letters.map(({ id }) => id));
  return ids.filter((id) => !found.has(id)).map((id) => outcomeOf(id, false));
}

async function outcomesOf(
  letters: readonly DeadLetter[],
  change: (ids: readonly DeadLetterId[]) => Promise<readonly DeadLetterId[]>,
): Promise<readonly Outcome[]> {
  const ids = letters.map(({ id }) => id);
  const done = new Set(await inBatches(ids, change));
  return ids.map((id) => outcomeOf(id, done.has(id)));
}

function outcomeOf(id: DeadLetterId, isDone: boolean): Outcome {
  return isDone ? { id } : { id, obstacle: "settled" };
}
