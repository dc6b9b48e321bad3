import { toldInFull, wordsInFull } from "../../understanding/text/haste.ts";
import { numberOfWord } from "../../understanding/numbers/word.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { answersThatMean, closers, sighs, wordsThat } from "./answer-words.ts";
import { keeping, keeps, negates } from "./calling-off.ts";
import { meaningOf, withoutRuns } from "./meaning.ts";

/** Whether a message has no words but such as agree: "ok pode ser esse", "isso, pode marcar aí pra mim". */
export function agreesInWords(said: string, cancels = false): boolean {
  if ((cancels && keeps(said)) || ofAnother.test(toldInFull(said))) return false;
  return agreesBeside(said, new Set());
}

/** "Sí, para él", "pode marcar o dele": whoever that is. */
const ofAnother =
  /(?:^| )(?:(?:para|pa|de) el(?: mismo)?|(?:[oae]|sim|isso|pode|marcar) del[ae](?: tambem| mesm[oa])*)$/u;

/** Whether a message is the "é" by which Portuguese speech says yes: "é", "é esse mesmo", "é nesse mesmo horário". */
export function assents(said: string): boolean {
  return assent.test(said.trim());
}

const assent =
  /^é(?:\s+(?:sim|isso|n?ess[ea]|n?est[ea])(?:\s+(?:mesm[oa]|a[íi]|dia|data|hor[áa]rio|hora))*)?[.!]*$/iu;

/** Whether a message agrees to what was `read`, and names nothing but that: "yeah 4 is good", "sí el jueves". */
export function agreesTo(read: string, said: string, cancels = false): boolean {
  if (said.includes("?") || negates(said) || read.includes("\n- ")) return false;
  if (isOtherPart(read, said)) return false;
  if (cancels && (keeps(said) || suits(said))) return false;
  return agreesBeside(toldInFull(said).replace(wanting, "").trim(), namedIn(read));
}

/** How it has to be is named as it was read: "tem que ser quinta mesmo, pode marcar". */
const wanting =
  /(?<!\S)(?:(?:(?:tem|tinha) que|precisa) ser?|(?:it )?(?:has to|needs to|must) be|tiene que ser)(?: |$)/u;

/** "Pode ser que dê" may be so or not, and who says "pode deixar que eu marco" sees to it themselves. */
export function leavesOpen(said: string): boolean {
  return /\bpode(?:ria)? (?:ser|deixar) que /u.test(toldInFull(said));
}

/** Whether a message says that somebody comes, and names nothing but what was `read`: "estarei lá sexta". */
export function comesToThat(read: string, said: string): boolean {
  if (leavesOpen(said)) return false;
  const named = namedIn(read);
  const told = withoutRuns(toldInFull(said).replace(sighs, "").replace(closers, ""));
  const words = told.split(" ");
  return words.every((each, at) => {
    const isOne = coming.has(each) || keeping.has(each) || agreed.has(each);
    return (isOne && !isHour(words, at)) || named.has(each);
  });
}

/** Whether a message does so, and says that it suits or is wanted: "friday works", "el viernes se queda". */
export function agreesAndSuits(read: string, said: string): boolean {
  return suits(said) && agreesTo(read, said);
}

function suits(said: string): boolean {
  return wordsInFull(said).some((word) => suiting.has(word));
}

const suiting = new Set(wordsThat("suiting"));

/** The words of what was `read`, its hours in figures, its days as `dayOf` has them, and such as name a part of it. */
function namedIn(read: string): ReadonlySet<string> {
  const named = wordsIn(read).filter((word) => !/\d/u.test(word));
  const hours = [...read.matchAll(/\b(\d{1,2}):(\d\d)/gu)].flatMap(([, hour, minute]) => [
    `${Number(hour)}`,
    `${Number(hour) % 12 || 12}`,
    `${minute}`,
    ...(minute === "30" ? halves : []),
  ]);
  const days = [...read.matchAll(/(?<![\d:,.])\d{1,2}(?![\d:,.]\d)(?!\d)/gu)].map(([day]) =>
    dayOf(Number(day)),
  );
  return new Set([...named, ...hours, ...days, ...naming].map(withoutRuns));
}

function dayOf(figure: number): string {
  return `day ${figure}`;
}

const naming = wordsThat("naming");
const halves = wordsThat("halving");

/** The same of a message that says besides whose it is: "isso só a minha". */
export function agreesToOwn(read: string, said: string, cancels = false): boolean {
  return agreesTo(`${read} ${owning}`, said, cancels);
}

const owning = wordsThat("owning").join(" ");

/** Whether words name what may be an hour that is not in what was `read`: "isso onze horas pode marcar". */
export function namesOther(read: string, said: string): boolean {
  const named = namedIn(read);
  if (isOtherPart(read, said)) return true;
  return wordsInFull(said).some((word, at, words) => {
    const { value = 0 } = numberOfWord(word) ?? {};
    return value > 1 && value < 24 && !isNamed(word, { named, before: words[at - 1] });
  });
}

/** Whether one o'clock, or a part of the day, is named in which what was `read` is not. */
function isOtherPart(read: string, said: string): boolean {
  const [, hour, half] = /\b(\d{1,2}):\d\d(?:\s*([AP])M)?/u.exec(read) ?? [];
  if (hour === undefined) return false;
  const at = half === "P" ? (Number(hour) % 12) + 12 : Number(hour);
  const told = toldInFull(said);
  if (one.test(told) && at !== 13) return true;
  return (late.test(told) && at < 12) || (early.test(told) && at >= 12);
}

const one = /\b(?:uma (?:hora|da tarde|e (?:meia|quinze))|a la una|at one|one o clock)\b/u;
const late =
  /\b(?:(?:de|da|a|na|pela) (?:tarde|noite)|(?:por|de|en) la (?:tarde|noche)|(?:in the|the|[a-z]+day) (?:afternoon|evening))\b/u;
const early =
  /\b(?:(?:de|da|na|pela) manha|(?:por|de|en) la manana|(?:in the|[a-z]+day) morning)\b/u;

/**
 * Whether a message begins and ends with a yes, whatever stands between but another number than was `read`: "isso é
 * pro meu pai mesmo pode confirmar".
 */
export function agreesAround(read: string, said: string): boolean {
  if (namesOther(read, said)) return false;
  const words = toldInFull(said).replace(closers, "").split(" ");
  const ends = [2, 3].some((count) => words.length > count && isYes(words.slice(-count)));
  return isYes(words.slice(0, 1)) && ends && !negates(said) && !said.includes("?");
}

function agreesBeside(said: string, named: ReadonlySet<string>): boolean {
  if (leavesOpen(said)) return false;
  const words = toldInFull(said).replace(sighs, "").replace(closers, "").split(" ");
  return (
    words.some((word) => cores.has(withoutRuns(word))) &&
    words.every((word, at) => {
      const beside = { named, before: words[at - 1] };
      return (isOfAgreement(word) && !isHour(words, at)) || isNamed(word, beside);
    })
  );
}

/** "Yes one" may be an hour, and "yes this one" is none. */
function isHour(words: readonly string[], at: number): boolean {
  const [word = "", before = ""] = [words[at], words[at - 1]];
  if (at === 0 || at < words.length - 1) return false;
  return numberOfWord(word)?.kind === "number" && cores.has(withoutRuns(before));
}

const dating = new Set(wordsThat("dating"));

interface Beside {
  readonly named: ReadonlySet<string>;
  /** The word before. */
  readonly before: string | undefined;
}

/** Hours and days are named as they are spoken too: "isso, oito horas" says yes to 08:00, "the 4th" to March 4. */
function isNamed(word: string, { named, before = "" }: Beside): boolean {
  const number = numberOfWord(word);
  // "Está muy tarde" is no "sí, de la tarde".
  if (/^(?:muy|muito|tao|tan)$/u.test(before)) return false;
  if (number && dating.has(before)) return named.has(dayOf(number.value));
  return (
    named.has(withoutRuns(word)) || (number?.kind === "number" && named.has(`${number.value}`))
  );
}

const cores = new Set([...answersThatMean("yes"), ...wordsThat("agreeing")].map(withoutRuns));
const agreed = new Set([...cores, ...wordsThat("beside").map(withoutRuns)]);

function isYes(words: readonly string[]): boolean {
  return meaningOf(words.join(" ")) === "yes";
}

/** Whether a word, spelled without accents and capitals, agrees or stands beside such as do: "ok", "está", "fine". */
export function isOfAgreement(word: string): boolean {
  return agreed.has(withoutRuns(word));
}

/** Whether a message says that somebody books, moves or comes, beside words that agree, and no more: "sim, eu vou". */
export function keepsAndNoMore(said: string): boolean {
  const words = wordsInFull(said).filter((word) => !isOfAgreement(word) || keeping.has(word));
  return words.length > 0 && words.every((word) => keeping.has(word) || coming.has(word));
}

const coming = new Set(wordsThat("coming"));
