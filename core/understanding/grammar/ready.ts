import type { Token } from "../text/tokens.ts";
import type { Digits, Grammar, PhraseClass } from "./grammar.ts";
import { parsePattern, type Sequence, type Step } from "./pattern.ts";

/** A class with its patterns ready to match. */
export interface ReadyClass {
  readonly digits: Digits | undefined;
  /** The rules for what begins with a token, or for the end of the text: not all of them may match. */
  rulesAt(token: Token | undefined): readonly Rule[];
}

export interface Rule {
  readonly sequence: ReadySequence;
  /** What a match is worth: a number, or a phrase of this form. */
  readonly means: number | string;
}

/** A step that knows its classes by their places in the grammar. */
export type ReadyStep =
  | Exclude<Step, { readonly kind: "phrase" | "choice" | "look" }>
  | { readonly kind: "phrase"; readonly name: string; readonly classes: readonly number[] }
  | { readonly kind: "choice"; readonly of: readonly ReadySequence[] }
  | { readonly kind: "look"; readonly of: readonly ReadySequence[]; readonly wanted: boolean };

export type ReadySequence = readonly ReadyStep[];

/** The classes of a grammar, and where each of them is by its name. */
export interface ReadyGrammar {
  readonly classes: readonly ReadyClass[];
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Parses a grammar. Throws a SyntaxError when a pattern is wrong or names a class that is not there,
 * or when a class begins with itself, which could never be matched.
 */
export function ready(grammar: Grammar): ReadyGrammar {
  const parsed = new Map(Object.entries(grammar).map(([name, each]) => [name, parse(each)]));
  for (const name of [...parsed.values()].flatMap(classesNamed)) {
    if (!parsed.has(name)) throw new SyntaxError(`no class "${name}" in the grammar`);
  }
  const places = new Map([...parsed.keys()].map((name, place) => [name, place]));
  const beginnings = new Beginnings(parsed);
  const classes = [...parsed.values()].map(({ digits, rules }) => {
    const begun = rules.map(({ sequence, means }) => ({
      rule: { means, sequence: placed(sequence, places) },
      words: beginnings.ofSequence(sequence),
    }));
    return { digits, rulesAt: byFirstWord(begun) };
  });
  return { classes, places };
}

function placed(sequence: Sequence, places: ReadonlyMap<string, number>): ReadySequence {
  return sequence.map((step) => {
    if (step.kind === "phrase")
      return { ...step, classes: step.classes.flatMap((name) => places.get(name) ?? []) };
    if (step.kind === "choice" || step.kind === "look")
      return { ...step, of: step.of.map((each) => placed(each, places)) };
    return step;
  });
}

interface BegunRule {
  readonly rule: Rule;
  readonly words: FirstWords;
}

/** Rules out most of the rules by a look at one word. */
function byFirstWord(begun: readonly BegunRule[]): ReadyClass["rulesAt"] {
  const beginningWith = (...begin: readonly string[]): readonly Rule[] =>
    begun
      .filter(({ words }) => !words || begin.some((word) => words.has(word)))
      .map(({ rule }) => rule);
  const words = new Set(begun.flatMap((each) => [...(each.words ?? [])]));
  const byWord = new Map(
    [...words].map((word) => [
      word,
      /^\d/.test(word) ? beginningWith(word, anyNumber) : beginningWith(word),
    ]),
  );
  const [byNumber, byNothing] = [beginningWith(anyNumber), beginningWith()];
  return (token) => {
    if (!token) return byNothing;
    return byWord.get(token.text) ?? (token.kind === "number" ? byNumber : byNothing);
  };
}

/** Stands among first words for a number in digits. */
const anyNumber = "<number>";

interface ParsedClass {
  readonly digits: Digits | undefined;
  readonly rules: readonly { readonly sequence: Sequence; readonly means: number | string }[];
}

function parse({ digits, words = {}, forms = {} }: PhraseClass): ParsedClass {
  const ofWords = Object.entries(words).flatMap(([value, pattern]) =>
    parsePattern(pattern).map((sequence) => ({ sequence, means: Number(value) })),
  );
  const ofForms = Object.entries(forms).flatMap(([form, patterns]) =>
    patterns.flatMap(parsePattern).map((sequence) => ({ sequence, means: form })),
  );
  return { digits, rules: [...ofWords, ...ofForms] };
}

function classesNamed({ rules }: ParsedClass): readonly string[] {
  const inStep = (step: Step): readonly string[] => {
    if (step.kind === "phrase") return step.classes;
    return "of" in step ? step.of.flat().flatMap(inStep) : [];
  };
  return rules.flatMap(({ sequence }) => sequence.flatMap(inStep));
}

/** The words a pattern may begin with, {@link anyNumber} for digits; undefined when it may match nothing at all. */
type FirstWords = ReadonlySet<string> | undefined;

/** Works out what patterns may begin with. */
class Beginnings {
  readonly #classes: ReadonlyMap<string, ParsedClass>;
  readonly #begun = new Set<string>();
  readonly #known = new Map<string, FirstWords>();

  constructor(classes: ReadonlyMap<string, ParsedClass>) {
    this.#classes = classes;
  }

  ofSequence([first, ...rest]: Sequence): FirstWords {
    if (!first) return undefined;
    switch (first.kind) {
      case "word":
        return new Set([first.text]);
      case "phrase":
        return this.#either(first.classes.map((name) => this.#ofClass(name)));
      case "choice":
        return this.#either(first.of.map((sequence) => this.ofSequence([...sequence, ...rest])));
      case "look":
        first.of.forEach((sequence) => this.ofSequence(sequence));
        return this.ofSequence(rest);
      case "edge":
        return this.ofSequence(rest);
    }
  }

  #ofClass(name: string): FirstWords {
    if (this.#known.has(name)) return this.#known.get(name);
    if (this.#begun.has(name)) throw new SyntaxError(`class "${name}" begins with itself`);
    this.#begun.add(name);
    const { digits, rules = [] } = this.#classes.get(name) ?? {};
    const ofRules = rules.map(({ sequence }) => this.ofSequence(sequence));
    const words = this.#either(digits ? [new Set([anyNumber]), ...ofRules] : ofRules);
    this.#known.set(name, words);
    return words;
  }

  #either(all: readonly FirstWords[]): FirstWords {
    const words = new Set<string>();
    for (const each of all) {
      if (!each) return undefined;
      for (const word of each) words.add(word);
    }
    return words;
  }
}
