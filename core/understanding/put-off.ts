import { toldInFull } from "./text/haste.ts";
import { englishWeekday, portugueseWeekday, spanishWeekday } from "./when/weekdays.ts";

/**
 * What somebody says without what they leave for later: "não vou conseguir ir, depois eu vejo outra
 * data". That asks for nothing now, however much it sounds like it. A clause is left out to its end, or
 * stays whole where nobody could tell its end.
 */
export function withoutPutOff(said: string): string {
  return said.replaceAll(putOff, " ").trim();
}

/** Behind "that" or "if" it is part of what is said there. */
const joint = String.raw`(?<![,.;!…\s])(?<!\b(?:que|se|si|if))(?:[,.;!…\s]+(?:e|mas|a[íi]|and|but|y|pero)(?=\s))?[,.;!…\s]+`;

/** Ways to arrange something, in Portuguese and Spanish; and in English. */
const arrange =
  "(?:(?:re)?(?:marc|agend|program)|reserv|lig|llam|avis|fal|habl|combin|cham|escrib|escrev)";
const arranging =
  "(?:(?:re-?)?(?:book|schedule)|call|text|message|write|get back|let you know|be in touch)";

/** Somebody says what they do themselves, and tells nobody to do it. */
const oneself = String.raw`(?:(?:(?:eu|yo) )?(?:(?:te|os|lhes?|les?|l[oa]s?|j[áa]|ya) ){0,2}(?:vejo|veo|vemos|${arrange}(?:o|[ai]r[ée])|(?:vou|voy a) (?:ver|${arrange}ar))|a gente (?:se )?(?:vê|${arrange}a|vai (?:ver|${arrange}ar)))`;

/** Somebody says that they let the clinic know, in their languages, and on which day: that is not when they come. */
const letting = String.raw`(?:(?:eu|yo) )?(?:(?:te|os|lhes?|les?|[ai] voc[êe]s?|j[áa]|ya) ){0,2}(?:(?:lig|llam|avis|fal|habl|escrib|escrev)(?:o|[ai]r[ée])|dig(?:o|a)|dir[ée]|(?:vou|voy a) (?:(?:lig|llam|avis|fal|habl)ar|escribir|escrever|decir|dizer))(?:(?:te|les?|os)(?!\p{L}))?`;
const lettingKnow =
  "(?:i['’]?ll|i will|gonna|i['’]?m gonna) (?:(?:call|txt|text|message|ring|write|tell|get back|let (?:you|ye|u) know|be in touch)|give (?:you|ye|u|them) an? (?:shout|call|ring|bell|text))(?: (?:to|you|ye|u|back|again)){0,2}";
const weekday = `(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday})`;
const someDay = String.raw`(?:amanh[ãa]|ma[ñn]ana|tomorrow|tmrw?|tonight|in the morning|(?:esta|hoy a la|hoje à) (?:tarde|noche|noite)|(?:(?:n?a|la) )?(?:(?:semana|m[êe]s) que (?:vem|viene)|pr[óo]xima semana|outra semana|otra semana)|next (?:week|month)|(?:n[ao] |el |on )?${weekday})`;

const later: readonly string[] = [
  String.raw`(?:(?:eu|yo) )?${someDay},? ${letting}`,
  String.raw`${letting} (?:${someDay}|depois|mais tarde|logo mais|outra hora|daqui a pouco|luego|m[áa]s tarde|despu[ée]s|en un rato)`,
  String.raw`${lettingKnow} ${someDay}`,
  String.raw`(?:depois|mais tarde|outra hora|(?:um )?outro dia|mais (?:pra|para) frente|luego|despu[ée]s|m[áa]s tarde|otro d[íi]a|m[áa]s adelante) ${oneself}`,
  String.raw`${oneself} (?:quando|assim que|cuando|en cuanto)`,
  String.raw`(?:(?:depois|despu[ée]s|luego) )?(?:quando|assim que|cuando|en cuanto) (?:(?!e |y )\p{L}+ ){1,5}${oneself}`,
  String.raw`(?:i['’]?ll|i will|gonna) ${arranging}(?: (?:to|you|it|again|for|back)){0,3} (?:later(?! (?:in|than|that) )|(?:an|some )other (?:time|day)|when|once|as soon as)`,
];

/** Behind what they do themselves it is told what is to be done with another: "depois eu remarco e confirma a dele". */
const another = String.raw`(?:[oa]s?|el|l[ao]s?) (?:d[aeo]s?|del|minhas?|meus?|outr[oa]s?|otr[oa]s?|m[íi][ao]?)|(?:minha|meu|dele|dela|the other|mine|his|hers)`;
const told = String.raw`(?:pode |puede |please )?(?:confirm|cancel|desmarc|anul)(?:a|e|ar)? (?:${another})(?!\p{L})`;
const end = String.raw`[,.;!?…\n]|$| (?:mas|pero|but) | (?:e|y|and) (?=${told})`;
const rest = String.raw`(?!\p{L})(?:(?!${end}| (?:e|y|and) ).)*`;

const putOff = new RegExp(
  `${joint}(?:${later.join("|")})${rest}(?: (?:e|y|and) (?:${oneself}|${arranging})${rest})*(?=${end})`,
  "giu",
);

/** Whether a clause says no more than that they go on with the talk later: "mañana sigo", "will finish tmrw". */
export function goesOnLater(clause: string): boolean {
  return goingOnLater.test(toldInFull(clause));
}

const when =
  "(?:amanha|depois|mais tarde|outra hora|outro dia|daqui a pouco|logo mais|manana|luego|despues|mas tarde|otro dia|en un rato|al rato|later|tomorrow|tonight|in the morning|in a (?:bit|while|sec|minute)|(?:an|some )other (?:time|day))(?: (?:cedo|temprano|on|morning|night))?";
const willing =
  "(?:(?:eu|yo|i|a gente|i ll|ill|i will|will|gonna|i m gonna|can i|let me|let s|posso|puedo|podemos|vou|voy a|vamos|vamos a|te|le|lo|la|ja|ya|melhor|mejor|prefiro|prefiero) )*";
const goingOn =
  "(?:continu(?:o|ar|amos)|termin(?:o|ar|amos)|sigo|seguir|seguimos|retom(?:o|ar|amos)|finaliz(?:o|ar)|acab(?:o|ar)|finish|carry on|continue|get back to (?:you|this|it)|pick (?:this|it) up|do (?:this|it|the rest))(?: (?:isso|esto|eso|it|this|up|off|booking|aqui))*";
const goingOnLater = new RegExp(
  `^(?:(?:e|y|and|mas|pero|but|so|ok|bueno|entao|entonces) )*(?:${when} ${willing}${goingOn}|${willing}${goingOn} ${when})(?: (?:ta|ok|viu|then|thanks|gracias|obrigad[oa]|bjs?))*$`,
  "u",
);

/** Whether a message forbids to book anything yet: "não marca ainda não que eu vou ver com o meu marido". */
export function forbidsYet(said: string): boolean {
  return forbidding.test(toldInFull(said));
}

const forbidding =
  /\b(?:nao (?:marca|marque|agenda|agende|confirma|confirme|reserva|reserve|fecha|feche)r? (?:nada )?(?:ainda|agora|por enquanto)|(?:don t|dont) (?:book|confirm|schedule|reserve) (?:it |that |anything )?(?:just )?(?:yet|for now)|no (?:me )?(?:l[oa] )?(?:agend|reserv|confirm|apart)\w+ (?:nada )?(?:todavia|aun|por ahora))\b/u;

/** Whether a message says no more than that nothing is to be booked: "não quero marcar nada", "i don't want to book". */
export function wishesNone(said: string): boolean {
  return wishingNone.test(toldInFull(said));
}

const visit =
  "(?:(?:uma?|una?|an|any|a|nenhuma|ninguna) )?(?:consulta|horario|hora|cita|turno|visita|appointment|visit|nada|anything|nothing)";
const wishingNone = new RegExp(
  String.raw`^(?!.*\b(?:mais nada|nada mais|mas nada|nada mas)\b)(?:(?:nao|no|oi|ola|hola|hi|hello|calma|ops|mas|pero|but|eu|yo|i|obrigad[oa]|gracias|thanks) )*(?:nao|no|(?:don|didn) t|dont|do not) (?:quero|queria|quiero|queria|want|wanna|need|preciso|necesito|vou|voy)(?: (?:a|to|mais|mas|ya))* (?:marcar|agendar|reservar|book|schedule)(?: (?:${visit}|mais|mas|agora|ainda|now|yet|anymore|any more|hoje|today|ahora|por enquanto|por ahora|nao|no|tabom|ta bom|obrigad[oa]|gracias|thanks|viu))*$`,
  "u",
);
