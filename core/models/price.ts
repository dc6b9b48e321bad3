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

export function tokensOf({ input, output }: Usage): number {
  return input + output;
}
