import type { Language } from "../../language.ts";

interface Spelling {
  readonly units: readonly string[];
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
  readonly hundred: string;
  readonly thousand: string;
  readonly oneThousand: string;
  readonly join: { readonly tens: string; readonly hundreds: string; readonly thousands: string };
}

const spellings: Readonly<Record<Language, Spelling>> = {
  "pt-BR": {
    units:
      "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove".split(
        " ",
      ),
    tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split(" "),
    hundreds:
      "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split(
        " ",
      ),
    hundred: "cem",
    thousand: "mil",
    oneThousand: "mil",
    join: { tens: " e ", hundreds: " e ", thousands: " " },
  },
  en: {
    units:
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
        " ",
      ),
    tens: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
    hundreds: "one two three four five six seven eight nine"
      .split(" ")
      .map((each) => `${each} hundred`),
    hundred: "one hundred",
    thousand: "thousand",
    oneThousand: "one thousand",
    join: { tens: "-", hundreds: " and ", thousands: " " },
  },
  es: {
    units:
      "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
        " ",
      ),
    tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" "),
    hundreds:
      "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
        " ",
      ),
    hundred: "cien",
    thousand: "mil",
    oneThousand: "mil",
    join: { tens: " y ", hundreds: " ", thousands: " " },
  },
};

/** A whole number below a million, in words. */
export function spelled(value: number, language: Language): string {
  const { thousand, oneThousand, join } = spellings[language];
  if (value < 1000) return belowThousand(value, language);
  const [many, rest] = [Math.floor(value / 1000), value % 1000];
  const before = many === 1 ? oneThousand : `${belowThousand(many, language)} ${thousand}`;
  return rest ? before + join.thousands + belowThousand(rest, language) : before;
}

function belowThousand(value: number, language: Language): string {
  const { hundreds, hundred, join } = spellings[language];
  if (value < 100) return belowHundred(value, language);
  if (value === 100) return hundred;
  const before = hundreds[Math.floor(value / 100) - 1] ?? "";
  const rest = value % 100;
  return rest ? before + join.hundreds + belowHundred(rest, language) : before;
}

function belowHundred(value: number, language: Language): string {
  const { units, tens, join } = spellings[language];
  const ten = tens[Math.floor(value / 10) - 2] ?? "";
  return units[value] ?? (value % 10 ? `${ten}${join.tens}${units[value % 10]}` : ten);
}
