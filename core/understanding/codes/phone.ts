import { findPhoneNumbersInText, type CountryCode } from "libphonenumber-js/min";
import type { CodeFound } from "./code.ts";

/** Where a number without its country is taken to be, by ISO 3166. */
export type Country = CountryCode;

/** Looking for telephones costs much, and hardly any text has so many figures together. */
const worthLooking = /\d(?:[\s().+\-/]{0,3}\d){7}/u;

/** "0xx" is where one dials the carrier of one's choice. */
const carrier = /(?<=[\s(]|^)0?x{2}(?=\s?\d{2}\b)/giu;

/** Every telephone number of a text, in E.164: `+5511988887777`. */
export function phonesIn(text: string, country: Country): readonly CodeFound[] {
  if (!worthLooking.test(text)) return [];
  const plain = text.replace(carrier, (said) => " ".repeat(said.length));
  const found = findPhoneNumbersInText(plain, { defaultCountry: country, extended: false });
  return found.map(({ number, startsAt, endsAt }) => ({
    kind: "phone",
    value: number.number,
    start: startsAt,
    end: endsAt,
  }));
}
