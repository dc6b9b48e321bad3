import { toldInFull } from "../../understanding/text/haste.ts";

/**
 * Whether a message doubts what it says, puts it off, or makes it depend on something: "certo, sexta
 * talvez", "sim mas confirmo depois", "ok, if my boss lets me". No yes that stands beside that is one.
 * Beside a yes to what `cancels`, when to come instead may well be in doubt: "sim, depois eu vejo outra data".
 */
export function hedges(said: string, cancels = false): boolean {
  const idle = [promising, obliging, conceding, ...(cancels ? [returning] : [])];
  const told = idle.reduce((left, each) => left.replaceAll(each, " "), toldInFull(said));
  if (depending.test(told) || onlyIf.test(said)) return true;
  if (condition.test(told) && !plainYes.test(said)) return true;
  return !(cancels && isOfLater(told)) && (doubting.test(told) || puttingOff.test(told));
}

/** What is thought well of, and no doubt: "acho ótimo", "creo que es mejor así", "I think that's perfect". */
export const approving =
  "(?:que )?(?:(?:e|es|esta|fica|that|s|thats|it|its|is) )*(?:otim[oa]|perfeit[oa]|perfect[oa]?|great|fine|(?:bom|boa|bien|good|melhor|mejor|better|best)(?= (?:assim|asi|mesmo|sim|isso|ess[ea]|this)\\b|$))";
const doubting = new RegExp(
  String.raw`\b(?:talvez|quizas?|tal vez|a lo mejor|provavelmente|probablemente|probably|maybe|perhaps|possibly|might(?! be (?:\S+ ){0,4}late\b)|quem sabe|(?<!me )(?:eu )?imagino|supongo|(?:(?<!\bso )acho|creo|i (?:think|guess|suppose))\b(?! ${approving})|nao (?:sei|tenho certeza)|sem certeza|em duvida|en duda|indecis[oa]|undecided|in two minds|no (?:lo )?se|no estoy segur[oa]|(?:not|isn t|im not) sure|(?:don t|dont) know|depende|depends|(?:vou|vamos|voy a|i ll|i will|gonna) (?:tentar|intentar|tratar|try)(?= (?:ir|vir|chegar|comparecer|venir|llegar|asistir|to (?:come|go|make|be|get))\b|$)(?! .*\b(?:antes|cedo|a tempo|no horario|early|earlier|on time|in time|temprano|a tiempo)\b))\b`,
  "u",
);

const seeing =
  "(?:ver|pensar|confirmar|falar|perguntar|checar|conversar|verlo|pensarlo|preguntar|hablar|see|check|think|ask|talk)";
const puttingOff = new RegExp(
  String.raw`\b(?:te|lhe|les?|os|yo|eu|ja|ya|depois|despues|luego) (?:te |eu |les? |os )?(?:aviso|digo|falo|vejo|veo|cuento)\b|\b(?:ja|ya|mas|pero|depois|despues|luego) (?:(?:ja|ya|depois|despues|luego|te|eu|yo|lhe|les?|os) ){0,3}confirmo\b|\b(?:aviso|confirmo|falo|vejo|veo) (?:depois|despues|luego|mais tarde|mas tarde|amanha|manana)\b|\blet (?:you|u) know\b|\b(?:get|come) back to (?:you|u)\b|\bconfirm later\b|\b(?:vou|preciso|tenho que|tenho de|deixa eu|deixe eu|deixa so eu|falta|voy a|tengo que|dejame|deja que|need to|have to|gotta|got to|let me|i ll|i will|lemme) (?:so |antes |primeiro |just |first )?${seeing}\b`,
  "u",
);

/** What else a condition begins with: "desde que seja com a Ana", "só confirmo com desconto", "as long as it's free". */
const unlessSo = String.raw`\b(?:(?:desde|contanto) que (?:\S+ ){0,3}?(?:seja|sejam|tenham?|possam?|deem?|esteja|haja|fique|venha|facam?|aceitem?|cobr\S+)|(?:a menos|a no ser|a nao ser) que|siempre (?:que|y cuando)|con tal (?:de )?que|(?:so|somente|apenas|solo|solamente|only) (?:eu |yo |i )?(?:(?:confirmo|confirm) (?:com|con|with|se|si|if|quando|cuando|when|depois|despues|after)|(?:vou|voy|come|go) (?:se|si|if))\b|(?:as|so) long as|provided (?:that|you|it|i)|on (?:the )?condition)\b`;

/** "Se der", "se meu chefe deixar"; a "si" in front may be a yes without its accent. */
const depending = new RegExp(
  String.raw`\bse (?:(?:eu|nao|o|a|me|te|nos|meu|minha|ela?|eles|voces?|vcs?|tudo) (?:\S+ )?){0,2}(?!possivel)\S+(?:er|ir|ar|or|erem|arem|irem|ermos|armos)\b|(?<=\S )si (?:no|puedo|podemos|puede|llego|consigo|tengo|hay|todo|alcanzo|me (?:da[ns]?|deja[ns]?|hace[ns]?|cobra[ns]?|aplica[ns]?|regala[ns]?)|nos|mi|fuera|da)\b|${unlessSo}|\b(?:if|unless)\b(?! (?:possible|that s|thats|it s|its|you don t|you dont|you can|you could))`,
  "u",
);

/** "Si puedo voy": where no accent and no comma tell it from "sí puedo, voy". */
const condition =
  /^si (?:(?:no|yo|me) )?(?:puedo|podemos|llego|alcanzo|consigo|salgo|tengo|da|dejan?)\b(?: \S+){0,5}? (?:(?:si|ahi|alli) )?(?:voy|vamos|ire|iremos|asisto|asistire|estare|llego|confirmo|aviso)\b/u;
/** "Voy si es gratis"; with a comma or an accent it says yes once more: "confirmo, sí es el jueves". */
const onlyIf =
  /(?<!\p{L})(?:confirmo|confirmad[oa]|voy|vamos|ir[ée]|iremos|asisto) si (?:es|son|est[áa]|sigue|la|el|los|las|usted(?:es)?|te|les?)(?!\p{L})/iu;
const plainYes = /^\P{L}*(?:sí|si\s*[,.;!])/iu;

const arising =
  "(?:nao|no|algo|algum\\w*|(?:eu )?(?:me )?(?:atras|demor|enrol)\\w+|precisar|mudar|acontecer|houver|surgir|tiver|hay|pasa|surge|cambia|necesito|anything|something|(?:i|we) (?:can t|cant|cannot|need)|i m (?:late|running))";
const own = "(?:aviso|falo|digo|chamo|ligo|let (?:you|u) know|tell you)";
const asked =
  "(?:(?:me|nos) (?:avis|lembr|cham)\\w+|avis[ae]n?(?:me|nos)|let me know|(?:remind|tell|call) me)";
/** Who will tell should anything come up, or would be told, agrees: "sim, qualquer coisa eu aviso". */
const promising = new RegExp(
  String.raw`\b(?:(?:qualquer|cualquier|(?:se|si|if) ${arising})\b(?: \S+){0,8}? (?:${own}|${asked})|${own} (?:se|si|caso|if) ${arising}(?: \S+){0,5}|${asked} (?:se|si|caso|if)(?: \S+){0,5})\b`,
  "gu",
);

/** What is asked or excused politely: "sim, se puder me lembrar", "si no es molestia". */
const obliging =
  /\b(?:(?:se puder(?:em)?|si pued(?:e|es|en)) (?:(?:me|nos)|\S+(?:me|nos))|(?:se nao for|si no es) (?:\S+ ){0,2}(?:incomod\S+|problema|trabalho|molestia))\b/gu;

/** What changes nothing, whether it be so or not: "e se chover eu vou do mesmo jeito", "even if it rains". */
const conceding =
  /\b(?:(?:mesmo|ainda|nem) que|mesmo se|aunque|incluso si|even (?:if|though)|(?:se|si|if)(?= (?:\S+ ){1,6}?(?:do mesmo jeito|de qualquer (?:jeito|forma)|de tod[oa]s? (?:jeito|modos|formas)|mesmo assim|igualmente|anyway|either way|regardless)\b))(?= )/gu;

/** Coming again may depend on anything beside a yes to what cancels: "sim, se der eu marco de novo". */
const returning =
  /\b(?:se|si|if) (?:\S+ ){1,4}?(?:re)?(?:marco|agendo|reservo|volto|vuelvo|book) (?:de nov[oa]|de nuevo|outra vez|otra vez|again)\b/gu;

/** Of coming again, and not of what is read back. */
function isOfLater(told: string): boolean {
  return later.test(told) && !holding.test(told);
}

const later =
  /\b(?:(?:outr[ao]|otr[ao]|nov[ao]|nuev[ao]|another|new) (?:data|dia|horario|hora|semana|fecha|date|day|time)|(?:nao sei|no (?:lo )?se|(?:don t|dont) know|not sure)(?: (?:ainda|bem|todavia|aun|yet))* (?:quando|cuando|when)|(?:quando|cuando|when) (?:(?:eu|yo|i) )?(?:puder|pueda|can) (?:voltar|remarcar|marcar|volver|come)|(?:melhor|mejor|better) (?:to )?(?:cancel\w*|desmarc\w*))\b/u;
const holding =
  /\b(?:mas|pero|but|antes|primeir[oa]|primero|before|first|deix[ae]|deja(?:me)?|let me|lemme)\b/u;
