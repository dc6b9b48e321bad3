import { findPhoneNumbersInText, type CountryCode } from "libphonenumber-js/min";
import type { CodeFound } from "./code.ts";

/** Where a number without its country is taken to be, by ISO 3166. */
export type Country = CountryCode;

/** Looking for telephones costs much, and hardly any text has so many figures together. */
const worthLooking = /\d(?:[\s().+\-/]{0,3}\d){7}/u;

/** Every telephone number of a text, in E.164: `+5511988887777`. */
export function phonesIn(text: string, country: Country): readonly CodeFound[] {
  if (!worthLooking.test(text)) return [];
  const found = findPhoneNumbersInText(text, { defaultCountry: country, extended: false });
  return found.map(({ number, startsAt, endsAt }) => ({
    kind: "phone",
    value: number.number,
    start: startsAt,
    end: endsAt,
  }));
}
