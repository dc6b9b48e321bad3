import { forbidsCallingOff } from "../../../../core/engine/answers/calling-off.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { englishWeekday } from "../../../../core/understanding/when/weekdays.ts";

/**
 * Whether somebody says that they come late to a visit, or asks whether they may: "vou atrasar uns 20 minutos",
 * "posso chegar atrasada?" Who would rather have another hour, or not come, says something else; so does who only
 * supposes it: "e se eu atrasar?", and who speaks of what else is late: "meu pagamento vai atrasar".
 */
export function saysLate(said: string): boolean {
  const parts = inParts(said);
  if (parts.some((part) => elsewhen.test(part) && !forbidsCallingOff(part))) return false;
  if (parts.some(givesUp)) return false;
  return parts
    .map(toldInFull)
    .filter((part) => !denied.test(part) && !supposed.test(part) && !otherThing.test(part))
    .some((part) => lateness.some((each) => each.test(part)));
}

/** Who cannot come in time still comes. */
function givesUp(part: string): boolean {
  const { refused } = preferenceIn(part);
  return (refused !== "" || notComing.test(part)) && !inTime.test(part);
}

const notComing =
  /(?<!\p{L})(?:n[ãa]o (?:chego|chegamos)|no point (?:in )?coming|no (?:llego|llegamos))(?!\p{L})/iu;
const inTime =
  /(?<!\p{L})(?:a tempo|no hor[áa]rio|na hora|pontual|in time|on time|a tiempo|a la hora|(?:[àa]s|at|by|a las?) \d)/iu;

/** What may stand between who is late and that: how much, how surely. Not what they have or do: "com o pagamento". */
const howLate = String.raw`(?:(?!(?:com|con) (?:[ao]s?|el|la|meu|minha|mi)\b)\S+ ){0,5}?`;
/** In English it tells nothing but that. */
const howLateInEnglish = String.raw`(?:(?:a|an|bit|little|few|so|very|really|super|about|like|around|\d+|min\S*|hour|half|quarter|five|ten|fifteen|twenty|thirty|probably|just|slightly|kinda|kind|of|way|pretty|already|also|now|there|here|in) )*`;

const lateness = [
  String.raw`\b(?:vou|vamos|devo|devemos|posso|podemos|to|tamo|estou|estamos|chego|chegamos|chegando|chegarei|me|nos|(?:^|que )vai|(?:a gente|el[ae]s?|(?:[ao]|meu|minha) \S+) (?:vai|vao|ta|tao|esta|estao)) ${howLate}(?:atras(?:ar|ad[oa]s?|ad[io]nh[oa]s?|o)|demorar(?= .*\b(?:\d+|cheg\S+|transito|min\S*)\b))(?= |$)(?! com (?:[ao]s?|meu|minha) (?!transito))`,
  String.raw`\b(?:be|m|am|re|are|running|run|arrive|arriving|get(?:ting)? (?:there|in)|come|coming) ${howLateInEnglish}late\b(?! (?:afternoon|morning|evening|night|in|on(?! (?:${englishWeekday}|the \d))|paying|to pay|with)\b)`,
  String.raw`\b(?:voy|vamos|estoy|llego|llegamos|llegare|llegar|podre|podria|me|nos) ${howLate}(?:(?<!\b(?:la|esta|mas|por|de|a) )tarde|(?:re|a)tras\S+|demor\S+)(?= |$)`,
].map((pattern) => new RegExp(pattern, "u"));

/** Money, the body and papers are late by themselves. */
const otherThing =
  /\b(?:pagamento|pagar|mensalidade|boleto|parcela|menstruacao|regra|denticao|resultados?|laudo|payment|pay(?:ing)?|period|results?|pago|cuota|regla)\b/u;

/** In Portuguese "no" is "in the": "to presa no transito, vou atrasar". */
const denied =
  /\b(?:nao|n|nunca|not|never|wont|(?:won|don|isn|aren) t|no (?:me|nos|voy|vamos|llego|estoy))\b/u;

/** Who comes late is the clinic, or it is no news. */
const supposed =
  /\b(?:se|si|if|quant[oa]s?|cuant[oa]s?|how|doutora?|doctora?|dra?|doctor|dentist[ae]?|medic[oa]|voces?|vcs?|ustedes|desculp\S+|perd\S+|ontem|ayer|yesterday|ultima|last)\b/u;

/** Another time, or none. */
const elsewhen =
  /(?<!\p{L})(?:remarc|reagend|reprogram|reschedul|cancel|desmarc|anul|desist|pass(?:a|ar|e|amos)(?!\p{L})|mud(?:a|ar|e)(?!\p{L})|troc(?:a|ar|o)|adi(?:a|ar)(?!\p{L})|mov(?:e|er)(?!\p{L})|push|change|cambi|correr|outr[oa]|otr[oa]|another|instead|(?:deix(?:a|ar|o|amos)|dej(?:a|ar|o|amos)l?[oa]?) (?:\p{L}+ )?p(?:ra|ara|ro)(?!\p{L})|(?:melhor|mejor|pode ser|puede ser|tem|hay) (?:[àa]s|n[ao]s?|el|a las|para|pra|dia|amanh[ãa]|ma[ñn]ana)(?!\p{L}))/iu;
