import { VendorError } from "../errors.ts";
import type { VendorErrorOptions } from "../errors.ts";
import type { Price, Usage } from "./price.ts";

/**
 * A language model, seen from the hub: one question, one answer, nothing remembered.
 *
 * An adapter makes one call and no more. Whether there is money for it, what is tried next and what
 * is done with the answer is the core's (`chain.ts`), once for every model.
 */
export interface Model {
  /** What logs and traces call it: `groq:llama-3.3-70b-versatile`. */
  readonly name: string;
  /** Absent where nobody has said what it costs: then its tokens are counted alone. */
  readonly price?: Price;
  /**
   * Throws a `ModelError`, and nothing else. Ends at once when `signal` aborts.
   */
  ask(question: ModelQuestion, signal: AbortSignal): Promise<ModelAnswer>;
}

export interface ModelQuestion {
  /** Words of ours alone. What a person wrote is never among them. */
  readonly instructions: string;
  /** What it is about: facts, and a person's words, each in a fence (`fence.ts`). */
  readonly content: string;
  /** With tools the answer is a call of exactly one of them; without, it is text. */
  readonly tools?: readonly ModelTool[];
  /** The longest answer, in tokens, whatever the model thinks beside it included. */
  readonly mostTokens: number;
}

/** Something that a model may propose. Nothing is done by calling it. */
export interface ModelTool {
  /** Letters, digits, `_` and `-`, at most 64. */
  readonly name: string;
  readonly description: string;
  /** What it may be given, each a text, and what that is. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ModelAnswer {
  readonly said: Said;
  /** Absent where the model did not tell. */
  readonly usage?: Usage;
}

export type Said =
  /** `tool` is one of the question's; what `given` holds is for the asker to read. */
  | { readonly kind: "call"; readonly tool: string; readonly given: unknown }
  | { readonly kind: "text"; readonly text: string };

/** Why there is no answer, in words that decide what is tried next. */
export const modelFaults = [
  "blocked", // it is not on this machine, and nothing may leave it
  "unauthorized", // the key is wrong, or may not use this model
  "rate_limited", // too much for now
  "rejected", // it understood the question and does not take it
  "unavailable", // it could not be reached, or broke
  "late", // it took too long
  "refused", // it does not want to speak of this
  "truncated", // the answer was longer than it might be
  "unreadable", // the answer is not one to the question
] as const;

export type ModelFault = (typeof modelFaults)[number];

export interface ModelErrorOptions extends VendorErrorOptions {
  /** What it cost all the same; absent where nobody can tell. */
  readonly usage?: Usage;
}

/** The one error a model throws. */
export class ModelError extends VendorError<ModelFault> {
  override readonly name = "ModelError";
  readonly usage: Usage | undefined;

  constructor(fault: ModelFault, options: ModelErrorOptions = {}) {
    super(fault, options);
    this.usage = options.usage;
  }
}
