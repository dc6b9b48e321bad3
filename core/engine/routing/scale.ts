import { wordSet } from "../../understanding/text/word-set.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import type { Offer } from "./offers.ts";

/**
 * The offer that words stand for where the choices are a scale from 1 up: "nota 4", "5 estrelas",
 * "foi ótimo". Words that say two things of it stand for none.
 */
export function offerOnScale(said: string, offers: readonly Offer[]): Offer | undefined {
  const isScale = offers.length > 2 && offers.every(({ label }, index) => label === `${index + 1}`);
  if (!isScale) return undefined;
  const words = wordsIn(said);
  const numbers = words.filter(
    (word, at) => /^\d+$/u.test(word) && !counted.has(words[at + 1] ?? ""),
  );
  if (numbers.length > 0) return numberOn(numbers, offers);
  const level = levelIn(words);
  return level === undefined ? undefined : offers[Math.round(level * (offers.length - 1))];
}

/** What is counted, and no mark: "esperei 4 horas". */
const counted = wordSet(
  "min mins minuto minutos minutes h hs hora horas hour hours dia dias day days semana semanas week weeks mes meses month months ano anos year years anos vez vezes times veces pessoas people personas reais real",
);

/** A number of the scale, or ten of ten. */
function numberOn([first, second]: readonly string[], offers: readonly Offer[]): Offer | undefined {
  if (first === "10" && (second === undefined || second === "10")) return offers.at(-1);
  return second === undefined ? offers.find(({ label }) => label === first) : undefined;
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
  "pessimo, pessima, horrivel, terrivel, lixo, detestei, odiei, uma merda, o pior, a pior, awful, terrible, horrible, worst, hated it, pesimo, pesima",
  "ruim, fraco, fraca, decepcionante, nao gostei, nao foi bom, nao foi boa, nao curti, bad, poor, disappointing, did not like, didn t like, not good, malo, mala, no me gusto",
  "regular, razoavel, mais ou menos, normal, average, so so, mas o menos",
  "bom, boa, bem, legal, gostei, curti, tudo certo, good, nice, liked it, not bad, bien, bueno, buena, me gusto, nada mal",
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
