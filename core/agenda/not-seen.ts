import { tokens, wordsAlone } from "../understanding/text/tokens.ts";
import { toldInFull } from "../understanding/text/haste.ts";
import { articles } from "../understanding/text/particles.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { beneficiaries } from "./for-speaker.ts";
import { relationOf } from "./relations.ts";

/**
 * Whether somebody of the speaker's is only talked with, kept or fetched, and nothing is for them: "vejo com meu
 * marido"; in a long story, whether nothing in it says that they are to be seen.
 */
export function isNotSeen(words: readonly Token[], at: number): boolean {
  if (forThemIn(words, at) !== undefined) return false;
  if (isOfTheirs(words, at) || isCelebrated(words, at)) return true;
  if (isAwaited(words, at)) return true;
  return isAsked(words, at) || (words.length >= STORY && !isMeant(words, at));
}

function isMeant(words: readonly Token[], at: number): boolean {
  return isSubject(words, at) || isInNeed(words, at) || isBesideThem(words, at);
}

/**
 * Who is named first of all is whom it is about: "oi, meu pai, seu Jorge, tem diabetes"; but not in "my sister's
 * getting married and I want my teeth whitened".
 */
function isSubject(words: readonly Token[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const behind = words
    .slice(at + 1)
    .map(({ text }) => text)
    .join(" ");
  const isBeside = before.some(({ text }) => beside.has(text) || belonging.has(text));
  return at <= OPENING && !isBeside && !ownTeeth.test(behind);
}

/** The speaker has theirs seen to. */
const ownTeeth =
  /\b(?:(?:get|have|getting|having) my (?:\S+ )?(?:teeth|tooth)|(?:clarear|limpar|arrumar|fazer|tratar) (?:[oa]s? )?meus? dentes?|(?:blanquearme|limpiarme|arreglarme))\b/u;

/** So many words open a message, with a greeting before them. */
const OPENING = 10;

/** Whoever tells so many words at once names people who are only a reason: "o meu marido trabalha o dia inteiro". */
const STORY = 30;

/** "Eu, minha esposa e o nosso filho": who is named with somebody comes with them. */
function isBesideThem(words: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 5);
  const before = words.slice(from, at);
  const last = before.findLastIndex(({ text }) => relationOf.has(text));
  const isJoined = before.slice(last + 1).some(({ text }) => joining.has(text));
  return last >= 0 && isJoined && isInNeed(words, from + last);
}

/** "Viajo pra casa da minha irmã", "no casamento do meu primo", "it's my kid's school recital". */
function isOfTheirs(words: readonly Token[], at: number): boolean {
  const behind = words.slice(at, at + 5).map(({ text }) => text);
  const [, thing = "", more = ""] = owning.exec(behind.join(" ")) ?? [];
  if (theirs.has(thing) || theirs.has(more)) return true;
  const [place = "", of = ""] = words.slice(Math.max(0, at - 3), at - 1).map(({ text }) => text);
  return belonging.has(of) && theirs.has(place);
}

/** "Meu neto vai casar e eu queria clarear os dentes"; not "minha filha vai casar e quer clarear os dentes". */
function isCelebrated(words: readonly Token[], at: number): boolean {
  const behind = words.slice(at + 1, at + 12).map(({ text }) => text);
  const [, rest] = celebrated.exec(behind.join(" ")) ?? [];
  return rest !== undefined && !theirWish.test(rest);
}

const celebrated =
  /^(?:(?:se )?casa|vai (?:se )?(?:casar|formar)|ta se (?:casando|formando)|se va a casar|va a (?:casarse|graduarse)|se (?:gradua|recibe)|(?:is |['’] s |s )?(?:getting|gets) married|(?:is|['’] s|s) graduating)\b(.*)$/u;
/** "Kid's recital", "kids' recital", "kids recital". */
const owning = /^\S+(?: ['’] s|s(?: ['’])?) (\S+)(?: (\S+))?/u;

const theirs = wordSet(
  "casa ape apartamento sitio chacara festa aniversario casamento formatura batizado escola creche recital apresentacao jogo torneio house place wedding birthday party graduation game match concert show practice boda cumpleanos fiesta departamento partido graduacion acto",
);
const joining = wordSet("e y and");

/** "Pra minha filha", "levar minha mãe", "eu e meu marido", "meu filho tá com dor", "ela precisa de uma limpeza". */
function isInNeed(words: readonly Token[], at: number): boolean {
  const [before, next, behind] = [
    words.slice(Math.max(0, at - 5), at),
    words.slice(at + 1, at + 12),
    words.slice(at + 1),
  ].map((some) => some.map(({ text }) => text).join(" "));
  return brought.test(before ?? "") || needing.test(next ?? "") || theyNeed.test(behind ?? "");
}

/**
 * "Deixa eu ver com meu marido", "let me ask my boss", "fico com meu neto", "busco meu neto": whom one talks
 * with, keeps or fetches is not to be seen. Whoever it is seen to for is: "queria ver dentista pra minha filha".
 */
function isAsked(words: readonly Token[], at: number): boolean {
  const before = beforeTheirs(words, at);
  const [verb = "", last = ""] = ["", ...before].slice(-2);
  if (keeps.has(verb)) return beside.has(last) || belonging.has(last);
  if (beside.has(last)) return before.some((word) => asks.has(word) || talks.has(word));
  const done = towards.has(last) ? verb : last;
  return fetches.has(done) || asks.has(done) || isDriven(words, at);
}

/** "Melhor esperar meu marido chegar", "I'll wait till my husband's home". */
function isAwaited(words: readonly Token[], at: number): boolean {
  const [verb = "", last = ""] = ["", ...beforeTheirs(words, at)].slice(-2);
  const behind = words.slice(at + 1, at + 12).map(({ text }) => text);
  if (theirWish.test(behind.join(" "))) return false;
  return waits.has(last) || (waits.has(verb) && (articles.has(last) || until.has(last)));
}

/** "Pick up my son", "drop my kids off"; not "drop my son off for a cleaning", and "drop my son's visit" gives it up. */
function isDriven(words: readonly Token[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 3), at + 2).map(({ text }) => text);
  return words[at + 2]?.text !== "for" && driven.test(near.join(" "));
}

const driven = /\b(?:pick|picking|drop|dropping) (?:(?:up|off) \S+ \S+|\S+ \S+ (?:up|off)$)/u;

/** What stands before "meu marido", and before "o meu marido" behind "com". */
function beforeTheirs(words: readonly Token[], at: number): readonly string[] {
  const near = words.slice(Math.max(0, at - 5), at - 1).map(({ text }) => text);
  const isArticled = articles.has(near.at(-1) ?? "") && beside.has(near.at(-2) ?? "");
  return isArticled ? near.slice(0, -1) : near;
}

/**
 * "Queria uma avaliação pra ela", "um amigo quer entrar na lista": for somebody, and not who it is; "muda pra ela" is
 * of who sees people, "vou pedir pra ela" a favour.
 */
export function isForSomebody(said: string): boolean {
  return somebodyWishes.test(toldInFull(said)) || pointedAt(said) !== undefined;
}

/** Where no more is told of them than that they wish for a visit or a place in the line: first of all, or behind a greeting. */
const somebodyWishes =
  /^(?:(?:oi|ola|bom dia|boa tarde|boa noite|hi|hello|hey|hola|buenas) )?(?:el[ae]|ella|s?he|(?:uma?|una?) (?:amig|conhecid|conocid|vizinh|vecin)[oa]|(?:uma?|una?) colega|an? (?:friend|neighbou?r|colleague|coworker)(?: of mine)?)(?: (?:minha|meu|mi[oa]|tambem|tambien|also|would|d))* (?:quer(?:ia)?|qui?ere|gostaria de|precisa|necesita|wants?|needs?|like)(?: de| to)? (?:entrar|ficar|marcar|agendar|reservar|apuntarse|estar|join|book|be (?:put )?on|get on|uma?|una?|an?)\b/u;

/** The word by which it is so, as tokens are spelled: "pra ela", "yes, hers"; undefined where none points. */
export function pointedAt(said: string): string | undefined {
  const words = tokens(said);
  if (words.some(({ text }) => changes.test(text))) return undefined;
  return forThemIn(words, -1) ?? owned.exec(wordsAlone(said))?.[1];
}

/** "Sim, é dela", "yes, it's his", "pode marcar o dela também": no more is said. */
const owned =
  /^(?:(?:isso|sim|si|yes|yeah|yep|certo|claro|ok|pode|marca|marcar|confirma|confirmar|confirm|book) )*(?:(?:it s|its|that s|thats|e|es|eh|so|just|only) )*(?:[ao] |l[ao] |el )?(?:de )?(dele|dela|his|hers|(?<=de )(?:el|ella))(?: (?:m[ei]sm[oa]|tambem|too|tambien))*$/u;

const changes =
  /^(?:mud|troc|pass|transf|deix|mand|fal|lig|avis|perg|ped|diz|dig|cambi|chang|switch|mov|tell|ask|say)/u;

/** "Cuido do meu pai e queria uma limpeza pra ele"; "para el viernes" is a day. */
function forThemIn(words: readonly Token[], at: number): string | undefined {
  return words.find(({ text }, index) => {
    if (index <= at || !beneficiaries.has(words[index - 1]?.text ?? "")) return false;
    const next = words[index + 1];
    const isAlone = next === undefined || next.kind === "mark" || behindHim.has(next.text);
    return them.has(text) || (text === "el" && isAlone);
  })?.text;
}

const toBeSeen =
  "(?:precisa[mn]?|precisando|quer(?:em)?|qui?ere[mn]?|necesitan?|needs?|wants?|(?:vai|vao|va|van) (?:a )?(?:fazer|hacer|hacerse)|(?:tem|tiene|has|have) (?:que|de|to) (?:fazer|ir|passar|hacerse|ver|see|get))";
const theirWish = new RegExp(
  String.raw`^(?:(?! (?:eu|yo|i|me|a gente) ).)*(?:\b${toBeSeen}|\b(?:e|que|y) (?:el[ae] |ella )?(?:queria|precisava|necesitaba))\b`,
  "u",
);
const brought = new RegExp(
  String.raw`\b(?:(?:para|pra|pro|pros|pras|pa|for|levar|levo|trazer|trago|bring|take|llevar|llevo|traer|traigo|atender|ver|vean|see)(?: \S+){1,4}|(?:eu|yo|me|i)(?: (?:,|&|e|y|and|plus|mais|mas|com|con|with|o|a)){0,2} (?:meu|minha|nosso|nossa|my|our|mi)|(?:tenho|have|tengo) \S+)$`,
  "u",
);
const needing = new RegExp(
  String.raw`\b(?:${toBeSeen}|d[oe]ndo|doi|dor|dentes?|dentinhos?|dentistas?|dentists?|dientes?|muelas?|tooth|teeth|hurts?|due?le|dolor)\b`,
  "u",
);
const theyNeed = new RegExp(
  String.raw`\b(?:el[ae]s?|ella|he|she|they|[oa]s dois|as duas|both) (?:\S+ )?${toBeSeen}\b|\b(?:y|e|entonces|entao|asi que) (?:(?:pues|ya|ja|tambien|tambem) )*(?:necesita|precisa(?: de)?) (?:una?|uma?) [^?.]*(?:[.!]|$)`,
  "u",
);

const them = wordSet("ele ela eles elas him her them ella ellos ellas");
/** Behind these "para el" is for him. */
const behindHim = wordSet("el la a con en por y");

const asks = wordSet(
  "ask asking talk speak falar falo perguntar pergunto hablar hablo preguntar preguntarle preguntarlo comentar comentarlo comento",
);
const talks = wordSet(
  "check checking discuss confirm consult ver vejo conversar converso combinar combino confirmar consultar hablarlo verlo veo mirar mirarlo miro consulto consultarlo consultarle chequear",
);
const keeps = wordSet(
  "fico ficar fica moro morar mora vivo vivir viver cuido cuidar cuidando stay live living quedo quedar",
);
const waits = wordSet("esperar espero esperando aguardar aguardo wait waiting till until");
const until = wordSet("que pra para por for till until");
const fetches = wordSet("busco buscar pego pegar recojo recoger fetch collect");
const beside = wordSet("with com con");
const towards = wordSet("to a pra para pro");
export const belonging = wordSet("do da de del of");
