import { countOf } from "../understanding/numbers/word.ts";
import { tokens } from "../understanding/text/tokens.ts";
import { articles } from "../understanding/text/particles.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { beforeAge } from "./ages.ts";
import { afterFiller, past } from "./fillers.ts";
import { beneficiaries, isForSpeaker } from "./for-speaker.ts";
import { kinOfTheirs } from "./kin-of-theirs.ts";
import type { Kin } from "./relations.ts";
import { belonging, isNotSeen } from "./not-seen.ts";
import { isOnlyTold } from "./only-told.ts";
import { capitalised, nameFrom } from "./person-names.ts";
import { relationOf } from "./relations.ts";
import type { Relation } from "./relations.ts";

/** Whose visit somebody speaks of when it is another's: "para meu filho Pedro", "pro João". */
export function kinIn(said: string): Kin | undefined {
  const words = tokens(said);
  const own = ownKin(said, words);
  if (!own)
    return (
      kinOfSpeaker(said, words, looksAfter) ?? kinOfTheirs(said, words) ?? namedAlone(said, words)
    );
  if (own.name !== undefined) return own;
  // "É a filha da dona Nair, minha mãe precisa": by the name that is told before.
  const named = kinOfSpeaker(said, words, (word) => relationOf.has(word));
  return named?.relation === own.relation ? named : own;
}

/** A parent and a carer write for whom they look after; a daughter may for herself. */
function looksAfter(word: string): boolean {
  return parents.has(word) || carers.has(word);
}

/** Whether what is said before a name makes it that of somebody's kin: "minha esposa", "meu filho, o". */
export function introducesKin(before: readonly string[]): boolean {
  const last = before.at(-1) ?? "";
  const word = articles.has(last) ? (before.at(-2) ?? "") : last;
  return relationOf.has(word);
}

/** Whether a word says that somebody is theirs, or what they are to them: "minha", "esposa". */
export function isOfKin(word: string): boolean {
  return possessives.has(word) || relationOf.has(word);
}

/** "meu filho Pedro", "my daughter", "meus dois filhos". */
function ownKin(said: string, words: readonly Token[]): Kin | undefined {
  const at = words.findIndex((_, index) => ownRelationAt(words, index));
  const relation = ownRelationAt(words, at);
  if (!relation) return undefined;
  const name =
    nameFrom(said, words, afterFiller(words, at + 1)) ??
    nameApart(said, words, at + 1) ??
    nameTold(said, words);
  return { relation, ...(name !== undefined && { name }) };
}

/** The word by which a speaker says that somebody is theirs, as tokens are spelled: "pai", "daughter"; else nothing. */
export function kinWordIn(said: string): string {
  const words = tokens(said);
  return words.find((_, index) => ownRelationAt(words, index) !== undefined)?.text ?? "";
}

/** "Minha mãe, dona Cida", "meu marido também, o fabio, na sexta": in capitals, or between marks where it is introduced. */
function nameApart(said: string, words: readonly Token[], at: number): string | undefined {
  const mark = behindPause(words, past(words, afterFiller(words, at), besides));
  const from = afterFiller(words, mark + 1);
  if (!apart.has(words[mark]?.text ?? "")) return undefined;
  const written = capitalised(said, words, from);
  if (written !== undefined || from === mark + 1) return written;
  return (words[from + 1]?.kind ?? "mark") === "mark" ? nameFrom(said, words, from) : undefined;
}

/** "Minha mãe, tá, a Zilda": the mark behind what only asks to be heard. */
function behindPause(words: readonly Token[], mark: number): number {
  const isPause = apart.has(textAt(words, mark)) && pauses.has(textAt(words, mark + 1));
  return isPause && apart.has(textAt(words, mark + 2)) ? mark + 2 : mark;
}

const pauses = wordSet("ta ne viu sabe entende assim right see know sabes viste vio");
const apart: ReadonlySet<string> = new Set([",", "(", ":", "-"]);
const besides = wordSet("tambem also too tambien");

/** The name that somebody else is said to have: "ela se chama Lurdes", "o nome dele é Pedro". */
export function nameTold(said: string, words = tokens(said)): string | undefined {
  for (const [index, { text }] of words.entries()) {
    if (!calls.has(text) || isOfSpeaker(words, index)) continue;
    const name = nameFrom(said, words, afterFiller(words, past(words, index + 1, contracted)));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "Her name's Ann". */
const contracted: ReadonlySet<string> = new Set(["'", "’", "s", ":"]);

/** "Meu nome é", "me chamo", "my name is". */
function isOfSpeaker(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.text ?? "";
  return before === "me" || possessives.has(before);
}

/** What the one who is spoken of there is to the speaker, where they say that they are theirs. */
export function ownRelationAt(words: readonly Token[], at: number): Relation | undefined {
  const relation = relationOf.get(words[at]?.text ?? "") ?? childByAge(words, at);
  const isTheirs = relation && isOwn(words, at) && !isOnlyTold(words, at);
  return isTheirs && !isNotSeen(words, at) ? relation : undefined;
}

/** "My 6 year old", "my youngest", where nobody is named behind it. */
function childByAge(words: readonly Token[], at: number): Relation | undefined {
  const isAge = beforeAge(words, at + 1) < at || isCalledByAge(words, at);
  return isAge && !relationOf.has(words[at + 1]?.text ?? "") ? "child" : undefined;
}

/** "My eldest", "my little one". */
function isCalledByAge(words: readonly Token[], at: number): boolean {
  const [before, word] = [words[at - 1]?.text, words[at]?.text ?? ""];
  return byAge.has(word) || (before === "little" && word === "one");
}

function isOwn(words: readonly Token[], place: number): boolean {
  const at = beforeEndearing(words, beforeAge(words, ageAt(words, place)));
  const [before, last] = [textAt(words, at - 2), textAt(words, at - 1)];
  if (possessives.has(last)) return true;
  const isTold = has.has(before) && articles.has(textAt(words, behindMark(words, place + 1)));
  return (countOf(last) ?? 0) > 1 && (possessives.has(before) || isTold);
}

function textAt(words: readonly Token[], at: number): string {
  return words[at]?.text ?? "";
}

function behindMark(words: readonly Token[], at: number): number {
  return words[at]?.kind === "mark" ? at + 1 : at;
}

function ageAt(words: readonly Token[], place: number): number {
  return words[place]?.text === "old" ? place + 1 : place;
}

/** Where what is said fondly before a place begins: "older", "little"; else the place. */
function beforeEndearing(words: readonly Token[], place: number): number {
  let at = place;
  while (endearing.has(words[at - 1]?.text ?? "")) at -= 1;
  return at;
}

/** "Sou a mãe do Pedro", "sou cuidadora da dona Alzira": the one whose they say they are. */
function kinOfSpeaker(
  said: string,
  words: readonly Token[],
  isTheirs: (word: string) => boolean,
): Kin | undefined {
  if (words.some((_, index) => isForThemself(words, index))) return undefined;
  const at = words.findIndex(
    ({ text }, index) =>
      isTheirs(text) && belonging.has(textAt(words, index + 1)) && isSelf(words, index),
  );
  const name = at < 0 ? undefined : nameOfWhose(said, words, at);
  const relation = contrary[relationOf.get(textAt(words, at)) ?? "other"];
  return name === undefined ? undefined : { relation, name };
}

/** "Cuidadora de idosos" tells of nobody. */
function nameOfWhose(said: string, words: readonly Token[], at: number): string | undefined {
  const isAny = textAt(words, at + 1) === "de" && carers.has(textAt(words, at));
  return (isAny ? capitalised : nameFrom)(said, words, afterFiller(words, at + 2));
}

/** "Quero uma limpeza pra mim", and none of "pra eu levar ele", "for me to bring him" and "para mi hijo". */
function isForThemself(words: readonly Token[], at: number): boolean {
  const [who, next] = [words[at + 1]?.text, words[at + 2]?.text];
  const isOthers = who === "eu" || next === "to" || ownRelationAt(words, at + 2) !== undefined;
  return isForSpeaker(words, at) && !isOthers;
}

/** What whose child somebody is is to them. */
const contrary: Readonly<Record<Relation, Relation>> = {
  child: "parent",
  parent: "child",
  spouse: "spouse",
  other: "other",
};

function isSelf(words: readonly Token[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => selves.has(text));
}

/** "consulta pro João": a name that is written as one, and no place that they go to. */
function namedAlone(said: string, words: readonly Token[]): Kin | undefined {
  for (const [index, { text }] of words.entries()) {
    if (!beneficiaries.has(text) || going.has(words[index - 1]?.text ?? "")) continue;
    const at = articles.has(words[index + 1]?.text ?? "") ? index + 2 : index + 1;
    const name = capitalised(said, words, at);
    if (name !== undefined) return { relation: "other", name };
  }
  return undefined;
}

const going = wordSet(
  "ir fui foi fomos foram indo correr corri correu corremos viajar viajei viajou viajo viajamos viajando viagem mudei mudou mudamos voltar voltei voltou volto voltamos going went moved moving travelling traveling flying leaving trip fue fuimos viaje volver volvi mude",
);

/** What may stand between whose somebody is and what they are: "my older son". */
const endearing = wordSet(
  "little older younger oldest youngest eldest other elderly teenage teen baby dear twin step own old poor middle querido querida adorado adorada propio propia pequeno pequena",
);
const byAge = wordSet("eldest oldest youngest cacula");
/** "Tenho dois filhos, a Manuela e o Davi"; who only has children may come alone. */
const has = wordSet("tenho have tengo");
const possessives = wordSet(
  "meu minha meus minhas nosso nossa nossos nossas my our mi mis nuestro nuestra nuestros nuestras",
);
const selves = wordSet("sou eu aqui fala falando am i m soy habla");
const parents = wordSet("mae pai mamae papai mother father mom mum dad madre padre mama papa");
const carers = wordSet("cuidadora cuidador acompanhante carer caregiver acompanante");
/** Behind these somebody is named. */
const calls = wordSet("chama chamado chamada nome named called name llama llamado llamada nombre");
