import { toldInFull } from "../../understanding/text/haste.ts";
import type { Active } from "../dialogue.ts";
import type { Moment } from "../moment.ts";
import { asksForAnother } from "../answers/otherwise.ts";
import { slotNamed } from "../forms/slots.ts";
import { readAction } from "./actions.ts";
import type { FormRoute } from "./routes.ts";

/** What is answered to who was asked what to change, or whether to go on, in words that are on no button. */
export function routeChanging(moment: Moment, active: Active): FormRoute | undefined {
  const told = toldInFull(moment.said);
  if (active.left) return anew.test(told) ? { to: "anew" } : undefined;
  if (!isAskedWhat(moment)) return undefined;
  if (nothing.test(told)) return { to: "form", values: {} };
  if (everything.test(told) || anew.test(told)) return { to: "anew" };
  const slot = firstOfSeveral(moment, active);
  return slot === undefined ? undefined : { to: "forget", slot };
}

function isAskedWhat({ input }: Moment): boolean {
  const { offered = [] } = input.dialogue;
  return !input.crossed && offered.some(({ action }) => readAction(action).do === "forget");
}

/** "O dia e a hora": the first of them is asked for; the others are read back with it. */
function firstOfSeveral(moment: Moment, active: Active): string | undefined {
  const skill = moment.bot.skill(active.skill);
  const parts = moment.said.split(/,\s*|\s+(?:e|y|and)\s+/u);
  const slots = parts.map(
    (part) => skill && slotNamed(moment, skill, (name) => asksForAnother(name, part)),
  );
  return parts.length > 1 && !slots.includes(undefined) ? slots[0] : undefined;
}

const nothing =
  /^(?:(?:nao|no|n|ah|na verdade|actually) )*(?:nada(?: nao| mais)?|nothing(?: at all)?|(?:pode )?(?:deixa(?:r)?|deja(?:l[oa])?|leave it|keep it|fica)(?: \S+)? (?:assim(?: mesmo)?|asi|como (?:ta|esta|estava|estaba)|as (?:it )?(?:is|was)|like that)|(?:ta|esta) (?:bom|certo|bien) (?:assim|asi))$/u;
const everything = /^(?:tudo|todo|everything|all of it)$/u;
const anew =
  /^(?:(?:quero|queria|vamos|pode|prefiro|quiero|i want to|let s) )?(?:(?:(?:re)?comecar?|empezar|empecemos|comenzar) )?(?:tudo |todo )?(?:de novo|do zero|de nuevo|de cero|desde cero|(?:start|begin) (?:over|again|afresh|from scratch)|from scratch)$/u;
