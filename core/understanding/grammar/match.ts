import type { Token } from "../text/tokens.ts";
import type { Digits, Grammar, Part, Phrase } from "./grammar.ts";
import type { Edge } from "./pattern.ts";
import {
  ready,
  type ReadyGrammar,
  type ReadySequence,
  type ReadyStep,
  type Rule,
} from "./ready.ts";

/** A phrase found at some tokens, from the token `start` up to and without the token `end`. */
export interface Match {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** A grammar made ready. Throws a SyntaxError at once when the grammar is wrong. */
export class Matcher {
  readonly #grammar: ReadyGrammar;

  constructor(grammar: Grammar) {
    this.#grammar = ready(grammar);
  }

  on(text: readonly Token[]): TextMatcher {
    return new TextMatcher(this.#grammar, text);
  }
}

/** What was kept on the way to a place, the last first. */
interface Kept {
  readonly name: string;
  readonly part: Part;
  readonly before: Kept | undefined;
}

/** What is to follow once a choice inside a pattern is through. */
interface Rest {
  readonly sequence: ReadySequence;
  readonly index: number;
  readonly rest: Rest | undefined;
}

/** A place in a pattern, the place reached in the text and what was kept on the way. */
interface State extends Rest {
  readonly at: number;
  readonly kept: Kept | undefined;
}

type Enough = (state: State) => boolean;
type PhraseStep = Extract<ReadyStep, { readonly kind: "phrase" }>;
type LookStep = Extract<ReadyStep, { readonly kind: "look" }>;
type EdgeStep = Extract<ReadyStep, { readonly kind: "edge" }>;

const none: readonly Match[] = [];

/**
 * Finds phrases in one text. What a class matches at a place is worked out once and kept, of the ways
 * to read the same words in one form only the first, and no pattern repeats: so the work grows with
 * the length of the text and no faster.
 */
class TextMatcher {
  readonly #grammar: ReadyGrammar;
  readonly #text: readonly Token[];
  readonly #found: (readonly Match[] | undefined)[];

  constructor(grammar: ReadyGrammar, text: readonly Token[]) {
    this.#grammar = grammar;
    this.#text = text;
    this.#found = Array.from({ length: grammar.classes.length * (text.length + 1) });
  }

  /** Every phrase of a class that starts at the token `start`. */
  at(start: number, name: string): readonly Match[] {
    const place = this.#grammar.places.get(name);
    return place === undefined ? none : this.#at(start, place);
  }

  #at(start: number, place: number): readonly Match[] {
    return (this.#found[place * (this.#text.length + 1) + start] ??= this.#work(start, place));
  }

  #work(start: number, place: number): readonly Match[] {
    const readyClass = this.#grammar.classes[place];
    if (!readyClass) return none;
    const token = this.#text[start];
    const { digits } = readyClass;
    const number = digits && readDigits(token, digits);
    const rules = readyClass.rulesAt(token);
    if (number === undefined && rules.length === 0) return none;
    const found: Match[] = number === undefined ? [] : [{ part: number, start, end: start + 1 }];
    for (const rule of rules) this.#apply(rule, start, found);
    return found;
  }

  #apply({ sequence, means }: Rule, start: number, found: Match[]): void {
    const from = { sequence, index: 0, rest: undefined, at: start, kept: undefined };
    this.#follow(from, ({ at, kept }) => {
      if (found.some(({ end, part }) => end === at && formOf(part) === means)) return false;
      const part = typeof means === "number" ? means : phraseOf(means, { start, end: at }, kept);
      found.push({ part, start, end: at });
      return false;
    });
  }

  /** Follows every way through a pattern until one is `enough`; true when one was. */
  #follow(state: State, enough: Enough): boolean {
    const { at } = state;
    const step = state.sequence[state.index];
    if (!step) return this.#goesOn(state, enough);
    switch (step.kind) {
      case "word":
        return this.#text[at]?.text === step.text && this.#follow(next(state, at + 1), enough);
      case "phrase":
        return this.#takesPhrase(step, state, enough);
      case "choice":
        return this.#takesOne(step.of, state, enough);
      case "look":
      case "edge":
        return this.#isSo(step, at) && this.#follow(next(state, at), enough);
    }
  }

  #goesOn(state: State, enough: Enough): boolean {
    const { at, kept, rest } = state;
    return rest ? this.#follow({ ...rest, at, kept }, enough) : enough(state);
  }

  #takesPhrase({ name, classes }: PhraseStep, state: State, enough: Enough): boolean {
    for (const place of classes) {
      for (const { part, end } of this.#at(state.at, place)) {
        const kept = { name, part, before: state.kept };
        if (this.#follow({ ...next(state, end), kept }, enough)) return true;
      }
    }
    return false;
  }

  #takesOne(choice: readonly ReadySequence[], state: State, enough: Enough): boolean {
    const { at, kept } = state;
    const rest = next(state, at);
    return choice.some((sequence) => this.#follow({ sequence, index: 0, rest, at, kept }, enough));
  }

  /** Of a step that takes no words. */
  #isSo(step: LookStep | EdgeStep, at: number): boolean {
    if (step.kind === "look") return this.#leads(step.of, at) === step.wanted;
    return this.#isAt(step.edge, at);
  }

  #leads(choice: readonly ReadySequence[], at: number): boolean {
    return choice.some((sequence) =>
      this.#follow({ sequence, index: 0, rest: undefined, at, kept: undefined }, () => true),
    );
  }

  #isAt(edge: Edge, at: number): boolean {
    if (edge === "glue") return this.#text[at]?.glued === true;
    return at === (edge === "start" ? 0 : this.#text.length);
  }
}

function next({ sequence, index, rest, kept }: State, at: number): State {
  return { sequence, index: index + 1, rest, at, kept };
}

function formOf(part: Part): number | string {
  return typeof part === "number" ? part : part.form;
}

function phraseOf(
  form: string,
  { start, end }: { readonly start: number; readonly end: number },
  kept: Kept | undefined,
): Phrase {
  const said: Kept[] = [];
  for (let each = kept; each; each = each.before) said.push(each);
  const parts = new Map<string, Part>();
  for (let index = said.length - 1; index >= 0; index -= 1) {
    const each = said[index];
    if (each) parts.set(each.name, each.part);
  }
  return { form, start, end, parts };
}

function readDigits(token: Token | undefined, { width, range }: Digits): number | undefined {
  if (token?.kind !== "number") return undefined;
  if (token.text.length < width[0] || token.text.length > width[1]) return undefined;
  const value = Number(token.text);
  return value >= range[0] && value <= range[1] ? value : undefined;
}
