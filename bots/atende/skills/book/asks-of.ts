import { asksWhetherItIs } from "../confirm/whether.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * The slots that a message asks about which asks who, which day or what time it is, and nothing else: "e esse
 * horário é com quem?" None where it asks what there is: "que dia tem?"
 */
export function asksOf(said: string): readonly ("professional" | "day" | "time")[] {
  const text = toldInFull(said);
  if (asksWhetherItIs(said)) return ["professional", "day", "time"];
  if (asks(who).test(text) || (isAsked.test(said) && withThem.test(text))) return ["professional"];
  if (asks(day).test(text)) return ["day"];
  if (asks(time).test(text)) return ["time"];
  return asks(when).test(text) ? ["day", "time"] : [];
}

/** "É com a dra Ana né?", be it so or not. */
const withThem =
  /^(?:(?:mas|e|so|and|but|pero|y) )*(?:e|vai ser|fica|es|sera|is (?:it|that)|it s|that s) (?:com|con|with) (?:(?:o|a|el|la) )?(?:(?:dra?|doutora?|doctora?|doctor) )?\S+(?: (?:ne|mesmo|certo|right|verdad|no|yeah))*$/u;
const isAsked = /\?|(?<!\p{L})n[ée]\s*$/u;

const is = "(?:e|era|seria|sera|vai ser|fica|ficou|es|fue|va a ser|is|s|was|would be|will be)";
const doctor =
  "(?:dentista|doutora?|dra?|medic[oa]|profissional|dentist|doctora?|professional|profesional)";
const sees =
  "(?:(?:que )?(?:vai (?:me )?(?:atender|ver)|me (?:atende|ve|vai (?:atender|ver))|me va a (?:atender|ver)|va a (?:atenderme|verme)|me atendera)|(?:will|would|do) i (?:see|be seeing)|am i seeing|(?:will|is going to|s going to) see me|(?:is|s) seeing me)";
const which = `(?:qual|que|cual|which|what)(?: ${is})?(?: (?:o|a|el|la|the))?`;

const who = `(?:quem|quien|whom?|${which} ${doctor})(?: ${sees}| ${is} (?:o|a|el|la|the) ${doctor})?`;
const day = `${which} (?:dia|data|fecha|day|date)`;
const time = `${which} (?:horas?|horario|time|hour)`;
const when = "(?:quando|cuando|when)";

/** No word is in two of these, else a long run of it would be tried in every way. "É" and "e" are spelled alike. */
const before = [
  "mas|ah|so|ai|entao|desculpa|desculpe|perdao|sim|ok|y|pero|perdon|disculpe|si|and|but|sorry|yes",
  "(?:n?ess[ea]|n?est[ea]|es[ea]|that|this)(?: (?:horario|hora|dia|data|vaga|consulta|cita|turno|fecha|time|slot|day|appointment|visit|one))?",
  `${is}|com|con|with|em|a|as|at|on|pra|para|for`,
].join("|");
const behind = `${is}|it|that|this|mesmo|again|on|at|for|with|que (?:voce|vc) (?:falou|disse)|dijiste|dijo|(?:did )?you (?:say|said)`;

function asks(what: string): RegExp {
  return new RegExp(`^(?:(?:${before}) )*${what}(?: (?:${behind}))*$`, "u");
}
