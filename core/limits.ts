import type { Address } from "./message/address.ts";
import type { Utterance } from "./message/outgoing.ts";

/** How much the platform takes in one message. The outbox cuts and degrades to this before `send`. */
export interface Limits {
  /** What else than text it takes. The rest is said in words instead. */
  readonly sends: readonly Exclude<Utterance["kind"], "text">[];
  /** MIME types of the documents that it surely takes; any unless given. */
  readonly documents?: readonly string[];
  /** The most that one message may measure, by {@link measure}. */
  readonly textLength: number;
  readonly captionLength: number;
  /**
   * How much of `textLength` a piece of Markdown takes, as the platform counts it: some count what
   * is shown, others the marks as well. Pure.
   */
  measure(markdown: string): number;
  /** How many buttons one message may carry; 0 for none. */
  readonly buttons: number;
  /** Characters on a button. */
  readonly buttonLength: number;
  /** For more choices than buttons, where it has lists. What fits neither becomes numbered lines. */
  readonly list?: ListLimits;
  /** Where it shows forms, to be opened by a button of their own. */
  readonly forms?: FormLimits;
  /** The most that the words of a message with buttons may measure; as any text unless given. */
  readonly textLengthWithChoices?: number;
}

/** How much a list to be opened takes. Lengths are in characters. */
export interface ListLimits {
  readonly rows: number;
  readonly rowLength: number;
  readonly descriptionLength: number;
  /** Of the words that open it. */
  readonly openLength: number;
  /** It stands under words alone, never under a file. */
  readonly wordsOnly?: true;
}

/** How much a form takes. Lengths are in characters. */
export interface FormLimits {
  /** Of its title, and of the words that send it. */
  readonly titleLength: number;
  /** How many fields; any number unless given. */
  readonly fields?: number;
  /** Of the words above a field; any length unless given. */
  readonly labelLength?: number;
  /** In one of its fields. */
  readonly choices: number;
  readonly choiceLength: number;
  /** The whole of it, as JSON. */
  readonly size: number;
}

export interface Window {
  /** Milliseconds since the person's last message. */
  readonly openMs: number;
}

/** How fast a platform takes messages. The outbox spaces its sends by this, over all processes. */
export interface Pace {
  /** For everything the account sends. */
  readonly account?: Rate;
  /** For one chat, which may be slower than another: a group than a person. */
  readonly recipient?: (to: Address) => Rate;
}

/**
 * So many messages in so long, evenly, of which `burst` may come at once after a pause. In any
 * `perMs` there are at most `count + burst - 1`, and that is what must not exceed the platform's word.
 */
export interface Rate {
  readonly count: number;
  readonly perMs: number;
  /** At least 1. */
  readonly burst: number;
}
