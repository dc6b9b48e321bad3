import { callsOff, negates } from "../../../../core/engine/answers/calling-off.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import type { Asked } from "./meant.ts";

/** Who comes to one of several keeps it, or has theirs kept; to which one it is, "a do João não" says that it is another. */
export function isKept(part: string, { asked, toCome }: Asked): boolean {
  const words = toldInFull(part);
  const isComing = (comes.test(words) || stillComes.test(words)) && !negates(part);
  const isToStay = !toCome && (keeps.test(words) || isComing || notThat.test(words));
  return isToStay || (asked === "visit" && denied.test(words));
}

/** Behind what is cancelled "a minha não" is not: "cancela tudo, a minha não". */
export function isLeftOut(part: string, before: string): boolean {
  return callsOff(before) && notMine.test(toldInFull(part));
}

const comes =
  /\b(?:(?:vou|voy)(?= *$)|vou (?:sim|conseguir|poder|ir|comparecer)|(?:consigo|posso|puedo) ir|(?:can|will|ll) (?:make|come|be there)|voy a (?:ir|poder))\b/u;
/** "A Dana ainda vai", "Dana still can". */
const stillComes =
  /\b(?:(?:ainda|todavia|igual|still) (?:(?:vai|vao|va|van|vem|viene|pode|puede|consegue|can|will|is)\b|(?:coming|going)\b)|(?:vai|vao|vem|va|van|viene|puede|can|will|is) (?:sim|si|igual|still|ainda)\b|si (?:va|van|viene|puede|pueden)\b)/u;
const keeps =
  /\b(?:mant(?:enho|em|er|enha|ida|ido|iver|en|enga|engo|ener)|fica(?= *$| (?:como|do jeito|igual|assim|marcada|de pe|viu|ta|sim|normal))|continua|permanece|pode (?:deixar|ficar|manter)(?! .*\b(?:pra|para|cancel\w*|desmarc\w*)\b)|segue(?= *$| (?:de pe|normal|igual|marcada))|deix[ao](?! .*\b(?:pra|para) la\b)|nao (?:mexe|mexa|cancela|desmarca)|keep|leave (?:the|my|mine|his|hers|\S+ s)\b|stays?|don t cancel|queda(?= *$| (?:como|igual|asi))|sigue|dej(?:a|as|e|es|ad|en)(?:l[oa]s?)?(?! .*\b(?:cancel|anul))|no (?:canceles|anules))\b/u;
/** "But not mine", "e não a do Leo". */
const notThat =
  /^(?:(?:mas|e|pero|y|but|and) )?(?:nao|no|not) (?:(?:[ao]|la|el) (?:minha|meu|mi[ao]|del[ea]|d[aeo]l? \S+)|mine|his|hers|\S+ s)\b/u;
const notMine =
  /^(?:(?:mas|e|pero|y|but|and) )?(?:(?:[ao]|la|el) (?:minha|meu|mi[ao]|del[ea]|d[aeo]l? \S+)|mine|his|hers) (?:nao|no|not)$/u;
const denied =
  /^(?:nao|no|not) (?:(?:e|es|is|it s) )?(?:[ao]s?|the|el|l[ao]s?|minhas?|meus?|my|mis?)\b|^(?:[ao]s?|the|el|l[ao]s?) .*\b(?:nao|no|not)$/u;
