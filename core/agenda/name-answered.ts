import { agreesInWords } from "../engine/answers/agreeing.ts";
import { readShortAnswer } from "../engine/answers/answers.ts";
import { particles } from "../understanding/text/particles.ts";
import { tokens, wordsAlone } from "../understanding/text/tokens.ts";
import { isRelation } from "./relations.ts";
import { beginsNoName, titled } from "./person-names.ts";

/**
 * The name in an answer to how somebody is called, all of it and as names are written: "Joanna Lima", "é
 * joanna lima da costa", "me chamo Joanna", "Joanna Lima, minha esposa". Undefined where it is another answer.
 */
export function nameAnswered(said: string): string | undefined {
  if (readShortAnswer(said) || agreesInWords(said)) return undefined;
  const own = nameIn(said);
  const written = own === own.toUpperCase() ? own.toLowerCase() : own;
  return isWhole(own) ? written.split(" ").map(titled).join(" ") : undefined;
}

function nameIn(said: string): string {
  const [name = ""] = said
    .replace(leading, "")
    .trim()
    .split(/[,.;:!?()\d\n]|\s[-–—]\s/u, 1);
  const words = name.trim().split(/\s+/u);
  if (words.slice(0, 1).some((word) => tokens(word).some(({ text }) => isRelation(text))))
    return "";
  const end = words.findIndex((word, at) => !isOfName(words, at) && beginsNoName(word));
  const told = end < 0 ? words : words.slice(0, end);
  // What would have gone on is no part of it: "Joanna da".
  const last = told.findLastIndex((word) => !particles.has(word.toLowerCase()));
  return told.slice(0, Math.max(last, 0) + 1).join(" ");
}

/** What joins a name, and what is written behind one as names are, whatever else it may mean: "Marta Bueno". */
function isOfName(words: readonly string[], at: number): boolean {
  const [word = "", first = ""] = [words[at], words[0]];
  if (particles.has(word.toLowerCase())) return true;
  return at > 0 && isWritten(first) && isWritten(word) && !beginsNoName(first);
}

/** In small letters but for the first. */
function isWritten(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

/** Whether two are names of one person: one tells more of it. */
export function isFuller(name: string, before: string): boolean {
  const [words, known] = [name, before].map((each) => tokens(each).map(({ text }) => text));
  return known?.[0] !== undefined && known[0] === words?.[0] && words.length > known.length;
}

/** The name that is said instead of one that was heard: "não é a Bia, é a Júlia". */
export function nameInstead(said: string, heard: string): string | undefined {
  const parts = said.split(/[,.;!?\n]+/u);
  const words = ` ${wordsAlone(heard)} `;
  const at = parts.findIndex((part) => {
    const [before, behind] = ` ${wordsAlone(part)} `.split(words, 2);
    return behind !== undefined && denied.test(before ?? "");
  });
  const instead = at < 0 ? "" : (parts[at + 1] ?? "");
  return isTold.test(instead) ? nameAnswered(instead) : undefined;
}

const denied = / (?:nao|not|no)(?: (?:e|eh|era|es|is|for|para|pra|pro|a|o|la|el))*$/u;
const isTold = /^\s*(?:mas |but |sino |e )?(?:é|eh|it['’]?s|es)\s/iu;

/** What people say before a name: "é", "o nome dela é", "me chamo", "it's". */
const leading =
  /^(?:[\s,.:'’]*(?:ah|aqui(?: (?:quem )?fala)?|aquí(?: habla)?|this|habla|então|entao|claro|sim|na verdade|ops|é|eh|e|o|a|os|as|el|la|pro|pra|para|for|nome|completo|completa|first|name(?:['’]?s)?|full|dele|dela|do|da|meu|minha|meus|minhas|filh[oa]|filhinh[oa]|espos[oa]|marido|m[ãa]e|pai|his|her|my|their|is|it(?:['’]?s| is)?|that(?:['’]?s| is)|he['’]?s|she['’]?s|i['’]?m|called|call|him|ela|ele|ella|él|she|he|yes|yeah|sure|ok|okay|s[íi]|bueno|vale|pues|se|me|le|chama|chamo|chama-se|llama|llamo|ll[áa]mal[oa]|dicen|decimos|a nombre de|p[óo]nl[oa]|nombre(?: de)?|su|mi|es|soy|sou|the|ni[ñn][oa]|nen[ea]|beb[ée]|hij[oa]|son|daughter|paciente|patient|actually)(?!\p{L}))+[\s,.:'’]*/iu;

const MOST_WORDS = 6;

function isWhole(name: string): boolean {
  return name.split(" ").length <= MOST_WORDS && /^\p{L}[\p{L}'’ -]{1,59}$/u.test(name);
}
