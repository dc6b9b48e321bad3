import type { ModelQuestion } from "./model.ts";

/** Tokens that went in and came out. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

export const nothingUsed: Usage = { input: 0, output: 0 };

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/**
 * What tokens cost, in millionths of a US dollar, rounded up: a million tokens at one dollar are a
 * million of them. Undefined without a price.
 */
export function costOf({ input, output }: Usage, price: Price | undefined): number | undefined {
  return price && Math.ceil(input * price.input + output * price.output);
}

/** What a vendor wraps around a question and each of its tools, in tokens, generously. */
const WRAPPING = 64;

/** The most that an answer to a question can use: no vocabulary makes more tokens of a text than it has bytes. */
export function worstOf({ instructions, content, tools = [], mostTokens }: ModelQuestion): Usage {
  const said = [instructions, content, ...tools.map((tool) => JSON.stringify(tool))];
  const bytes = said.reduce((sum, text) => sum + Buffer.byteLength(text) + WRAPPING, 0);
  return { input: bytes, output: mostTokens };
}

export function tokensOf({ input, output }: Usage): number {
  return input + output;
}
