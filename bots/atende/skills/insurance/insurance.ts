import { isCovered } from "../../../../core/agenda/clinic.ts";
import type { Clinic, InsurancePlan, Service } from "../../../../core/agenda/clinic.ts";
import { allOf } from "../../../../core/agenda/calendar-words.ts";
import { findPlan, findService, nameIn } from "../../../../core/agenda/names.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { bookButton } from "../book/button.ts";
import type { SpokenOf } from "../book/button.ts";
import { INSURANCE } from "../names.ts";
import { serviceMeant } from "../service-meant.ts";
import type { Speaker } from "../speaker.ts";
import { examples } from "./examples.ts";

/** Tells which insurance plans the clinic accepts, or whether it accepts one, and for what. */
export function insurance(reception: Reception): Skill {
  return defineSkill({
    name: INSURANCE,
    summary: "insurance.summary",
    local: true,
    triggers: [
      { on: "command", name: "convenios" },
      { on: "button", action: INSURANCE },
      { on: "intent", examples },
    ],
    async run(turn) {
      const clinic = await reception.clinicOf(turn);
      const plan = planMeant(turn, clinic);
      return reply({
        kind: "text",
        markdown: plan ? answerOf(plan, clinic, turn) : listOf(clinic, turn),
        buttons: [bookButton(turn, plan && offered(plan, serviceMeant(turn, clinic)))],
      });
    },
  });
}

/** The plan that is named; of what a service is asked of, the one that is spoken of: "e ele cobre clareamento?" */
function planMeant({ said, spokenOf }: Turn, { plans, services }: Clinic) {
  const isOfService = findService(said, services) !== undefined;
  const spoken = plans.find(({ slug }) => isOfService && slug === spokenOf["plan"]);
  return findPlan(said, plans) ?? spoken;
}

/** Whoever asks about a plan comes by it; what it does not pay is had without it. */
function offered(plan: InsurancePlan, service: Service | undefined): SpokenOf {
  const isPaid = !service || isCovered(plan, { service: service.id });
  return isPaid ? { plan } : { service };
}

/** Whether a plan pays for what is asked about, or for what it pays. */
function answerOf(plan: InsurancePlan, clinic: Clinic, turn: Turn): string {
  const { text, language } = turn;
  const service = serviceMeant(turn, clinic);
  if (!service || isCovered(plan, { service: service.id })) return coverOf(plan, clinic, turn);
  const words = { plan: plan.name, service: nameIn(service.names, language) };
  return [text("book.plan.not", words), coverOf(plan, clinic, turn)].join("\n\n");
}

function coverOf(plan: InsurancePlan, { services, professionals }: Clinic, speaker: Speaker) {
  const { text, language } = speaker;
  const taking = professionals.filter(({ id }) => isCovered(plan, { professional: id }));
  const paid = services.filter(
    ({ id }) =>
      isCovered(plan, { service: id }) && taking.some((each) => each.services.includes(id)),
  );
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
