import { counted, inflected, partsAfter, type Lexicon } from "../lexicon.ts";

const units =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve";
const hundreds =
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos";
const ordinals = "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo";
const tenths =
  "decimo vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo octogesimo nonagesimo";
const hundredths =
  "centesimo ducentesimo tricentesimo cuadringentesimo quingentesimo sexcentesimo septingentesimo octingentesimo noningentesimo";

const ordinal: Readonly<Record<string, number>> = {
  ...counted(ordinals, 1),
  ...counted(tenths, 10, 10),
  ...counted(hundredths, 100, 100),
  undecimo: 11,
  duodecimo: 12,
  decimoprimero: 11,
  decimosegundo: 12,
  decimotercero: 13,
  decimocuarto: 14,
  decimoquinto: 15,
  decimosexto: 16,
  decimoseptimo: 17,
  decimoctavo: 18,
  decimonoveno: 19,
  vigesimoprimero: 21,
  vigesimosegundo: 22,
  milesimo: 1e3,
  dosmilesimo: 2e3,
  millonesimo: 1e6,
  billonesimo: 1e12,
};
/** A third has a name of its own. */
const partsOfOne = partsAfter(3, ordinal);

export const spanishNumbers: Lexicon = {
  decimalMark: ",",
  small: {
    ...counted(units, 0),
    ...counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
    ...counted(hundreds, 100, 100),
    ...counted(hundreds.replaceAll("tos", "tas"), 100, 100),
    un: 1,
    una: 1,
    veintiun: 21,
    veintiuna: 21,
    cien: 100,
    zero: 0,
  },
  scales: {
    mil: 1e3,
    miles: 1e3,
    millon: 1e6,
    millones: 1e6,
    billon: 1e12,
    billones: 1e12,
    trillon: 1e18,
    trillones: 1e18,
  },
  dozens: {
    docena: 12,
    docenas: 12,
    doc: 12,
    dozs: 12,
    decena: 10,
    decenas: 10,
    centena: 100,
    centenas: 100,
    millar: 1e3,
  },
  ordinals: { ...inflected(ordinal), primer: 1, tercer: 3 },
  parts: {
    ...inflected(partsOfOne),
    medio: 2,
    medios: 2,
    media: 2,
    tercio: 3,
    tercios: 3,
  },
  partsMark: "avos",
  partJoints: ["con"],
  ordinalMarks: [
    "o",
    "a",
    "ro",
    "er",
    "do",
    "to",
    "mo",
    "vo",
    "no",
    "ra",
    "da",
    "ta",
    "ma",
    "va",
    "na",
  ],
  and: "y",
  point: ["coma", "con", "punto"],
  minus: ["menos"],
  over: ["sobre"],
  percent: ["por ciento", "por cien", "porciento"],
  articles: ["un", "una"],
};
