import { toldInFull } from "../../understanding/text/haste.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { isOfAgreement } from "./agreeing.ts";
import { negates } from "./calling-off.ts";

/**
 * Whether beside a yes something of what was `read` is objected to, or another one is wished for: "sim, só não pode
 * ser com a Ana, tá bom", "isso quarta é ruim pra mim pode ser", "vale, pero con otra doctora".
 */
export function objectsTo(read: string, said: string): boolean {
  const named = namedIn(read);
  if (putUpWith.test(toldInFull(said))) return false;
  return said.split(joints).some((part) => {
    const told = toldInFull(part).replaceAll(idle, " ");
    const isAgainst = negates(told) || ill.test(told);
    return other.test(told) || (isAgainst && wordsIn(told).some((word) => named.has(word)));
  });
}

/** The words of what was read behind what was asked of it, and its hours in figures. */
function namedIn(read: string): ReadonlySet<string> {
  const words = wordsIn(read.slice(read.indexOf("?") + 1));
  return new Set(
    words
      .map((word) => (/^\d/u.test(word) ? `${Number.parseInt(word, 10)}` : word))
      .filter((word) => /^\d/u.test(word) || (word.length > 2 && !isOfAgreement(word))),
  );
}

const joints = /[,.;:!?…]+|\s+(?=(?:mas|s[óo] que|pero|solo que|but)\s)/iu;

/** "10 é cedo mas tudo bem". */
const putUpWith =
  /\b(?:mas|so que|pero|but) (?:(?:that s|thats|it s|its|por mi|i m|por mim|eu) )?(?:tudo bem|ta (?:bom|bem|otimo|certo)|ok|okay|beleza|blz|fine|alright|esta bien|vale|bueno|da(?! pra)|dou (?:um|o meu|meu) jeito|pode (?:marcar|confirmar|agendar|fechar)|me viro|vou|voy|i ll (?:be there|manage|make it))\b/u;

/** A no that objects to nothing: "não tem problema", and of a day on which nothing else is on: "quarta não trabalho". */
const idle =
  /\b(?:(?:nao|no|not) (?:tem|ha|hay|a|have (?:a|any)) (?:nenhum |ningun )?(?:problem\S*|erro|duda|duvida)|no problem\S*|nao (?:vejo a hora|esquec\w+)|(?:nao|n|no|don t|dont|not) (?:(?:eu|me|a gente) )?(?:trabalh[oa]|trabajo|estud[oa]|incomod\w+|molesta|importa|mind|bite|work(?:ing)? (?:on|then)|(?:tenho|tem|tengo|hay|have) (?:nada|aula|escola|clases?|escuela|plantao|servico|anything|class|school|work)(?= *$| (?:(?:n[ao]|el|en|on|that|ess[ae]|es[ae]|ness[ae]|de|a|as|las?|at) )*(?!livre|libre|free|seguro|certo|que|ate|hasta|until)\S+ *$)|(?:e|ta|esta|es|is) (?:nada |so |too |that |muito |muy )?(?:mal|mala|ruim|mau|bad|cedo|tarde|temprano|early|late))|(?:won|doesn|isn) t (?:bite|bother|matter|bad|be (?:a problem|bad)))\b/gu;

const ill =
  /\b(?:(?:e|eh|fica|ficou|ta|esta|es|queda|me va|viene|is|s|looks?) (?:(?:muito|meio|bem|um pouco|muy|un poco|too|so|very|a bit|really|kind of) )*(?:ruim|pessim[oa]|mal|mau|dificil|complicad[oa]|imposs?ivel|imposible|fatal|tarde|cedo|temprano|bad|hard|tough|tricky|impossible|awful|early|late|no good)|(?:doesn|don|won|can|couldn|wouldn) t)\b/u;

/** "Mas com outra doutora". */
const other =
  /^(?:mas|so que|pero|solo que|but) (?:(?:pode ser|puede ser|with|on|at|in|com|con|n?[ao]|em|en|a|para|pra|by|uma?|una?) )*(?:outr[ao]s?|otr[ao]s?|another|different)\b/u;
