import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/** Why a patient does not come, in codes that are kept with the appointment. */
export const reasons = [
  "sick",
  "travel",
  "work",
  "transport",
  "better",
  "elsewhere",
  "money",
] as const;
export type CancelReason = (typeof reasons)[number];

/** The reason that somebody gives, where it is one of those. Nobody has to. */
export function reasonIn(said: string): CancelReason | undefined {
  const text = toldInFull(said);
  return reasons.find((reason) => signs[reason].test(text));
}

const signs: Readonly<Record<CancelReason, RegExp>> = {
  sick: /\b(?:doente|gripad[oa]|febre|passando mal|covid|dengue|virose|resfriad[oa]|sick|ill|fever|flu|enferm[oa]|fiebre|gripe)\b/u,
  travel: /\b(?:viagem|viajar|viajando|viajo|travell?ing|trip|out of town|viaje|de viaje)\b/u,
  work: /\b(?:trabalh[oa]|reuniao|plantao|chefe|servico extra|work|meeting|shift|boss|trabajo|reunion|turno doble)\b/u,
  transport:
    /\b(?:carro quebrou|sem carro|transito|onibus|greve|car broke|traffic|bus strike|coche|carro se dano|trafico)\b/u,
  better:
    /\b(?:ja melhorei|melhorei|passou a dor|nao preciso mais|i am better|i m better|feel better|ya estoy mejor|ya no necesito)\b/u,
  elsewhere:
    /\b(?:outr[oa] (?:dentista|clinica|lugar|medic[oa])|another (?:dentist|clinic|doctor|place)|somewhere else|otr[oa] (?:dentista|clinica|lugar|medic[oa]))\b/u,
  money:
    /\b(?:sem dinheiro|muito caro|nao tenho como pagar|too expensive|can t afford|muy caro|no puedo pagar)\b/u,
};
