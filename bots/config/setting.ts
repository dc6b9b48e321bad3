import { z } from "zod";
import { Secret } from "./secret.ts";

/** What a person is told about a setting. Its default and what it takes are in its schema. */
export interface Card {
  /** The heading it stands under in `.env.example`. */
  readonly section: string;
  readonly about: string;
  /** A value as it might be, for a setting without a default. A secret's example is refused. */
  readonly example?: string;
  /** Never shown, and may be given as a file under the setting's name with `_FILE` behind it. */
  readonly secret?: true;
}

export const cards = z.registry<Card>();

// A schema's message is what was expected, in words that follow "expected": it never repeats the value.

export function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/u, expected)
    .transform(Number)
    .pipe(z.number().min(least, expected).max(most, expected));
}

/** US dollars, to the cent or finer. */
export function dollars() {
  return z
    .string()
    .regex(/^\d{1,6}(\.\d{1,4})?$/u, "US dollars, as in 2.50")
    .transform(Number);
}

/** An `http` or `https` address; comes out without a slash at its end. */
export function webAddress() {
  return z
    .url({ protocol: /^https?$/u, error: "an address that begins with https:// or http://" })
    .transform((address) => address.replace(/\/+$/u, ""));
}

export function secret(shape: RegExp, expected: string, card: Card) {
  return z
    .string()
    .regex(shape, expected)
    .transform((value) => new Secret(value))
    .optional()
    .register(cards, { ...card, secret: true });
}
