import { defineSkill, handoff } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { saysStranger } from "./says-stranger.ts";

/**
 * Tells a person that what a visit is told of came to somebody else: it may be another's number by now,
 * and only the team knows how else to reach the patient. The visit stays as it is.
 */
export function stranger(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.stranger",
    summary: "stranger.summary",
    triggers: [],
    claims: async (turn) =>
      saysStranger(turn.said) && (await reception.upcomingOf(turn)).length > 0,
    run: ({ text }) => handoff(NOTE, text("stranger.told")),
  });
}

const NOTE = "Diz que este número não é de quem tem a consulta.";
