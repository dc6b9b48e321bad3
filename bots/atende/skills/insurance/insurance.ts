import type { Clinic, InsurancePlan } from "../../../../core/agenda/clinic.ts";
import { allOf } from "../../../../core/agenda/calendar-words.ts";
import { findPlan, nameIn } from "../../../../core/agenda/names.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { bookButton } from "../book/button.ts";
import { INSURANCE } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { examples } from "./examples.ts";

/** Tells which insurance plans the clinic accepts, or whether it accepts one, and for what. */
export function insurance(reception: Reception): Skill {
  return defineSkill({
    name: INSURANCE,
    summary: "insurance.summary",
    triggers: [
      { on: "command", name: "convenios" },
      { on: "button", action: INSURANCE },
      { on: "intent", examples },
    ],
    async run(turn) {
      const clinic = await reception.clinicOf(turn);
      const plan = findPlan(turn.said, clinic.plans);
      return reply({
        kind: "text",
        markdown: plan ? coverOf(plan, clinic, turn) : listOf(clinic, turn),
        buttons: [bookButton(turn)],
      });
    },
  });
}

function coverOf(plan: InsurancePlan, { services, professionals }: Clinic, speaker: Speaker) {
  const { text, language } = speaker;
  const paid = services.filter(({ id }) => plan.services?.includes(id) ?? true);
  const taking = professionals.filter(({ id }) => plan.professionals?.includes(id) ?? true);
  const isForAll = paid.length === services.length && taking.length === professionals.length;
  return text(isForAll ? "insurance.yes" : "insurance.some", {
    plan: plan.name,
    services: allOf(
      paid.map(({ names }) => nameIn(names, language)),
      language,
    ),
    professionals: allOf(
      taking.map(({ name }) => name),
      language,
    ),
  });
}

function listOf({ plans }: Clinic, { text, language }: Speaker): string {
  return plans.length > 0
    ? text("insurance.list", {
        plans: allOf(
          plans.map(({ name }) => name),
          language,
        ),
      })
    : text("insurance.none");
}
