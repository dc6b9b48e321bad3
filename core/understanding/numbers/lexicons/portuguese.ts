import { counted, inflected, partsAfter, type Lexicon } from "../lexicon.ts";

const units =
  "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove";
const hundreds =
  "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos";
const ordinals = "primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo";
const tenths =
  "decimo vigesimo trigesimo quadragesimo quinquagesimo sexagesimo septuagesimo octogesimo nonagesimo";
const hundredths =
  "centesimo ducentesimo tricentesimo quadringentesimo quingentesimo sexcentesimo septingentesimo octingentesimo nongentesimo";

const ordinal: Readonly<Record<string, number>> = {
  ...counted(ordinals, 1),
  ...counted(tenths, 10, 10),
  ...counted(hundredths, 100, 100),
  undecimo: 11,
  duodecimo: 12,
  qinquagesimo: 50,
  setuagesimo: 70,
  setingentesimo: 700,
  milesimo: 1000,
  milionesimo: 1e6,
  bilionesimo: 1e9,
  trilionesimo: 1e12,
};
/** A third has a name of its own. */
const partsOfOne = partsAfter(3, ordinal);

export const portugueseNumbers: Lexicon = {
  decimalMark: ",",
  small: {
    ...counted(units, 0),
    ...counted("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10),
    ...counted(hundreds, 100, 100),
    ...counted(hundreds.replaceAll("tos", "tas"), 100, 100),
    uma: 1,
    duas: 2,
    catorze: 14,
    dezasseis: 16,
    dezassete: 17,
    dezanove: 19,
    cem: 100,
  },
  scales: {
    mil: 1e3,
    milhao: 1e6,
    milhoes: 1e6,
    mi: 1e6,
    bilhao: 1e9,
    bilhoes: 1e9,
    biliao: 1e9,
    bilioes: 1e9,
    bi: 1e9,
    trilhao: 1e12,
    trilhoes: 1e12,
    tri: 1e12,
  },
  dozens: {
    duzia: 12,
    duzias: 12,
    dezena: 10,
    dezenas: 10,
    centena: 100,
    centenas: 100,
    milhar: 1e3,
    milhares: 1e3,
  },
  ordinals: inflected(ordinal),
  parts: {
    ...inflected(partsOfOne),
    meio: 2,
    meios: 2,
    meia: 2,
    terco: 3,
    tercos: 3,
    quarto: 4,
    quartos: 4,
  },
  partsMark: "avos",
  partJoints: ["com"],
  ordinalMarks: ["o", "a", "os", "as"],
  and: "e",
  point: ["virgula", "ponto"],
  minus: ["menos"],
  over: ["sobre"],
  percent: ["por cento", "porcento", "por cem"],
  articles: ["um", "uma"],
};
