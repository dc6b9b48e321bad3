import { RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksToBeTold } from "../../../../core/engine/answers/asking.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import type { Reception } from "../../reception.ts";
import { INSURANCE } from "../names.ts";
import { swapOf } from "./swap.ts";

/** Moves a visit to another service by words that seem to ask about it: "troca a limpeza por clareamento" no price. */
export function swapAsked(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.swap",
    summary: "reschedule.summary",
    triggers: [],
    begins: RESCHEDULE_SKILL,
    claims: async (turn, seems) =>
      answers.has(seems ?? "") &&
      (!asksToBeTold(turn.said) || politely.test(toldInFull(turn.said))) &&
      (await swapOf(reception, turn)) !== undefined,
    run: () => reply(),
  });
}

/** Whoever asks for a person, or for anything else, has that. */
const answers: ReadonlySet<string> = new Set([
  "clinic.prices",
  "clinic.question",
  "clinic.instructions",
  INSURANCE,
]);

const politely =
  /\b(?:posso|consigo|da (?:para|pra)|pode(?:ria)?|tem como|(?:can|could|may) (?:i|we|you)|puedo|podria|puedes?|podemos)\b/u;
