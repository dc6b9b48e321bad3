import { counted, partsAfter, type Lexicon } from "../lexicon.ts";

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

const ordinal: Readonly<Record<string, number>> = {
  ...counted(ordinals, 1),
  ...counted(tenths, 20, 10),
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};
/** A first and a second are no parts of one. */
const partsOfOne = partsAfter(2, ordinal);
const severally = (words: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([word, value]) => [
      [word, value],
      [`${word}s`, value],
    ]),
  );

export const englishNumbers: Lexicon = {
  decimalMark: ".",
  small: {
    ...counted(units, 0),
    ...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    fourty: 40,
    nought: 0,
    oh: 0,
  },
  scales: {
    hundred: 100,
    hundreds: 100,
    thousand: 1e3,
    thousands: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    millions: 1e6,
    mil: 1e6,
    mln: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    billions: 1e9,
    bln: 1e9,
    bn: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    tln: 1e12,
  },
  dozens: { dozen: 12, dozens: 12, doz: 12, dz: 12, dzs: 12 },
  ordinals: ordinal,
  parts: { ...severally(partsOfOne), half: 2, halves: 2, quarter: 4, quarters: 4, firsts: 1 },
  partsMark: "",
  partJoints: [],
  ordinalMarks: ["st", "nd", "rd", "th"],
  and: "and",
  point: ["point"],
  minus: ["minus", "negative"],
  over: ["over"],
  percent: ["percent", "percents", "percentage", "per cent"],
  articles: ["a", "an"],
};
