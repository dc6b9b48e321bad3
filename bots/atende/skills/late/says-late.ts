import { forbidsCallingOff } from "../../../../core/engine/answers/calling-off.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * Whether somebody says that they come late to a visit, or asks whether they may: "vou atrasar uns 20 minutos",
 * "posso chegar atrasada?" Who would rather have another hour, or not come, says something else; so does who only
 * supposes it: "e se eu atrasar?"
 */
export function saysLate(said: string): boolean {
  const parts = inParts(said);
  if (parts.some((part) => elsewhen.test(part) && !forbidsCallingOff(part))) return false;
  return parts
    .map(toldInFull)
    .filter((part) => !denied.test(part) && !supposed.test(part))
    .some((part) => lateness.some((each) => each.test(part)));
}

const lateness = [
  /\b(?:vou|vamos|vai|vao|devo|devemos|posso|podemos|to|ta|tamo|estou|estamos|chego|chegamos|chegando|chegarei|me|nos) (?:\S+ ){0,5}?(?:atras(?:ar|ad[oa]s?|ad[io]nh[oa]s?|o)|demorar(?= .*\b(?:\d+|cheg\S+|transito|min\S*)\b))(?= |$)/u,
  /\b(?:ll|will|gonna|going to|might|may|can|could|m|re|am|are|running|run|arrive|arriving|get(?:ting)? there|be there) (?:\S+ ){0,4}?(?<!too )late\b(?! (?:afternoon|morning|evening|night|in|on)\b)/u,
  /\b(?:voy|vamos|estoy|llego|llegamos|llegare|llegar|podre|podria|me|nos) (?:\S+ ){0,4}?(?:(?<!\b(?:la|esta|mas|por|de|a) )tarde|(?:re|a)tras\S+|demor\S+)(?= |$)/u,
];

/** In Portuguese "no" is "in the": "to presa no transito, vou atrasar". */
const denied =
  /\b(?:nao|n|nunca|not|never|wont|(?:won|don|isn|aren) t|no (?:me|nos|voy|vamos|llego|estoy))\b/u;

/** Who comes late is the clinic, or it is no news. */
const supposed =
  /\b(?:se|si|if|doutora?|doctora?|dra?|doctor|dentist[ae]?|medic[oa]|voces?|vcs?|ustedes|desculp\S+|perd\S+|ontem|ayer|yesterday|ultima|last)\b/u;

/** Another time, or none. */
const elsewhen =
  /(?<!\p{L})(?:remarc|reagend|reprogram|reschedul|cancel|desmarc|anul|pass(?:a|ar|e|amos)(?!\p{L})|mud(?:a|ar|e)(?!\p{L})|troc(?:a|ar|o)|adi(?:a|ar)(?!\p{L})|mov(?:e|er)(?!\p{L})|push|change|cambi|correr|outr[oa]|otr[oa]|another|instead)/iu;
