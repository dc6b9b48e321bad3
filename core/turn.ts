import type { ContactId, ConversationId, OrganisationId } from "./identity.ts";
import type { Prompting } from "./message/event.ts";

/** One message and what is known when it comes. */
export interface Turn<Known = unknown> {
  readonly event: Prompting;
  /** The words in it: text, caption or transcript; `""` for a press. */
  readonly said: string;
  /** What follows the action's name on one of the skill's own buttons. */
  readonly pressed?: string;
  readonly contact: Contact;
  readonly conversation: ConversationId;
  readonly organisation: OrganisationId;
  /** The slug of the place that it is about, where the account has several. */
  readonly place?: string;
  /** The same on every run of this turn: the idempotency key for outside effects. */
  readonly key: string;
  readonly now: Date;
  /** The language this turn is answered in. */
  readonly language: string;
  readonly known: Known;
  /** The slot that was asked for last, if this answers a question. */
  readonly asked?: string;
  /** What this skill remembered of this conversation last time. */
  readonly memory: Readonly<Record<string, unknown>>;
  /** What forms of this conversation knew that ended, done or left: of each slot, by its name, the latest. */
  readonly before: Readonly<Record<string, unknown>>;
  /** The skill whose form was done last, while that is in everybody's mind; `before` is what it knew. */
  readonly justDone?: string;
  /** The skill whose form is next once this one is done. */
  readonly next?: string;
  /** When the bot last answered with more than what is said in passing; absent where it never did. */
  readonly spokeAt?: Date;
  /** What the form under way knows, or what answers were just about: "what should I bring?" is asked of that. */
  readonly spokenOf: Readonly<Record<string, unknown>>;
  /** Looks a text up in the bot's words and the person's language. ICU message syntax. */
  readonly text: Say;
  readonly signal: AbortSignal;
}

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** One person, however many platform ids they have. */
export interface Contact {
  readonly id: ContactId;
  readonly name?: string;
}
