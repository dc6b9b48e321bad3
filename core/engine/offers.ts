import { choicesOf } from "../message/outgoing.ts";
import type { Saying } from "../message/outgoing.ts";
import { sameWords, wordsIn } from "./answers.ts";

/** A choice that was offered: one may be pressed, said, or typed by its number. */
export interface Offer {
  readonly label: string;
  readonly action: string;
}

/** The choices of the last message that has any. */
export function offersOf(say: readonly Saying[]): readonly Offer[] {
  const offering = say.map((one) => choicesOf(one).buttons ?? []);
  const buttons = offering.findLast(({ length }) => length > 0) ?? [];
  return buttons.map(({ label, action }) => ({ label, action }));
}

/** The offer that a message names by its words, or by its number and its words. */
export function offerNamed(said: string, offers: readonly Offer[]): Offer | undefined {
  const isNamed = ({ label }: Offer, index: number) =>
    sameWords(label, said) || sameWords(`${index + 1} ${label}`, said);
  return offers.find(isNamed) ?? onlyOne(offers.filter(({ label }) => beginsWith(label, said)));
}

/** The beginning of a label, in whole words, where it is no other's: "limpeza" for "Limpeza (30 min)". */
function beginsWith(label: string, said: string): boolean {
  const words = wordsIn(said);
  return (
    words.join("").length > 3 && sameWords(wordsIn(label).slice(0, words.length).join(" "), said)
  );
}

function onlyOne(offers: readonly Offer[]): Offer | undefined {
  return offers.length === 1 ? offers[0] : undefined;
}

/** The offer that a message names by its place: "2", "opção 2", "the second one". */
export function offerNumbered(said: string, offers: readonly Offer[]): Offer | undefined {
  const meant = wordsIn(said).filter((word) => !around.has(word));
  const [word = "", after] = meant.length === 2 && meant[1] === "one" ? meant.slice(0, 1) : meant;
  if (after !== undefined) return undefined;
  const place = /^\d{1,2}$/u.test(word) ? Number(word) : places.get(word);
  return place === undefined ? undefined : offers[place - 1];
}

/** Words beside a number that do not change it. */
const around = new Set(
  "a o the el la lo opcao opcion option alternativa numero number num n quero prefiro escolho quiero elijo choose pick por favor please".split(
    " ",
  ),
);

/** The days of the week are left out, which ordinals are in Portuguese: "segunda". */
const places = new Map(
  [
    "um uma one uno una primeiro primeira first primero primera",
    "dois duas two dos segundo second",
    "tres three terceiro third tercero tercera",
    "quatro four cuatro quarto fourth cuarto cuarta",
    "cinco five quinto fifth",
    "seis six sexto sixth",
    "sete seven siete",
    "oito eight ocho",
    "nove nine nueve",
    "dez ten diez",
  ].flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
);
