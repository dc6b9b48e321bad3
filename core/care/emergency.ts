/** Whom to call in a country, as people there know the numbers: by name where they have one. */
export interface EmergencyNumbers {
  /** An ambulance, at any hour. */
  readonly ambulance: string;
  /** Somebody to talk to for who may harm themselves, at any hour. */
  readonly lifeline?: string;
}

/** By ISO 3166-1 code. A line here is a promise: add none that nobody has looked up. */
const numbers: Readonly<Record<string, EmergencyNumbers>> = {
  AR: { ambulance: "107 (SAME) / 911", lifeline: "135 / 0800 345 1435 (CAS)" },
  AU: { ambulance: "000", lifeline: "13 11 14 (Lifeline)" },
  BR: { ambulance: "192 (SAMU)", lifeline: "188 (CVV)" },
  CA: { ambulance: "911", lifeline: "988" },
  CL: { ambulance: "131 (SAMU)", lifeline: "*4141" },
  CO: { ambulance: "123", lifeline: "106" },
  ES: { ambulance: "112", lifeline: "024" },
  GB: { ambulance: "999", lifeline: "116 123 (Samaritans)" },
  IE: { ambulance: "112", lifeline: "116 123 (Samaritans)" },
  MX: { ambulance: "911", lifeline: "800 911 2000 (Línea de la Vida)" },
  PT: { ambulance: "112 (INEM)", lifeline: "1411" },
  US: { ambulance: "911", lifeline: "988" },
  UY: { ambulance: "911", lifeline: "0800 0767" },
};

/** Mobile phones of nearly all networks put 112 through to whoever comes. */
const elsewhere: EmergencyNumbers = { ambulance: "112" };

/** A country's numbers, by its ISO 3166-1 code. */
export function numbersIn(country: string | undefined): EmergencyNumbers {
  return (country === undefined ? undefined : numbers[country]) ?? elsewhere;
}

/** The country that keeps the time of an IANA zone, among those whose numbers are known. */
export function countryOfZone(timeZone: string): string | undefined {
  const zone = canonical(timeZone);
  return Object.keys(numbers).find((country) => zonesOf(country).includes(zone));
}

declare global {
  namespace Intl {
    // Not in TypeScript's library yet.
    interface Locale {
      getTimeZones(): readonly string[] | undefined;
    }
  }
}

function zonesOf(country: string): readonly string[] {
  return (new Intl.Locale(`und-${country}`).getTimeZones() ?? []).map(canonical);
}

function canonical(timeZone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
}
