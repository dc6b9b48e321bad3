import { wordsOf } from "./names.ts";

/**
 * Whether someone says that it does not matter who sees them. "Tanto faz" says so only to one who
 * was `asked`: elsewhere it may be about the day.
 */
export function isForAnyone(said: string, asked: boolean): boolean {
  const text = wordsOf(said).join(" ");
  return anyProfessional.test(text) || (asked && (indifferent.test(text) || leavesItToUs(said)));
}

/** Whether someone who was asked does not know, and would rather be told. */
function leavesItToUs(said: string): boolean {
  return undecided.test(wordsOf(said).join(" "));
}

/** Whether someone says that every answer suits them. */
export function isIndifferent(said: string): boolean {
  return indifferent.test(wordsOf(said).join(" "));
}

/** Whether someone wants to come as soon as they can. */
export function wantsSoonest(said: string): boolean {
  return soonest.test(wordsOf(said).join(" "));
}

/** What somebody says in two parts: what does not suit them, and the rest. */
export interface Preference {
  readonly refused: string;
  readonly wished: string;
}

/** "Hoje não, amanhã depois das 14"; "não vou poder na terça, pode ser quinta?" */
export function preferenceIn(said: string): Preference {
  const parts = said.split(joints).filter((part) => part.trim() !== "");
  const refused = parts.filter((part, index) => isRefused(part, parts[index + 1]));
  if (refused.length === 0 || refused.length === parts.length) return { refused: "", wished: said };
  const wished = parts.filter((part) => !refused.includes(part));
  return { refused: refused.join(", "), wished: wished.join(", ") };
}

/** Where one part ends: "na segunda | não | na quarta", "hoje não | amanhã". */
const joints =
  /[,;.!?…]+\s+|\s+(?=(?:mas|but|pero|só que|so que)\s)|\s+(?=(?:não|nao|no)\s+(?:na|no|às|as|melhor|é|dia|digo)\s)|(?<=\s(?:não|nao|no))\s+(?=(?:na|no|às|as|melhor|é|dia|digo)\s)/iu;

/** A part that says no, and one behind which stands nothing but a no. */
function isRefused(part: string, next: string | undefined): boolean {
  const text = wordsOf(part).join(" ");
  const isNo = noAlone.test(text);
  return isNo || refusal.test(text) || noAlone.test(wordsOf(next ?? "").join(" "));
}

const noAlone = /^(?:nao|n|no|not)$/u;

const refusal =
  /(?:^|\S )(?:nao|n|no|not)$|\b(?:nao|n) (?:da|dá|posso|consigo|rola|serve|vai|vou|quero|tem como|e possivel|estarei|to|estou)\b|\b(?:can t|cannot|cant|won t|wont|doesn t work|not able)\b|\bno (?:puedo|me sirve|me va|voy|podre|llego|quiero)\b|\bya no\b/u;

const anyProfessional =
  /\b(?:qualquer|cualquier|any) (?:profissional|dentista|doutora?|medic[oa]|pessoa|profesional|doctora?|persona|dentist)\b|\b(?:com|con|with) (?:qualquer|cualquiera|any)\b|\b(?:anyone|anybody|whoever|quien sea|quem (?:tiver|estiver|puder))\b/u;

const indifferent =
  /\b(?:tanto faz|qualquer|indiferente|(?:sem|sin|no) (?:preferencia|preference)|o que (?:tiver|for)|any|either|whatever|whichever|(?:doesn t|does not) matter|(?:don t|dont) (?:mind|care)|cualquiera?|da igual|(?:lo|el|la) que (?:sea|haya)|da lo mismo)\b/u;

const undecided =
  /\b(?:nao sei|sei la|(?:voce|vc|tu) (?:que )?(?:sabe|escolhe|decide|indica|recomenda|sugere|acha)|(?:no|ni) (?:lo )?se|(?:el|la|lo) que (?:tu|usted)?\s?(?:quieras|prefieras|recomiendes)|(?:recomiendas|recomienda|me sugieres)|(?:i )?(?:don t|dont) know|not sure|you (?:choose|pick|decide)|(?:do )?you recommend|up to you)\b/u;

const soonest =
  /\b(?:quanto antes|mais (?:cedo|rapido) possivel|o mais cedo|(?:primeir|proxim)[ao] (?:horario|vaga|data|dia|disponivel)|as soon as possible|asap|soonest|earliest|(?:first|next) (?:available|opening|slot|free)|(?:lo|el) (?:antes|mas pronto|mas temprano)(?: posible)?|cuanto antes|(?:primera?|proxim[ao]) (?:hora|hueco|turno|fecha|disponible))\b/u;
