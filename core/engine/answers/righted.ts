import { recently } from "../../recently.ts";
import {
  englishWeekday,
  portugueseWeekday,
  spanishWeekday,
} from "../../understanding/when/weekdays.ts";

/** A message in which something is put right: what stands before the words that say so, and behind them. */
export interface Righted {
  readonly before: string;
  readonly instead: string;
}

/** "Quarta às 9, não, pera, às 11"; of several the last. Undefined where nothing is put right on the way. */
export const rightedIn = recently((said): Righted | undefined => {
  const last = [...said.matchAll(righting)].at(-1);
  if (!last) return undefined;
  const [before, instead] = [said.slice(0, last.index), said.slice(last.index + last[0].length)];
  const isAll = nothing.test(before) || instead.trim() === "";
  return isAll ? undefined : { before, instead };
});

/** The message without the words by which something is put right: they ask for nothing. */
export function withoutRighting(said: string): string {
  return rightedIn(said) ? said.replaceAll(righting, ", ") : said;
}

/** They say so wherever they stand. */
const strong = String.raw`(?:quer dizer|qu(?:is|ero|eria) dizer|(?<!(?:te|eu|lhe|j[áa]|se)\s)digo|ali[áa]s|na verdade|pensando bem|ou melhor|o?\s*mejor dicho|qu(?:ise|iero) decir|en realidad|or rather|i meant?(?! to)|actually|scratch that)`;

/** They say so and what of as well: "make it 10". */
const making = String.raw`(?<!(?:can|can't|cant|could|couldn't|to|will|not|may|might|i|we|(?:i|we)['’]?ll)\s)(?=make (?:it|that)(?!\p{L}))`;

/** Who is sorry for what they did before they answer puts nothing right: "sim, desculpa a demora", "desculpa não ter ido". */
const regretted = String.raw`(?:demor\p{L}+|atraso|inc[ôo]modo|transtorno|confus[ãa]o|delay|the wait|so long|late reply|being late|trouble|bother|confusion|tardar|tardanza|molestias?)`;
const done = String.raw`(?:(?:por|de|eu|yo|for|that|i|n[ãa]o|no|not)\s+){0,3}(?:ter|haber|having|missing|missed)`;
const sorry = String.raw`(?:perd[ãa]o|perd[óo]n|(?:me )?desculp[ae]|sorry)(?!\s+(?:${done}|(?:\p{L}+\s+){0,3}${regretted})(?!\p{L}))`;

/** And they where a sentence halts, or behind a no. */
const weak = String.raw`(?:${sorry}|pera[íi]?|espera(?: a[íi])?|espere|calma|ops|oops|melhor|mejor|prefiro|errei|me enganei|me confundi|me equivoqu[ée]|corrigindo|miento|ponl[eo]|wait|hold on|hang on|my bad|better|rather)`;

/** "Ay no, a las 10", "ah não, na quinta": a no that stands for itself, behind a sigh. */
const dismay = String.raw`(?:ah|ai|ay|uy|ih|oh|uh|ups|oops)[\s,]+(?:n[ãa]o|no)(?=\s*[,.;:!…])`;

// From the beginning of a run alone, and behind a few sighs: a page of them is read in no time.
const halt = String.raw`(?<![,.;!?…])[,.;!?…]+\s*`;
const gap = String.raw`(?<!\s)\s+`;
const no = String.raw`(?:n[ãa]o|n|no)[\s,]+`;
const sigh = String.raw`(?:n[ãa]o|n|no|ah|ai|ay|uy|ih|oh|uh|um|ops|opa|ups|e|mas|but|pero|bueno|pues|well|bom|bem)`;
const lead = String.raw`(?:${sigh}[\s,]+){0,4}`;
const pause = String.raw`(?:h+m+|erm?|wait|hold on|hang on|pera[íi]?|espera(?: a[íi])?|ops|oops|well|bueno|pues|che|poxa|nossa|sorry|perd[óo]n|desculp[ae])`;
/** What a message begins with that puts right what was said before it. */
const nothing = new RegExp(String.raw`^[\s,]*(?:(?:${sigh}|${pause})[\s,.…]*)*$`, "iu");

/** "Às 10, não, 11": a no that stands for itself between two numbers; "às 10, não 11" is at ten. */
const otherNumber = String.raw`(?<=\d\s?(?:h|hs|hrs|horas?|am|pm)?)(?:${halt}|${gap})(?:(?:n[ãa]o|n|no)[,.;!…]+\s*(?=(?:[àa]s\s+|at\s+|a las\s+)?\d)|n[ãa]o\s+(?=[àa]s\s+\d))`;

/** Hours and days, as they are spoken. */
const numeral =
  "\\d{1,2}|uma|duas|tr[êe]s|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|siete|ocho|nueve|diez|once|doce";
const spoken = `(?:${numeral}|${portugueseWeekday}|${spanishWeekday}|${englishWeekday})`;
const at = String.raw`(?:(?:[àa]s|n?[ao]|dia|a las?|el|at|on)\s+)?`;
const rest = String.raw`(?:[\s-]+(?:horas?|h|agora|feira|que vem|o['’]?clock))?`;

/** "Às nove não nove não nove e meia", "friday no not friday wednesday": what was just said, refused as it is said again. */
const refusedAgain = String.raw`(?<=(?<![\p{L}\d])(?<once>${spoken})${rest})(?:${halt}|${gap})(?:(?:n[ãa]o|no)[\s,]+${at}\k<once>${rest}[\s,]+(?:n[ãa]o|no)|no[\s,]+not[\s,]+${at}\k<once>(?:[\s,]+no)?)(?:[\s,]+${weak})?(?=[\s,]+${at}${spoken}(?!\p{L}))`;

const righting = new RegExp(
  String.raw`(?:${refusedAgain}|(?:${halt}|${gap})${lead}${strong}|(?:${halt}|${gap})${dismay}|${halt}${lead}${weak}|(?:${halt}|${gap})${no}${weak})(?!\p{L})[\s,.:;!…]*|(?:${halt}|${gap})${lead}${making}|${otherNumber}`,
  "giu",
);
