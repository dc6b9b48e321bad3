import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { sentencesIn } from "../../../../core/understanding/text/stops.ts";

/**
 * Whether words ask no more than when, with whom or for how much something is, or until when it is kept: "que dia é
 * mesmo?", "how much is it", "¿hasta qué hora me la guardan?". Not "quanto custa uma limpeza?", which names something else.
 */
export function asksOfOffer(said: string): boolean {
  const sentences = sentencesIn(said).filter((each) => !greeting.test(toldInFull(each)));
  return sentences.length > 0 && sentences.every(asks);
}

function asks(sentence: string): boolean {
  const told = toldInFull(sentence).trim();
  if (bare.test(told) || kept.test(told)) return true;
  return /\?\s*$/u.test(sentence) && withWhom.test(told);
}

const openers =
  "ah|oi|ola|opa|e|mas|ok|hm+|legal|otimo|pera|perai|espera|desculpa|so|wait|sorry|and|but|hi|hey|great|oh|y|pero|perdon|hola|bueno";

const opening = `(?:(?:${openers}) )*`;

const greeting = new RegExp(`^(?:(?:${openers}|bom dia|boa (?:tarde|noite))(?: |$))+$`, "u");

const questions = [
  "(?:pra |para |em )?que dia|(?:pra |para )?quando|qual (?:e |seria )?(?:o |a )?(?:dia|data)",
  "(?:pra |para |a |as )?que horas?|qual (?:e |seria )?(?:o |a )?(?:horario|hora)",
  "com quem|com (?:qual|que) (?:dentista|medic[oa]|doutora?|dra?|profissional)",
  "quanto(?: (?:custa|sai|fica|vou pagar|custaria|ficaria))?|qual (?:e |seria )?o (?:valor|preco)",
  "(?:on )?(?:what|which) (?:day|date)|when|(?:at )?what time",
  "(?:with )?who(?:m)?|(?:with )?which (?:dentist|doctor|dr)",
  "how much(?: (?:does|would|will|do) (?:it|that|i))?|what (?:is|s) the (?:price|cost)|what does (?:it|that)",
  "(?:para )?(?:que|cual) dia|(?:para )?cuando|que fecha",
  "(?:a )?que hora",
  "con (?:quien|que (?:doctora?|dentista|dra?|profesional))",
  "(?:a )?cuanto(?: (?:cuesta|sale|vale|costaria|me sale))?|cual es el precio",
  "ate que horas?|ate quando|until when|till when|hasta (?:cuando|que hora)",
].join("|");

const rest =
  "(?: (?:e|eh|era|seria|sera|fica|ficaria|mesmo|que|isso|ess[ea]|est[ea]|a|o|as|vaga|horario|hora|consulta|is|was|s|it|that|this|the|for|at|with|again|cost|pay|one|slot|es|era|la|esa|cita|sale|dijiste|ne|hein|por favor|pf|pfv|please|porfa|obrigad[oa]|thanks|gracias))*";

const bare = new RegExp(String.raw`^${opening}(?:(?:e|es) )?(?:${questions})${rest}$`, "u");

const kept =
  /^(?:\S+ ){0,4}(?:ate (?:que horas?|quando)|(?:por )?quanto tempo|until when|till when|how long|until what time|hasta (?:cuando|que hora)|(?:por )?cuanto tiempo)(?: \S+){0,5} (?:guard\S+|reservad[oa]|segur\S+|respon\S+|decidir|confirmar|pensar|hold(?:ing)?|keep(?:ing)?|kept|answer|reply|decide|think|contest\S+|pensarlo)(?: \S+){0,3}$/u;

const withWhom = new RegExp(
  String.raw`^${opening}(?:e|eh|es|is (?:it|that)|seria|sera) (?:com|con|with) (?:\S+ ?){1,4}$`,
  "u",
);
