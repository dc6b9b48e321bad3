import { preferenceIn } from "../../understanding/refusal.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { sentencesIn } from "../../understanding/text/stops.ts";
import { agreesTo } from "./agreeing.ts";
import { closers } from "./answer-words.ts";
import { asksToBeTold } from "./asking.ts";
import { negates } from "./calling-off.ts";
import { hedges } from "./hedging.ts";
import { asksForMore } from "./otherwise.ts";

/**
 * Whether a message agrees to what was `read` as people speak who put up with something first, or say why
 * behind it: "subiu hein mas tudo bem, pode marcar que eu já tava juntando dinheiro".
 */
export function agreesAndTellsWhy(read: string, said: string): boolean {
  const { before, yes, why } = partsOf(said);
  if (before === "" && why === "") return false;
  if (hedges(said) || asksForMore(said) || asksToBeTold(said)) return false;
  if (negates(before) || preferenceIn(why).refused !== "") return false;
  return bidding.test(yes) && agreesTo(read, yes);
}

function partsOf(said: string): Readonly<Record<"before" | "yes" | "why", string>> {
  const told = sentencesIn(said).map(withoutCloser).join(" ");
  const [, before = "", agreed = told] = puttingUp.exec(told) ?? [];
  const [, yes = agreed, why = ""] = withReason.exec(agreed) ?? [];
  return { before, yes, why };
}

/** "Mas tudo bem vai. Pode marcar". */
function withoutCloser(sentence: string): string {
  return toldInFull(sentence).replace(closers, "");
}

/** What somebody finds, and puts up with. */
const puttingUp = /^(.*) (?:mas|so que|but|pero) (.*)$/u;

/** "Que horas", "que seja às dez" and "que dia" ask for something. */
const withReason =
  /^(.*?) ((?:que(?! (?:hora|dia|data|for|seja|tiver|fique|sea|tenga))|porque|pq|pois|ja que|ya que|because|cause|since) \S+ .*)$/u;

/** Without one of these "mas tudo bem" may put up with going without it. */
const bidding =
  /\b(?:pode|marc|confirm|fech|agend|reserv|vamos|bora|manda|remarc|muda|troca|book|go ahead|do it|pued|dale|apart)/u;
