import type { Read, Sentence } from "./sentence.ts";

/** A number in words, and how it was made up. */
export interface Cardinal extends Read {
  /** The last word that multiplied, as the million of "two million". */
  readonly scale: number;
  /** Where a last "and" stood, and what was said before it. */
  readonly joined?: Read;
}

/**
 * A whole number in words, in figures followed by "thousand" and the like, or in both. Reads as far
 * as the words make up one number: "vinte e três", and "vinte" of "vinte trinta".
 */
export function readCardinal(text: Sentence, start: number): Cardinal | undefined {
  const sum = new Sum();
  let end = start;
  let joined: Read | undefined;
  for (;;) {
    const from = skipJoint(text, end, sum);
    const before = from > end ? { value: sum.value, end } : joined;
    if (!takes(text, from, sum)) break;
    [joined, end] = [before, from + 1];
  }
  if (end === start) return undefined;
  return { value: sum.value, end, scale: sum.scale, ...(joined && { joined }) };
}

/** "And" between the words of a number, and the hyphen of "twenty-one". */
function skipJoint(text: Sentence, at: number, sum: Sum): number {
  if (sum.isEmpty) return at;
  const isHyphen = text.at(at) === "-" && sum.endsInTens;
  return isHyphen || text.at(at) === text.lexicon.and ? at + 1 : at;
}

function takes(text: Sentence, at: number, sum: Sum): boolean {
  const scale = text.scale(at);
  if (scale !== undefined) return sum.multiply(scale);
  const value = text.lexicon.small[text.at(at)] ?? valueBeside(text, at, sum);
  return value !== undefined && sum.add(value);
}

/** Figures count among words where they are multiplied, "4 thousand 3 hundred", and "a" for one. */
function valueBeside(text: Sentence, at: number, sum: Sum): number | undefined {
  const isMultiplied = text.scale(at + 1) !== undefined;
  if (text.lexicon.articles.includes(text.at(at)))
    return isMultiplied && sum.isEmpty ? 1 : undefined;
  const figures = text.isGlued(at) || text.at(at).length > 3 ? undefined : text.whole(at);
  return isMultiplied || !sum.isEmpty ? figures : undefined;
}

/** A number as it grows word by word. */
class Sum {
  #total = 0;
  /** What is not multiplied yet, below a million. */
  #group = 0;
  #last = Infinity;
  isEmpty = true;
  scale = 1;

  get value(): number {
    return this.#total + this.#group;
  }

  get endsInTens(): boolean {
    return this.#group % 100 >= 20 && this.#group % 10 === 0;
  }

  /** True when a word for so many could follow, which is then added. */
  add(value: number): boolean {
    if (!this.isEmpty && (value === 0 || !this.#fits(value))) return false;
    this.#group += value;
    this.isEmpty = false;
    return true;
  }

  #fits(value: number): boolean {
    const group = this.#group;
    if (value < 10) return group % 10 === 0 && group % 100 !== 10;
    return value < 100 ? group % 100 === 0 : group % 1000 === 0;
  }

  multiply(scale: number): boolean {
    if (this.isEmpty && scale > 1000) return false;
    this.isEmpty = false;
    if (scale <= 1000) return this.#multiplyGroup(scale);
    if (this.#group === 0 && this.#total > 0) this.#total *= scale;
    else if (scale >= this.#last) return false;
    else this.#total += this.#group * scale;
    [this.#group, this.#last, this.scale] = [0, scale, scale];
    return true;
  }

  #multiplyGroup(scale: number): boolean {
    const rest = this.#group % 1000;
    if (scale === 1000 && this.#group >= 1000) return false;
    if (scale === 100 && rest >= 100 && this.#group !== rest) return false;
    this.#group = this.#group - rest + (rest || 1) * scale;
    this.scale = scale;
    return true;
  }
}
