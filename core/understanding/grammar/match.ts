import type { Token } from "../text/tokens.ts";
import type { Digits, Grammar, Part } from "./grammar.ts";
import type { Edge, Sequence, Step } from "./pattern.ts";
import { ready, type ReadyClass } from "./ready.ts";

/** A phrase found at some tokens, from the token `start` up to and without the token `end`. */
export interface Match {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** A grammar made ready. Throws a SyntaxError at once when the grammar is wrong. */
export class Matcher {
  readonly #classes: ReadonlyMap<string, ReadyClass>;

  constructor(grammar: Grammar) {
    this.#classes = ready(grammar);
  }

  on(text: readonly Token[]): TextMatcher {
    return new TextMatcher(this.#classes, text);
  }
}

/** A place reached in the text and what was kept on the way. */
interface State {
  readonly at: number;
  readonly parts: ReadonlyMap<string, Part>;
}

const nothing: ReadonlyMap<string, Part> = new Map();
const nothingReady: ReadyClass = { digits: undefined, rulesAt: () => [] };

/**
 * Finds phrases in one text. What a class matches at a place is worked out once and kept, and no
 * pattern repeats, so the work grows with the length of the text and no faster.
 */
class TextMatcher {
  readonly #classes: ReadonlyMap<string, ReadyClass>;
  readonly #text: readonly Token[];
  readonly #found = new Map<string, (readonly Match[])[]>();

  constructor(classes: ReadonlyMap<string, ReadyClass>, text: readonly Token[]) {
    this.#classes = classes;
    this.#text = text;
  }

  /** Every phrase of a class that starts at the token `start`. */
  at(start: number, name: string): readonly Match[] {
    const places = this.#found.get(name) ?? [];
    this.#found.set(name, places);
    return (places[start] ??= this.#work(start, name));
  }

  #work(start: number, name: string): readonly Match[] {
    const token = this.#text[start];
    const { digits, rulesAt } = this.#classes.get(name) ?? nothingReady;
    const number = digits && readDigits(token, digits);
    const found: Match[] = number === undefined ? [] : [{ part: number, start, end: start + 1 }];
    for (const { sequence, means } of rulesAt(token)) {
      for (const { at, parts } of this.#follow(sequence, { at: start, parts: nothing })) {
        const part = typeof means === "number" ? means : { form: means, start, end: at, parts };
        found.push({ part, start, end: at });
      }
    }
    return found;
  }

  #follow(sequence: Sequence, from: State): readonly State[] {
    let states: readonly State[] = [from];
    for (const step of sequence) {
      const [only] = states;
      if (!only) return states;
      states =
        states.length === 1
          ? this.#take(step, only)
          : states.flatMap((state) => this.#take(step, state));
    }
    return states;
  }

  #take(step: Step, state: State): readonly State[] {
    switch (step.kind) {
      case "word":
        return this.#text[state.at]?.text === step.text ? [{ ...state, at: state.at + 1 }] : [];
      case "phrase":
        return step.classes.flatMap((name) =>
          this.at(state.at, name).map(({ part, end }) => ({
            at: end,
            parts: new Map(state.parts).set(step.name, part),
          })),
        );
      case "choice":
        return step.of.flatMap((sequence) => this.#follow(sequence, state));
      case "look":
        return this.#leads(step.of, state) === step.wanted ? [state] : [];
      case "edge":
        return this.#isAt(step.edge, state.at) ? [state] : [];
    }
  }

  #leads(choice: readonly Sequence[], state: State): boolean {
    return choice.some((sequence) => this.#follow(sequence, state).length > 0);
  }

  #isAt(edge: Edge, at: number): boolean {
    if (edge === "glue") return this.#text[at]?.glued === true;
    return at === (edge === "start" ? 0 : this.#text.length);
  }
}

function readDigits(token: Token | undefined, { width, range }: Digits): number | undefined {
  if (token?.kind !== "number") return undefined;
  if (token.text.length < width[0] || token.text.length > width[1]) return undefined;
  const value = Number(token.text);
  return value >= range[0] && value <= range[1] ? value : undefined;
}
