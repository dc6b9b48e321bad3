import { preferenceIn } from "../../understanding/refusal.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { sentencesIn } from "../../understanding/text/stops.ts";
import {
  englishWeekday,
  portugueseWeekday,
  spanishWeekday,
} from "../../understanding/when/weekdays.ts";
import { agreesTo, leavesOpen, namesOther } from "./agreeing.ts";
import { closers } from "./answer-words.ts";
import { asksToBeTold } from "./asking.ts";
import { callsOff, negates } from "./calling-off.ts";
import { hedges } from "./hedging.ts";
import { asksForMore } from "./otherwise.ts";

/**
 * Whether a message agrees to what was `read` and bids to do it, as people speak who say something first, and why
 * behind it: "subiu hein mas tudo bem, pode marcar que eu já tava juntando dinheiro".
 */
export function agreesAndTellsWhy(read: string, said: string): boolean {
  if (hedges(said) || leavesOpen(said) || asksForMore(said) || asksToBeTold(said)) return false;
  const { before, yes, why } = partsOf(read, said);
  if (namesOther(read, `${before} ${yes}`)) return false;
  if (!bidding.test(yes) || preferenceIn(why).refused !== "") return false;
  return before === "" || isPutUpWith(before, yes);
}

/**
 * Whether words behind what does not suit only say why: they tell of somebody or something, name neither a day nor an
 * hour, and wish for nothing: "my little one is ill", "meu filho tá com febre".
 */
export function onlyTells(said: string): boolean {
  const told = toldInFull(said);
  return telling.test(told) && !naming.test(told) && !asksToBeTold(said) && !said.includes("?");
}

const telling =
  /^(?:(?:and|but|e|mas|y|pero|que|so|ai|la) )*(?:(?:my|our|mi|nuestr[ao]) |(?:(?:o|a) )?(?:meu|minha|noss[oa]) |(?:he|she|it|they|ele|ela|el|ella) )\S+ (?:\S+ )*?(?:is|s|are|has|have|had|got|just|(?:s|is) got|ta|tah|esta|ficou|fica|tem|teve|caiu|passou|amanheceu|acordou|adoeceu|tiene|tuvo|amanecio|cayo|se puso)\b/u;
const naming = new RegExp(
  String.raw`\d|\b(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday}|want\w*|need\w*|would|like|quer\w*|precis\w*|gostaria|quier\w*|necesit\w*|free|instead|place|mornings?|afternoons?|evenings?|livre|lugar|manhas?|tardes?|noites?|libre|noches?|tomorrow|today|amanha|hoje|manana|hoy)\b`,
  "iu",
);

/** A message by what agrees to what was `read`, the most of it that does, and what stands before and behind it. */
function partsOf(read: string, said: string): Readonly<Record<"before" | "yes" | "why", string>> {
  const told = sentencesIn(said).map(withoutCloser).join(" ");
  const [, bid = told, why = ""] = withReason.exec(told) ?? [];
  const words = bid.split(" ");
  const at = words.findIndex((_, from) => agreesTo(read, words.slice(from).join(" ")));
  const from = at < 0 ? words.length : at;
  return { before: words.slice(0, from).join(" "), yes: words.slice(from).join(" "), why };
}

/** Whether what is said first takes nothing back: it ends in a "but", or there is a yes beside what is bid. */
function isPutUpWith(before: string, yes: string): boolean {
  if (negates(before) || callsOff(before) || withholding.test(before)) return false;
  return /\b(?:mas|so que|but|pero)$/u.test(before) || agreeing.test(`${before} ${yes}`);
}

/** "Vai" closes: "mas tudo bem vai. Pode marcar". */
function withoutCloser(sentence: string): string {
  return toldInFull(sentence).replace(closers, "");
}

/** "Que horas", "que seja às dez" and "que dia" ask for something. */
const withReason =
  /^(.*?) ((?:que(?! (?:hora|dia|data|for|seja|tiver|fique|sea|tenga))|porque|pq|pois|ja que|ya que|because|cause|since) \S+ .*)$/u;

/** Without one of these "mas tudo bem" may put up with going without it. */
const bidding =
  /\b(?:pode|marc|confirm|fech|agend|reserv|vamos|bora|manda|remarc|muda|troca|book|go ahead|do it|pued|dale|apart)/u;

/** Beside a bid that somebody else gave, that waits, or that is for another one, a yes is none to what was read. */
const withholding =
  /\b(?:que|se|quando|depois|assim que|caso|antes|ate|enquanto|errad\w*|errei|sem|menos|(?:as|dia) \S+|outr[oa]s?|quer\w*|gostaria|prefir\w+|if|when|once|after|before|until|that|want|rather|cuando|despues|hasta|otr[oa]s?|quier\w*|prefier\w*)\b/u;

const agreeing =
  /\b(?:isso|sim|certo|certinho|beleza|blz|ok|okay|perfeito|fechou|fechado|combinado|joia|ta (?:bom|otimo|certo|joia)|tudo bem|(?:yes|yeah|sure|fine|great)|(?:si|vale|claro|perfecto|esta bien))\b/u;
