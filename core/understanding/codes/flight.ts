import type { CodeFound } from "./code.ts";

/** Airlines by the two characters that IATA gave them. */
const airlines: ReadonlySet<string> = new Set(
  `G3 AD LA JJ 2Z VVX O6 PZ XL 4C 4M LP H2 JA AR AV CM AM Y4 VB 5U FO WJ P5 VH DM OB
   AA UA DL WN B6 AS NK F9 HA SY G4 AC WS TS PD TP IB UX VY AF KL LH BA LX OS SN AZ EI FR U2 W6 EW
   SK AY DY TK PC LO OK RO JU OU A3 EK QR EY SV GF KU RJ ME MS LY ET KE SA AT TU AH DT TM
   SQ MH TG VN GA PR CX BR CI NH JL KE OZ CA MU CZ HU AI 6E UK QF NZ VA JQ FJ`
    .split(/\s+/u)
    .filter(({ length }) => length === 2),
);

/** What is said before a flight, after which a code may be written in small letters and apart. */
const announced = /\b(?:v[oô]os?|vuelos?|flights?)(?:\s+(?:n[º°o.]?|number|n[uú]mero))?[\s:#]*$/iu;

const written =
  /(?<![\p{L}\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])([\s-]?)(\d{2,4})(?![\p{L}\d/:.,]|\s*(?:h|reais|usd))/giu;

/** Every flight of a text: `G31234`. */
export function flightsIn(text: string): readonly CodeFound[] {
  return [...text.matchAll(written)].flatMap(
    ({ 0: found, 1: letters = "", 2: gap, 3: digits, index }) => {
      const airline = letters.toUpperCase();
      if (!airlines.has(airline)) return [];
      const isPlain = letters === airline || gap === "";
      if (!isPlain && !announced.test(text.slice(Math.max(0, index - 24), index))) return [];
      const value = `${airline}${Number(digits)}`;
      return [{ kind: "flight", value, start: index, end: index + found.length }];
    },
  );
}
