import type { ContactId, OrganisationId } from "../../identity.ts";
import type { Spending } from "../../models/spending.ts";
import type { Skill } from "../../skill.ts";
import type { Say } from "../../turn.ts";

/** Words that the rules are unsure of, and what a bot could make of them. */
export interface Unsure {
  readonly said: string;
  readonly language: string;
  /** What the person may want: skills with intents, and the one whose form is under way. */
  readonly skills: readonly Skill[];
  /** The form under way, and the slot that was asked for last. */
  readonly active?: { readonly skill: string; readonly asked?: string };
  readonly text: Say;
  readonly organisation: OrganisationId;
  readonly contact: ContactId;
  /** The turn's: asked again under it, the answer is the same. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/**
 * What somebody else than the rules makes of words. It is a proposal and no more: the engine starts
 * the skill as if its words had been plain, reads each slot as if it had been typed, asks what is
 * missing and reads back.
 */
export interface Proposal {
  /** One of those that were asked about. */
  readonly skill: string;
  /** By slot of that skill, what may be found there. */
  readonly slots: Readonly<Record<string, string>>;
}

/** Asked only where the rules are unsure. */
export interface SecondOpinion {
  /**
   * `undefined` when there is none, for whatever reason: then the rules have the word. Throws
   * `StoreUnavailable`, and nothing else.
   */
  propose(unsure: Unsure): Promise<Proposal | undefined>;
  /** What asking took in a turn, for its trace; told once. */
  spentOn(key: string): readonly Spending[];
}
