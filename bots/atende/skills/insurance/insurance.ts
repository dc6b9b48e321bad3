import { isCovered, paysFor } from "../../../../core/agenda/clinic.ts";
import type { Clinic, InsurancePlan } from "../../../../core/agenda/clinic.ts";
import { allOf } from "../../../../core/agenda/calendar-words.ts";
import { findPlan, findProfessional, findService, nameIn } from "../../../../core/agenda/names.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { bookButton } from "../book/button.ts";
import type { SpokenOf } from "../book/button.ts";
import { INSURANCE } from "../names.ts";
import { planMeant } from "../plan-meant.ts";
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
      const plan = planAsked(turn, clinic);
      return reply({
        kind: "text",
        markdown: plan ? answerOf(plan, clinic, turn) : listOf(clinic, turn),
        buttons: [bookButton(turn, plan && offered(plan, turn, clinic))],
      });
    },
  });
}

/**
 * The plan that is named, else the one that is spoken of: "e ele cobre clareamento?", "qual dentista atende
 * por ele?" Not where it is asked of plans in general.
 */
function planAsked(turn: Turn, clinic: Clinic): InsurancePlan | undefined {
  const isOfAny = anyPlans.test(toldInFull(turn.said));
  return isOfAny ? findPlan(turn.said, clinic.plans) : planMeant(turn, clinic);
}

const anyPlans =
  /\b(?:(?:outro|qual|que|algum|mais algum|other|another|what|which|any|otro|cual|algun) (?:(?:e|o|do|de|sao|is|es|el) )*(?:plano|convenio|seguro|plan|insurance)|planos|convenios|seguros|plans|insurances)\b/u;

/** Whoever asks about a plan comes by it; what it does not pay is had without it. */
function offered(plan: InsurancePlan, turn: Turn, clinic: Clinic): SpokenOf {
  const service = serviceMeant(turn, clinic);
  const isPaid = !service || paysFor(plan, service, clinic);
  return isPaid ? { plan, service } : { service };
}

/** Whether a plan pays for what is asked about, or for what it pays. */
function answerOf(plan: InsurancePlan, clinic: Clinic, turn: Turn): string {
  return [...whyNot(plan, clinic, turn), coverOf(plan, clinic, turn)].join("\n\n");
}

/** That it does not pay for the service that is asked about, or not with the professional. */
function whyNot(plan: InsurancePlan, clinic: Clinic, turn: Turn): readonly string[] {
  const { text, language, said } = turn;
  const professional = findProfessional(said, clinic.professionals);
  if (professional && !isCovered(plan, { professional: professional.id }))
    return [text("book.plan.notWith", { professional: professional.name, plan: plan.name })];
  const service = serviceMeant(turn, clinic);
  if (!service || paysFor(plan, service, clinic)) return [];
  return [text("book.plan.not", { plan: plan.name, service: nameIn(service.names, language) })];
}

function coverOf(plan: InsurancePlan, clinic: Clinic, speaker: Speaker) {
  const { services, professionals } = clinic;
  const { text, language } = speaker;
  const taking = professionals.filter(({ id }) => isCovered(plan, { professional: id }));
  const paid = services.filter((each) => paysFor(plan, each, clinic));
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

/** All plans, or those by which the one or the service that is asked about can be had. */
function listOf(clinic: Clinic, { said, text, language }: Turn): string {
  const professional = findProfessional(said, clinic.professionals);
  const service = findService(said, clinic.services);
  const taken = clinic.plans.filter(
    (plan) =>
      (!professional || isCovered(plan, { professional: professional.id })) &&
      (!service || paysFor(plan, service, clinic)),
  );
  if (taken.length === 0) return text("insurance.none");
  const plans = allOf(
    taken.map(({ name }) => name),
    language,
  );
  const what = professional?.name ?? (service && nameIn(service.names, language));
  if (what === undefined) return text("insurance.list", { plans });
  return text("insurance.list.for", { what, plans });
}
