/** What somebody is reminded by, as tokens are spelled. */
export const reminders =
  "(?:lembretes?|lembretinhos?|avisos?|avisinhos?|notificac(?:ao|oes)|alertas?|reminders?|notifications?|alerts?|recordatorios?|notificacion(?:es)?)";

/** That, and whatever else is written to them unasked. */
export const messages = `(?:${reminders}|mensage(?:m|ns)|mensagenzinhas?|msgs?|sms|zaps?|spams?|messages?|texts?|texting|mensajes?|mensajitos?)`;

const idle =
  "[oa]s?|um|uma|de|d[oa]s?|ess[ea]s?|est[ea]s?|dess[ea]s?|seus?|suas?|meus?|minhas?|tod[oa]s?|tant[oa]s?|nenhuma?|outr[oa]s?|mais|me|nos|por|favor|aqui|pra|para|mim|el|l[ao]s|un[oa]?s?|es[oa]s|est[oa]s|tus?|sus?|mis?|mas|ningun[oa]?|otr[oa]s?|the|these|those|this|that|your|my|all|any|more|anymore|such|of|please|appointment|visit|dental|automatic[oa]?s?";

/** Words between a verb and those, that change nothing of it. */
export const small = `(?:(?:${idle}) )*`;

/** The same, and how they come: "não quero mais ficar recebendo". */
export const between = `(?:(?:${idle}|receber|recebendo|ser|saber|ficar|ter|continuar|que|voces?|vcs?|mandem?|enviem?|fiquem|mandando|enviando|recibir|recibiendo|seguir|manden?|envien?|to|get|getting|receive|receiving|be|have|keep|send|sending|you) )*`;

/** What may stand before a wish and is a part of it: "eu queria que vocês". */
const lead =
  "(?:(?:eu|yo|i|quero|queria|gostaria|de|quiero|quisiera|preciso|necesito|want|would|d|like|need|to|you|que|voces?|vcs?|please|por favor|just) )*";

/** What stands before a verb and turns it round: "não quero parar de receber". */
export const unturned = String.raw`(?<!\b(?:nao|n|nem|nunca|sem|no|sin|not|never|t|dont|didnt)(?: (?:quero|queria|gostaria de|precisa|pode|vou|me|se|quiero|hace falta|voy a|want to|wanna|to|please|need to))? )`;

/** Whether words are another request, which is not to be lost: "cancela a consulta e para de me mandar mensagem". */
export function asksForMore(words: string): boolean {
  return requesting.test(words.replaceAll(keeping, " "));
}

/** It stays as it is: "mas não cancela a consulta", "i still want to come". */
const keeping =
  /\b(?:(?:nao|n|nem|no|don t|dont|do not) (?:\S+ ){0,2}?(?:cancel|desmarc|anul)\S*|(?:quero|queria|quiero|want|need|like) (?:\S+ )?(?:manter|continuar|paz|sossego|keep|mantener|seguir)|(?:na|a|minha|la|mi) agenda)\b/gu;

const requesting =
  /^ *(?:sim|isso|pode ser|ok|okay|beleza|blz|claro|certo|ta bom|yes|yep|yeah|sure|si|vale|dale)\b|\b(?:(?:des|re)?marc(?:a|ar|o|ue|uem)|agend(?:a|ar|e|o)|reagend\S*|reserv(?:a|ar|e|o)|cancel(?:a|ar|e|em|o)?|desmarc\S*|anul(?:a|ar|e|o)|mud(?:a|ar|e)|troc(?:a|ar|o|ue)|pass(?:a|ar|e)(?= (?:p[rx]\S+|para))|confirm(?:a|ar|o|ado|e)?|quero|queria|gostaria|preciso|(?:eu )?vou(?= (?:sim|ir|estar|la|ai|querer)\b|$)|irei|estarei|chego|book|schedule|reschedule|move|change|i ll|want|would|need|coming|quiero|quisiera|necesito|cambi(?:a|ar|e)|mover|voy(?= (?:a ir|si)\b|$)|ire|estare|won t|wont|can t|cant|cannot|not (?:coming|going)|(?:nao|n) (?:vou|posso|poderei|consigo|vai dar)|desisti|viajei|mand(?:a|em)(?= (?:para|pra|pro|por|no|email))|no (?:puedo|voy|podre|llego)|(?:tooth)?aches?|pain|hurts?|dor|doi|doendo|dolor|duele|call me|ll?am\S*me|(?:me )?lig(?:a|ue|uem)|see you|ate (?:la|amanha|segunda|terca|quarta|quinta|sexta)|nos vemos)\b/u;

/** The parts of a message, as they are punctuated. */
export const parted = /[,.;:!?…\n]+/u;

/** A pattern of words as tokens spell them, with what may stand before a wish. */
export function whole(pattern: string): RegExp {
  return new RegExp(`(?<![^ ])${lead}(?:${pattern})(?![^ ])`, "u");
}
