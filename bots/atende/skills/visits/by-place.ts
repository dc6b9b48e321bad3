import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { wordsIn } from "../../../../core/understanding/text/tokens.ts";

type Visits = readonly Appointment[];

/** "A última", of those in the order of their days; each where none is named so. */
export function placedBy(said: string, visits: Visits): Visits {
  const words = toldInFull(said);
  if (lastOne.test(words)) return visits.slice(-1);
  const nth = nthBy(said, visits);
  return nth.length > 0 ? nth : visits;
}

/** The one that is told by its place; none where none is. */
export function nthBy(said: string, visits: Visits): Visits {
  const words = toldInFull(said);
  const at = nthOnes.findIndex((nth) => nth.test(words));
  return at < 0 ? [] : visits.slice(at, at + 1);
}

const lastOne =
  /\b(?:[ao] ultim[ao]|the last(?: one)?|l[ao] ultim[ao])\b(?! (?:vez|hora|semana|mes|ano|time|minute|week|month|year|dia|day|two|three|\d))/u;
const nthOnes = [
  "[ao] primeir[ao]|the first(?: one)?|la primera|el primero|(?:a proxima|the next(?: one)?|la proxima)(?= *$| (?:consulta|visita|cita|appointment|visit)\\b)",
  "[ao] segund[ao](?! feira)|the second(?: one)?|la segunda|el segundo",
  "[ao] terceir[ao]|the third(?: one)?|la tercera|el tercero",
].map(
  (nth) =>
    new RegExp(
      String.raw`\b(?:${nth})\b(?! (?:vez|hora|horario|vaga|semana|dia|data|time|thing|slot|day|available|disponivel|disponible|que|two|three|\d))`,
      "u",
    ),
);

/** The one whose place in the list is said by nothing but its number: "2", "opção 2". */
export function numberedBy(said: string, visits: Visits): Visits {
  const [number, ...others] = wordsIn(said).filter(
    (word) => !/^(?:opcao|opcion|option)$/u.test(word),
  );
  const isNumber = others.length === 0 && /^[1-9]$/u.test(number ?? "");
  return isNumber ? visits.slice(Number(number) - 1, Number(number)) : [];
}

/** Whether words say no more than that it is the other: "a outra", "não, a outra". */
export function isOther(said: string): boolean {
  return /^(?:(?:nao|no|e|eh|es|it s) )*(?:[oa] outr[oa]|(?:el|la) otr[oa]|the other(?: one)?)$/u.test(
    toldInFull(said),
  );
}

/** "As duas primeiras", "the last two": those that stand first or last; none where no such is said. */
export function inRowBy(said: string, visits: Visits): Visits {
  const words = toldInFull(said);
  for (const [index, number] of numbers.entries()) {
    const count = index + 2;
    if (visits.length < count) continue;
    if (inRow("primeir[ao]s|first|primer[ao]s", number).test(words)) return visits.slice(0, count);
    if (inRow("ultim[ao]s|last", number).test(words)) return visits.slice(-count);
  }
  return [];
}

const numbers = ["(?:dois|duas|two|dos|2)", "(?:tres|three|3)"];

function inRow(where: string, number: string): RegExp {
  return new RegExp(String.raw`\b(?:${number} (?:${where})|(?:${where}) ${number})\b`, "u");
}

/** "Tudo", "as duas": the words that mean each, and how many where they say it. */
export function wholeIn(said: string): Partial<(typeof wholes)[number]> {
  return wholes.find(({ all }) => all.test(said)) ?? {};
}

const wholes: readonly { readonly all: RegExp; readonly count?: number }[] = [
  {
    all: /(?<!\p{L})(?:n?as duas|n?os dois|amb[ao]s|both(?: of them)?|l[ao]s dos)(?!\p{L})/iu,
    count: 2,
  },
  { all: /(?<!\p{L})(?:n?[ao]s tr[êe]s|all three|l[ao]s tres)(?!\p{L})/iu, count: 3 },
  {
    // "Tudo bem" is an answer, and of no visit; nor is any "after all".
    all: /(?<!\p{L})(?<!(?:after|at|that['’]s|that is|it['’]s|it is|its|above|first of|depois de|apesar de|antes de|sobre|ante|despu[ée]s de|a pesar de) )(?:tud[oa]|tds?|todas?|todos?|all(?: of them)?|every(?:thing| one))(?!\p{L}|\s+(?:be[mn]|bien|bom|certo|certinho|ok|okay|joia|tranquilo|[óo]timo|good|right|set|fine|perfecto|correcto|listo|claro|day|week|morning|afternoon|night)(?!\p{L}))/iu,
  },
];

/** Whether words say how many are meant: "as duas", "both". */
export function saysHowMany(said: string): boolean {
  return wholeIn(said).count !== undefined;
}

/** What is said without how many are meant: "as duas" are no two o'clock. */
export function withoutCount(said: string): string {
  const { all, count } = wholeIn(said);
  return (count === undefined || !all ? said : said.replace(all, " ")).replace(theirCount, " ");
}

const theirCount =
  /(?<=(?<!\p{L})(?:minhas|meus|m[íi][ao]s|mine|mis|my|first|last|primeir[ao]s|primer[ao]s|[úu]ltim[ao]s)\s+)(?:duas|dois|dos|two|tr[êe]s|three|[23])(?!\p{L})/iu;

/** Whether words name several without saying which each is: "as minhas", "as desta semana", "the ones with Ana". */
export function isPlural(said: string): boolean {
  return plural.test(toldInFull(said));
}

const plural =
  /^(?:(?:so|apenas|only|just|solo) )?(?:[ao]s (?:d[aeo]s?|dess[ae]|dest[ae]|minhas|meus)|l[ao]s (?:del?|mi[ao]s)|the ones|those)\b/u;

/** "Todas menos a do João": all that is meant, and what is not; no `but` where all of them are. */
export function exceptionIn(said: string): { readonly whole: string; readonly but?: string } {
  const but = excepting.exec(said);
  const whole = but ? said.slice(0, but.index) : said;
  return but && wholeIn(whole).all
    ? { whole, but: said.slice(but.index + but[0].length) }
    : { whole: said };
}

const excepting =
  /(?<!\p{L})(?:menos|exceto|excepto|salvo|tirando|fora|a n[ãa]o ser|except(?: for)?|but(?: not)?|other than|apart from)(?!\p{L})/iu;
