import { wordsOf } from "./names.ts";

/**
 * Whether someone says that it does not matter who sees them. "Tanto faz" says so only to one who
 * was `asked`: elsewhere it may be about the day.
 */
export function isForAnyone(said: string, asked: boolean): boolean {
  const text = wordsOf(said).join(" ");
  return anyProfessional.test(text) || (asked && indifferent.test(text));
}

/** Whether someone says that every answer suits them. */
export function isIndifferent(said: string): boolean {
  return indifferent.test(wordsOf(said).join(" "));
}

/** Whether someone wants to come as soon as they can. */
export function wantsSoonest(said: string): boolean {
  return soonest.test(wordsOf(said).join(" "));
}

const anyProfessional =
  /\b(?:qualquer|cualquier|any) (?:profissional|dentista|doutora?|medic[oa]|pessoa|profesional|doctora?|persona|dentist)\b|\b(?:com|con|with) (?:qualquer|cualquiera|any)\b|\b(?:anyone|anybody|whoever|quien sea|quem (?:tiver|estiver|puder))\b/u;

const indifferent =
  /\b(?:tanto faz|qualquer|indiferente|(?:sem|sin|no) (?:preferencia|preference)|o que (?:tiver|for)|any|whatever|whichever|(?:doesn t|does not) matter|don t mind|cualquiera?|da igual|lo que sea|da lo mismo)\b/u;

const soonest =
  /\b(?:quanto antes|mais (?:cedo|rapido) possivel|(?:primeir|proxim)[ao] (?:horario|vaga|data|dia|disponivel)|as soon as possible|asap|soonest|earliest|(?:first|next) (?:available|opening|slot|free)|lo (?:antes|mas pronto) posible|cuanto antes|(?:primera?|proxim[ao]) (?:hora|hueco|turno|fecha|disponible))\b/u;
