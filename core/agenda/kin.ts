import { tokens } from "../understanding/text/tokens.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { beforeAge, behindAge } from "./ages.ts";

/** What somebody for whom a contact books is to them. */
export const relations = ["child", "parent", "spouse", "other"] as const;
export type Relation = (typeof relations)[number];

/** Somebody of whom a speaker says that they are theirs, by name where they say it. */
export interface Kin {
  readonly relation: Relation;
  readonly name?: string;
}

/** Whose visit somebody speaks of when it is another's: "para meu filho Pedro", "pro João". */
export function kinIn(said: string): Kin | undefined {
  const words = tokens(said);
  return ownKin(said, words) ?? kinOfParent(said, words) ?? namedAlone(said, words);
}

/** Whether what is said before a name makes it that of somebody's kin: "minha esposa", "meu filho, o". */
export function introducesKin(before: readonly string[]): boolean {
  const last = before.at(-1) ?? "";
  const word = articles.has(last) ? (before.at(-2) ?? "") : last;
  return relationOf.has(word);
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

/** "Minha mãe, dona Cida", "meu marido, o fabio, na sexta": in capitals, or between marks where it is introduced. */
function nameApart(said: string, words: readonly Token[], at: number): string | undefined {
  const mark = afterFiller(words, at);
  const from = afterFiller(words, mark + 1);
  if (!apart.has(words[mark]?.text ?? "")) return undefined;
  const written = capitalised(said, words, from);
  if (written !== undefined || from === mark + 1) return written;
  return (words[from + 1]?.kind ?? "mark") === "mark" ? nameFrom(said, words, from) : undefined;
}

const apart: ReadonlySet<string> = new Set([",", "(", ":", "-"]);

function isOnlyTold(words: readonly Token[], at: number): boolean {
  return toldOf.has(words[at + 1]?.text ?? "") || isAddressed(words, at);
}

/** "Bom dia, meu filho, tudo bem?" says nothing of anybody's visit. */
function isAddressed(words: readonly Token[], at: number): boolean {
  const [before, after] = [words[at - 2], words[at + 1]];
  const isApart = after?.kind === "mark" && before !== undefined;
  return (
    isApart &&
    kindly.has(words[at]?.text ?? "") &&
    (before.kind === "mark" || greeted.has(before.text))
  );
}

/** The name that somebody else is said to have: "ela se chama Lurdes", "o nome dele é Pedro". */
export function nameTold(said: string, words = tokens(said)): string | undefined {
  for (const [index, { text }] of words.entries()) {
    if (!calls.has(text) || isOfSpeaker(words, index)) continue;
    const name = nameFrom(said, words, afterFiller(words, index + 1));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "Meu nome é", "me chamo", "my name is". */
function isOfSpeaker(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.text ?? "";
  return before === "me" || possessives.has(before);
}

/** Whether a word is none that a name begins with, however it is written. */
export function beginsNoName(word: string): boolean {
  return notNames.has(tokens(word)[0]?.text ?? "");
}

/** What the one who is spoken of there is to the speaker, where they say that they are theirs. */
export function ownRelationAt(words: readonly Token[], at: number): Relation | undefined {
  const relation = relationOf.get(words[at]?.text ?? "") ?? childByAge(words, at);
  return relation && isOwn(words, at) && !isOnlyTold(words, at) ? relation : undefined;
}

/** "My 6 year old", where nobody is named behind it. */
function childByAge(words: readonly Token[], at: number): Relation | undefined {
  const isAge = beforeAge(words, at + 1) < at;
  return isAge && !relationOf.has(words[at + 1]?.text ?? "") ? "child" : undefined;
}

function isOwn(words: readonly Token[], place: number): boolean {
  const at = words[place]?.text === "old" ? beforeAge(words, place + 1) : beforeAge(words, place);
  const [before, last] = [words[at - 2]?.text ?? "", words[at - 1]?.text ?? ""];
  return possessives.has(last) || (counts.has(last) && possessives.has(before));
}

/** "sou a mãe do Pedro": the one who is spoken of is the child. */
function kinOfParent(said: string, words: readonly Token[]): Kin | undefined {
  const at = words.findIndex(
    ({ text }, index) =>
      parents.has(text) && belonging.has(words[index + 1]?.text ?? "") && isSelf(words, index),
  );
  const name = at < 0 ? undefined : nameFrom(said, words, at + 2);
  return name === undefined ? undefined : { relation: "child", name };
}

function isSelf(words: readonly Token[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => selves.has(text));
}

/** "consulta pro João": a name that is written as one. */
function namedAlone(said: string, words: readonly Token[]): Kin | undefined {
  for (const [index, { text }] of words.entries()) {
    if (!beneficiaries.has(text)) continue;
    const at = articles.has(words[index + 1]?.text ?? "") ? index + 2 : index + 1;
    const name = capitalised(said, words, at);
    if (name !== undefined) return { relation: "other", name };
  }
  return undefined;
}

/** Past "que se chama", "chamado", ", o". */
export function afterFiller(words: readonly Token[], from: number): number {
  return past(words, behindAge(words, past(words, from, fillers)), fillers);
}

/** The first place from there on at which none of some words stands. */
export function past(words: readonly Token[], from: number, any: ReadonlySet<string>): number {
  let at = from;
  while (any.has(words[at]?.text ?? "")) at += 1;
  return at;
}

/** The name that stands there, in capitals or in a message without any. */
export function nameFrom(said: string, words: readonly Token[], at: number): string | undefined {
  const written = capitalised(said, words, at);
  if (written !== undefined) return written;
  const word = words[at];
  if (word?.kind !== "word" || word.text.length < 3 || notNames.has(word.text)) return undefined;
  // Nobody who writes "Sexta" with a capital writes "pedro" without.
  if (said.slice(1) !== said.slice(1).toLowerCase()) return undefined;
  const behind = words.slice(at + 1);
  const ends = behind.findIndex(({ text }) => !furtherNames.has(text) && !joining.has(text));
  const further = behind.slice(0, ends < 0 ? behind.length : ends);
  const last = further.findLastIndex(({ text }) => furtherNames.has(text));
  const named = [word, ...further.slice(0, last + 1)];
  return named.map(({ start, end }) => titled(said.slice(start, end))).join(" ");
}

/** Words from a place on that are written as names are. */
export function capitalised(
  said: string,
  words: readonly Token[],
  from: number,
): string | undefined {
  let end = from;
  for (let next = from; isCapitalised(said, words[next]) && next < from + MOST_NAMES;) {
    end = next + 1;
    // "Joanna Lima da Costa": what joins a name is written small.
    next = joining.has(words[end]?.text ?? "") ? end + 1 : end;
  }
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last || end === from || notNames.has(first.text)) return undefined;
  return said.slice(first.start, last.end);
}

const joining = wordSet("da das de do dos del");
const MOST_NAMES = 6;

function isCapitalised(said: string, word: Token | undefined): boolean {
  if (word?.kind !== "word") return false;
  return /^\p{Lu}\p{Ll}+$/u.test(said.slice(word.start, word.end));
}

/** A part of a name as it is written: "Maria", "da". */
export function titled(word: string): string {
  return particles.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word joins the parts of a name: "da", "de". */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

const particles: ReadonlySet<string> = new Set("da das de del do dos e la y".split(" "));

/** What is a name behind a name, though it is written small: "joão pedro". */
const furtherNames = wordSet(
  "pedro paulo carlos eduardo henrique gabriel miguel vitor lucas felipe luiz luis antonio jose rafael guilherme augusto ricardo roberto clara luiza luisa julia beatriz eduarda laura fernanda cristina paula helena alice sofia vitoria aparecida maria isabel elena silva santos souza sousa oliveira lima costa pereira rodrigues almeida ferreira gomes ribeiro carvalho barbosa rocha dias moreira nunes mendes garcia lopez martinez perez gonzalez fernandez james lee ann anne rose grace marie",
);

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

const counts = wordSet("dois duas tres quatro two three four dos cuatro 2 3 4");
const possessives = wordSet(
  "meu minha meus minhas nosso nossa nossos nossas my our mi mis nuestro nuestra nuestros nuestras",
);
export const articles = wordSet("o a os as el la the");
const belonging = wordSet("do da de del of");
const selves = wordSet("sou eu aqui am i m soy");
const parents = wordSet("mae pai mamae papai mother father mom mum dad madre padre mama papa");
export const beneficiaries = wordSet("para pra pro pros pras for");
const fillers = wordSet(
  "que se chama chamado chamada nome dele dela e eh o a dona seu don sra named called is name llamado llamada llama de anos gemeos gemeas twins",
);
/** Behind these somebody is named. */
const calls = wordSet("chama chamado chamada nome named called name llama llamado llamada nombre");

/** By these words people call whoever they talk to, behind a greeting, a yes or thanks. */
const kindly = wordSet("filho filha son child hijo hija amigo amiga friend");
const greeted = wordSet(
  "marcar confirmar agendar fechar confirma marca ser bem favor bom dia tarde noite oi ola sim nao obrigado obrigada certo isso viu ok hi hello yes no thanks hola si gracias buenas dias tardes",
);
/** What stands behind somebody of whom it is only told. */
const toldOf = wordSet(
  "ficou foi disse falou indicou recomendou me morreu faleceu adoeceu trabalha mora gostou said told recommended died works lives dijo recomendo murio trabaja vive",
);

const kin: readonly (readonly [Relation, string])[] = [
  [
    "child",
    "filho filha filhinho filhinha menino menina bebe enteado enteada son daughter kid child baby boy girl stepson stepdaughter hijo hija hijito hijita nino nina nene nena filhos filhas filhinhos filhinhas meninos meninas enteados sons daughters kids children boys girls hijos hijas ninos ninas",
  ],
  [
    "parent",
    "pai mae mamae papai mainha painho maezinha paizinho sogra sogro mother father mom mum dad padre madre mama papa suegra suegro",
  ],
  [
    "spouse",
    "esposa esposo marido mulher companheiro companheira namorado namorada noivo noiva husband wife partner girlfriend boyfriend mujer pareja novio novia",
  ],
  [
    "other",
    "irmao irma avo vovo vo vozinha vozinho madrinha padrinho afilhado afilhada cunhado cunhada genro nora netinho netinha neto neta sobrinho sobrinha tio tia primo prima amigo amiga netos netas sobrinhos sobrinhas irmaos irmas amigos grandchildren nephews brothers sisters nietos brother sister grandma grandpa grandmother grandfather grandson granddaughter nephew niece uncle aunt cousin friend hermano hermana abuelo abuela nieto nieta sobrino sobrina",
  ],
];

const relationOf: ReadonlyMap<string, Relation> = new Map(
  kin.flatMap(([relation, words]) => words.split(" ").map((word) => [word, relation] as const)),
);

/** What stands behind a relation or a "for" and is no name, however it is written. */
const notNames = wordSet(
  "fez faz teve veio queremos quero querem precisamos preciso gostaria gostariamos vamos podemos marcar fazer poder ser para pra pro com de do da dos das na no nas nos em e ou que quem precisa precisam quer queria tem ta esta estao vai vem pode fazer faz dia dias hoje amanha depois mais menor maior mesmo tambem",
  "segunda terca quarta quinta sexta sabado domingo feira janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro as ao aos uma um outro outra limpeza consulta avaliacao dr dra doutor doutora manha tarde noite por favor pfv",
  "would want like and needs need wants has is on at to the and or for with monday tuesday wednesday thursday friday saturday sunday today tomorrow next this please dr doctor january february march april may june july august september october november december an appointment cleaning me us you my",
  "meu minha meus minhas nosso nossa nossos mis nuestros necesita quiere tiene esta el la los las y con lunes martes miercoles jueves viernes sabado domingo hoy manana proximo proxima este esta una un cita mi su enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre mim eu ele ela eles elas voce vc gente nao sim",
  "s n ss si yes yep ok okay beleza blz certo claro isso pode posso quero queria gostaria preciso prefiro marca marcar cancela cancelar remarcar qualquer tanto primeiro primeira proximo proxima as das pela pelo entre apos antes obrigado obrigada gracias thanks sei oi ola hola hi hello bom boa",
  "i he she they we it want would like can could any anyone first next after before no not sure right yeah",
  "yo el ella quiero puedo cualquiera primero primera despues antes no vale bueno buenas buenos",
);
