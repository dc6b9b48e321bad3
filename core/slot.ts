import type { Entry } from "./message/outgoing.ts";
import type { Awaitable, Schema } from "./ports.ts";
import type { Turn } from "./turn.ts";

/** Something the skill must know before it runs. Values are plain JSON: they are stored between turns. */
export interface Slot<T> {
  /** A key in the bot's texts: what the slot is called when the person may change it. */
  readonly label: string;
  /** A key in the bot's texts: what else people call it, between commas: "hora, horas". */
  readonly also?: string;
  /** Reads a value back that was stored, or that a button carried. */
  readonly value: Schema<T>;
  /**
   * Finds the value in what was said. `turn.asked` names the slot the person was asked for, so that
   * a bare "10" may mean a time here and nothing there. `refuse` says why what was found is of no
   * use, and the slot is asked for again.
   */
  find(said: string, turn: Turn<Record<string, unknown>>): Awaitable<T | Refusal | undefined>;
  /**
   * Whether words plainly answer the question for it, whatever else they may seem to be for: "o nome dele é Davi,
   * tem 7 anos".
   */
  answers?(said: string): boolean;
  /**
   * What makes requests of this skill several: "uma limpeza na terça e um clareamento na quinta". One
   * entry for each, in their order; fewer than two are one request.
   */
  each?(said: string, turn: Turn<Record<string, unknown>>): Awaitable<readonly Apart[]>;
  /**
   * The same, of requests that nothing else sets apart: "na segunda às 9 e na quarta às 10" are two visits. A day
   * alone is no other request than one of another day.
   */
  apart?(said: string, turn: Turn<Record<string, unknown>>): Awaitable<readonly Apart[]>;
  /**
   * What is said of each of several requests, in their order: "às 8 e às 9" for two. Taken where there
   * are as many as requests; as short texts that `value` reads.
   */
  inTurn?(said: string, turn: Turn<Record<string, unknown>>): Awaitable<readonly string[]>;
  /** The only value that there can be, by what is known: nobody is asked for that. */
  only?(turn: Turn<Record<string, unknown>>): Awaitable<T | undefined>;
  /**
   * Its values are a place's own, and tell themselves by `tell`: what bears no such name at another place
   * is asked for there.
   */
  readonly local?: true;
  /** The slot that it is said of: an hour of a day. Of another day it is not taken over. */
  readonly of?: string;
  ask(turn: Turn<Record<string, unknown>>): Awaitable<Question>;
  /**
   * How a value is told in a summary of what is under way: "Limpeza", "sexta-feira, 6 de março". A
   * slot without it, and a value not worth telling, are left out there.
   */
  tell?(value: T, turn: Turn<Record<string, unknown>>): Awaitable<string | undefined>;
  /**
   * How it is filled in where a channel shows forms: what comes of it is read by `value`. Typed, and
   * read by `find`, when absent.
   */
  entry?(turn: Turn<Record<string, unknown>>): Awaitable<Entry>;
  /** It is filled when somebody says it, and never asked for; `run` may find it empty. */
  readonly optional?: true;
  /** A key in the bot's texts: an answer as people give it, shown to who was not understood. */
  readonly example?: string;
}

/** One of several requests: what sets it apart, and where in the words that stands, in UTF-16 units. */
export interface Apart {
  readonly at: number;
  readonly end: number;
  readonly set: Readonly<Record<string, string>>;
}

/** What was found for a slot cannot be used. Made with {@link refuse}. */
export class Refusal {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Says kindly, in Markdown, why what was said for a slot is of no use. */
export function refuse(reason: string): Refusal {
  return new Refusal(reason);
}

export type Slots = Readonly<Record<string, Slot<unknown>>>;

export type Filled<S extends Slots> = {
  readonly [K in keyof S]: S[K] extends { readonly value: Schema<infer T> }
    ? S[K] extends { readonly optional: true }
      ? T | undefined
      : T
    : never;
};

/** Something to ask. Markdown, with the answers worth a button. */
export interface Question {
  readonly text: string;
  readonly choices?: readonly Choice[];
}

/** An answer on a button: the slots it fills, as short texts that their `value` reads, without ";". */
export interface Choice {
  readonly label: string;
  /** Another skill that it begins; the one that offers it unless given. */
  readonly skill?: string;
  readonly set: Readonly<Record<string, string>>;
}

/** Why the slots cannot stand as they are: which to empty, and what to ask instead. */
export interface Objection {
  readonly forget: readonly string[];
  /**
   * The slot that the question is about: the first of those to empty, unless named. One that holds
   * too much, "in the morning", need not be emptied to be asked which of it.
   */
  readonly asks?: string;
  readonly question: Question;
}
