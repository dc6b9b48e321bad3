import { createHash } from "node:crypto";
import { z } from "zod";
import type { Effects } from "../effects/effects.ts";
import type { ContactId, OrganisationId } from "../identity.ts";
import type { Chain } from "./chain.ts";
import type { ModelQuestion, Said } from "./model.ts";
import { spending } from "./spending.ts";
import type { Spendings } from "./spending.ts";

/** What models are asked through. */
export interface ModelParts {
  readonly chain: Chain;
  /** Keeps what was answered: a turn that is taken again does not pay again. */
  readonly effects: Effects;
  readonly spendings: Spendings;
}

/** In which turn something is asked, and by whom. */
export interface Occasion {
  readonly organisation: OrganisationId;
  readonly contact: ContactId;
  readonly key: string;
  readonly signal: AbortSignal;
}

export interface Matter<T> {
  /** `model.second`: an effect's kind. */
  readonly kind: `model.${string}`;
  readonly question: ModelQuestion;
  /** What tells two questions of one turn apart: the words, and the facts. The fences differ every time. */
  readonly about: string;
  /** What an answer is as JSON. */
  readonly answer: z.ZodType<T>;
  /** Reads an answer; `undefined` where what was said is none. */
  read(said: Said): T | undefined;
}

/**
 * Asks the models once in a turn, however often the turn is taken: no answer is kept like any other.
 * Throws `StoreUnavailable`, and what `signal` was aborted with.
 */
export async function askOnce<T>(
  { chain, effects, spendings }: ModelParts,
  { organisation, contact, key, signal }: Occasion,
  { kind, question, about, answer, read }: Matter<T>,
): Promise<T | undefined> {
  const result = z.object({ answer: answer.nullable(), spent: z.array(spending).readonly() });
  const effect = {
    kind,
    key: `${key}:${digestOf(about)}`,
    repeat: "safe",
    result,
    signal,
  } as const;
  const asked = await effects.once(effect, async (_, stop) => {
    const spender = { organisation, contact };
    const came = await chain.ask(question, { spender, signal: stop, read });
    return { answer: came.answer ?? null, spent: came.spent };
  });
  spendings.note(key, asked.spent);
  return asked.answer ?? undefined;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}
