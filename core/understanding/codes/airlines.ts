/** Airlines by the two characters that IATA gave them. */
export const airlines: ReadonlySet<string> = new Set(
  `G3 AD LA JJ 2Z O6 PZ XL 4C 4M LP H2 JA AR AV CM AM Y4 VB 5U FO WJ P5 VH DM OB
   AA UA DL WN B6 AS NK F9 HA SY G4 AC WS TS PD TP IB UX VY AF KL LH BA LX OS SN AZ EI FR U2 W6 EW
   SK AY DY TK PC LO OK RO JU OU A3 EK QR EY SV GF KU RJ ME MS LY ET KE SA AT TU AH DT TM
   SQ MH TG VN GA PR CX BR CI NH JL OZ CA MU CZ HU AI 6E UK QF NZ VA JQ FJ`.split(/\s+/u),
);

/** Codes that people write in small letters and apart from the number, being no words. */
export const spokenCodes: ReadonlySet<string> = new Set(
  "AD TP UA DL AA AF IB UX KL LH BA EK QR TK AV JJ".split(" "),
);

/** What people call the airlines that they fly from and in Brazil, folded. */
const names: Readonly<Record<string, string>> = {
  G3: "gol|gol linhas aereas",
  LA: "latam|latam airlines|tam|lan",
  AD: "azul|azul linhas aereas",
  "2Z": "voepass|passaredo",
  TP: "tap|tap air portugal|air portugal",
  AF: "air france",
  AA: "american|american airlines",
  UA: "united|united airlines",
  DL: "delta|delta airlines|delta air lines",
  AC: "air canada",
  IB: "iberia",
  UX: "air europa",
  KL: "klm",
  LH: "lufthansa",
  BA: "british|british airways",
  LX: "swiss",
  AZ: "ita airways|alitalia",
  EK: "emirates",
  QR: "qatar|qatar airways",
  TK: "turkish|turkish airlines",
  ET: "ethiopian|ethiopian airlines",
  DT: "taag",
  AT: "royal air maroc",
  AV: "avianca",
  CM: "copa|copa airlines",
  AR: "aerolineas|aerolineas argentinas",
  AM: "aeromexico",
  H2: "sky|sky airline",
  JA: "jetsmart",
  FO: "flybondi",
  OB: "boa|boliviana de aviacion",
  WN: "southwest",
  B6: "jetblue",
  FR: "ryanair",
  VY: "vueling",
  U2: "easyjet",
};

/** Words of a language as well: a flight is announced, or its number has three figures and is no year. */
export const alsoWords: ReadonlySet<string> = new Set(
  "gol azul tap american united delta british swiss emirates qatar turkish ethiopian tam lan".split(
    " ",
  ),
);

/** Words that are hardly ever an airline unless a flight is announced. */
export const announcedOnly: ReadonlySet<string> = new Set(["copa", "sky", "boa"]);

export interface AirlineName {
  readonly airline: string;
  readonly words: readonly string[];
}

/** The names of airlines by their first word, the longest first. */
export const airlinesByFirstWord: ReadonlyMap<string, readonly AirlineName[]> = byFirstWord();

function byFirstWord(): ReadonlyMap<string, readonly AirlineName[]> {
  const found = new Map<string, AirlineName[]>();
  for (const [airline, each] of Object.entries(names)) {
    for (const name of each.split("|")) {
      const words = name.split(" ");
      const [first = ""] = words;
      found.set(first, [...(found.get(first) ?? []), { airline, words }]);
    }
  }
  for (const each of found.values())
    each.sort((one, other) => other.words.length - one.words.length);
  return found;
}
