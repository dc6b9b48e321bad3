/**
 * What somebody says without what they leave for later: "não vou conseguir ir, depois eu vejo outra
 * data". That asks for nothing now, however much it sounds like it.
 */
export function withoutPutOff(said: string): string {
  return said.replaceAll(putOff, " ").trim();
}

const joint = String.raw`(?<![,.;!…\s])(?:[,.;!…\s]+(?:e|mas|a[íi]|que|and|but|y|pero)(?=\s))?[,.;!…\s]+`;

/** Who says the present of what is to come, or that they will. */
const later: readonly string[] = [
  String.raw`(?:depois|mais tarde|outra hora|(?:um )?outro dia|mais (?:pra|para) frente)\s+(?:(?:eu|a gente)\s+)?(?:(?:te|lhe|me|já)\s+)?(?:vou\s+)?(?:vejo|vemos|vê|ver|(?:re)?marco|(?:re)?marcar|(?:re)?agendo|(?:re)?agendar|ligo|ligar|aviso|avisar|falo|falar|volto|voltar|retorno|combino|resolvo|decido|mando|chamo|procuro|penso)`,
  String.raw`(?:i(?:'|’)?ll|i will|will|gonna)\s+(?:re-?book|book|re-?schedule|call|text|message|write|get back|let you know|be in touch|figure \S+ out|sort \S+ out|see)(?:\s+(?:to you|you|it|again|another time|a new one|for another day)){0,2}\s+(?:later|another time|some other time|another day)`,
  String.raw`(?:luego|despu[ée]s|m[áa]s tarde|otro d[íi]a|m[áa]s adelante)\s+(?:(?:yo|ya)\s+)?(?:(?:te|les|lo|la|me)\s+)?(?:voy a\s+)?(?:veo|ver|aviso|avisar|llamo|llamar|escribo|reservo|reservar|(?:re)?agendo|(?:re)?agendar|reprogramo|digo|vuelvo|hablo)`,
];

/** What may stand behind it, and tells no more. */
const rest = String.raw`(?:\s+(?:[oa]s?\s+\p{L}+(?:\s+d[eao]s?\s+\p{L}+)?|outr[oa]s?|otr[oa]s?|nov[oa]s?|uma?|la|data|dia|hor[áa]rio|hora|fecha|d[íi]a|consulta|cita|isso|eso|de nov[oa]|de nuevo|outra vez|otra vez|com calma|certinho|direito|com voc[êe]s|com vcs|com vc)(?!\p{L}))*`;

const putOff = new RegExp(`${joint}(?:${later.join("|")})(?!\\p{L})${rest}`, "giu");
