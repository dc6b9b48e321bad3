/**
 * The time zones of phones, by how their E.164 numbers begin; the longest beginning counts. Only where
 * a beginning tells: nobody knows where in the United States a mobile is. A line here is a promise.
 *
 * Source: the IANA zones of the countries, and for Brazil's area codes anatel.gov.br.
 */
const zones: Readonly<Record<string, string>> = {
  "33": "Europe/Paris",
  "34": "Europe/Madrid",
  "351": "Europe/Lisbon",
  "353": "Europe/Dublin",
  "39": "Europe/Rome",
  "41": "Europe/Zurich",
  "44": "Europe/London",
  "49": "Europe/Berlin",
  "51": "America/Lima",
  "54": "America/Argentina/Buenos_Aires",
  "55": "America/Sao_Paulo",
  "5565": "America/Cuiaba",
  "5566": "America/Cuiaba",
  "5567": "America/Campo_Grande",
  "5568": "America/Rio_Branco",
  "5569": "America/Porto_Velho",
  "5592": "America/Manaus",
  "5595": "America/Boa_Vista",
  "5597": "America/Manaus",
  "56": "America/Santiago",
  "57": "America/Bogota",
  "58": "America/Caracas",
  "591": "America/La_Paz",
  "593": "America/Guayaquil",
  "595": "America/Asuncion",
  "598": "America/Montevideo",
  "81": "Asia/Tokyo",
};

const longest = Math.max(...Object.keys(zones).map(({ length }) => length));

/** The time zone in which whoever has a phone most likely is: an IANA name. `phone` is in E.164. */
export function zoneOfPhone(phone: string): string | undefined {
  const digits = phone.replace(/^\+/u, "");
  for (let length = longest; length > 0; length -= 1) {
    const zone = zones[digits.slice(0, length)];
    if (zone !== undefined) return zone;
  }
  return undefined;
}
