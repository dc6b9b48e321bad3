import { wordSet } from "../../understanding/text/word-set.ts";
import { numberOfWord } from "../../understanding/numbers/word.ts";
import { wordsAlone, wordsIn } from "../../understanding/text/tokens.ts";
import type { Offer } from "./offers.ts";

/**
 * The offer that words stand for where the choices are a scale from 1 up: "nota 4", "5 estrelas",
 * "foi ótimo". Words that say two things of it stand for none.
 */
export function offerOnScale(said: string, offers: readonly Offer[]): Offer | undefined {
  const isScale = offers.length > 2 && offers.every(({ label }, index) => label === `${index + 1}`);
  if (!isScale) return undefined;
  const words = wordsIn(said);
  if (words.length === 0) return signOn(said, offers);
  const given = markGiven(said);
  if (given !== undefined) return numberOn([given], { offers, isMark: true });
  const numbers = markIn(words);
  if (numbers) return numberOn(numbers, { offers, isMark: words.includes("nota") });
  const level = levelIn(words);
  return level === undefined ? undefined : offers[Math.round(level * (offers.length - 1))];
}

/** The mark that somebody gives in so many words, be it in a story, in figures: "então eu dou nota cinco". No two. */
export function markGiven(said: string): string | undefined {
  const marks = [...wordsAlone(said).matchAll(giving)].flatMap(([, before, behind]) => {
    const mark = numberIn(before ?? behind ?? "");
    return mark === undefined ? [] : [mark];
  });
  const [mark, ...others] = new Set(marks);
  return others.length === 0 ? mark : undefined;
}

const giving =
  /(?<!\b(?:nao|not|no|nunca) (?:\S+ )?)\b(?:(?:(?:dou|doy|daria|minha nota e|my rating is) (?:(?:um|uma|la|le|a|nota|de) )*|nota )(\p{L}+|\d+)(?! (?:d?e )?(?:mei[ao]|virgula|ponto))|(\p{L}+|\d+) (?:estrelas?|estrellas?|stars?))\b/gu;

/** Stars as many as they are, and what a sign says of it where there is no word: "👍". */
function signOn(said: string, offers: readonly Offer[]): Offer | undefined {
  const stars = [...said.matchAll(/[⭐★🌟]/gu)].length;
  if (stars > 0) return offers[stars - 1];
  const found = signs.findIndex((sign) => sign.test(said));
  return found < 0
    ? undefined
    : offers[Math.round((found / (signs.length - 1)) * (offers.length - 1))];
}

/** From the worst to the best. */
const signs = [/[😡🤬😠🤮]/u, /👎|[😞☹🙁😕]/u, /[😐😑😶]/u, /👍|[🙂😊😀😃]/u, /[😍🥰❤👏🤩💯🙌]/u];

/** The numbers of what is said, in words too where nothing but a mark is: "cinco estrelas". */
function markIn(words: readonly string[]): readonly string[] | undefined {
  const isMark = words.every((word) => marking.has(word) || numberIn(word) !== undefined);
  const numbers = words
    .filter((_, at) => !counted.has(words[at + 1] ?? ""))
    .flatMap((word) => (isMark || /^\d+$/u.test(word) ? (numberIn(word) ?? []) : []));
  return numbers.length > 0 ? numbers : undefined;
}

/** The number that a word is, in figures. */
function numberIn(word: string): string | undefined {
  const found = numberOfWord(word);
  return found && `${found.value}`;
}

const marking = wordSet(
  "nota estrelas estrela estrellas estrella stars star de of out do la le dou doy i give it",
);

/** What is counted, and no mark: "esperei 4 horas". */
const counted = wordSet(
  "min mins minuto minutos minutes h hs hora horas hour hours dia dias day days semana semanas week weeks mes meses month months ano anos year years anos vez vezes times veces pessoas people personas reais real",
);

/** A number of the scale, or so many of ten: "4", "4/5", "8/10", "nota 8". */
function numberOn(
  [first = "", second]: readonly string[],
  { offers, isMark }: { readonly offers: readonly Offer[]; readonly isMark: boolean },
): Offer | undefined {
  const mark = Number(first);
  const isOfTen = mark === 10 || (isMark && mark > offers.length);
  const most = second ?? (isOfTen ? "10" : `${offers.length}`);
  if (most === "10") return offers[Math.max(Math.round((mark / 10) * offers.length), 1) - 1];
  return most === `${offers.length}` ? offers.find(({ label }) => label === first) : undefined;
}

/** From 0 for the worst to 1 for the best; undefined where it is not one thing that is said, or denied. */
function levelIn(words: readonly string[]): number | undefined {
  let line = ` ${words.join(" ")} `;
  const found = new Set<number>();
  for (const { phrase, level } of praise) {
    if (!line.includes(` ${phrase} `)) continue;
    line = line.replaceAll(` ${phrase} `, " # ");
    if (level !== undefined) found.add(level);
  }
  const [level, ...others] = found;
  return others.length > 0 || denies.test(line) ? undefined : level;
}

/** What makes praise none: "não foi bom", "podia ser melhor". */
const denies = / (?:nao|n|not|wasn|wasnt|isn|nem|no|podia|poderia|could) /u;

/** By how good they say it was: phrases without accents, between commas, from the worst to the best. */
const levels: readonly string[] = [
  "pessimo, pessima, horrivel, terrivel, lixo, detestei, odiei, uma merda, o pior, a pior, desastre, disaster, fatal, muy mal, awful, terrible, horrible, worst, hated it, pesimo, pesima",
  "ruim, nada bom, nada boa, nada bueno, nada buena, fraco, fraca, decepcionante, nao gostei, nao foi bom, nao foi boa, nao curti, bad, poor, disappointing, did not like, didn t like, not good, malo, mala, mal, no me gusto",
  "regular, razoavel, mais ou menos, normal, average, so so, meh, mas o menos",
  "bom, boa, bem, legal, gostei, curti, tudo certo, good, nice, liked it, fine, not bad, nao foi ruim, nao foi mal, no estuvo mal, bien, bueno, buena, me gusto, nada mal",
  "otimo, otima, excelente, perfeito, perfeita, maravilhoso, maravilhosa, adorei, amei, sensacional, top, muito bom, muito boa, muito bem, gostei muito, great, excellent, perfect, amazing, wonderful, awesome, loved, very good, genial, perfecto, perfecta, muy bien, muy bueno, muy buena, me encanto",
];

/** Good by themselves, and nothing that is said of it. */
const greetings =
  "bom dia, boa tarde, boa noite, good morning, good afternoon, good evening, tudo bem";

/** The longest first: "muito bom" is more than "bom". */
const praise = [
  ...levels.flatMap((phrases, index) => phrasesIn(phrases, index / (levels.length - 1))),
  ...phrasesIn(greetings),
].toSorted((one, other) => other.phrase.length - one.phrase.length);

function phrasesIn(phrases: string, level?: number) {
  return phrases.split(", ").map((phrase) => ({ phrase, level }));
}
