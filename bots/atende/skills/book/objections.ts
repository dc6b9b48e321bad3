import { isCovered } from "../../../../core/agenda/clinic.ts";
import { isSeenAt } from "../../../../core/agenda/hours.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Objection } from "../../../../core/slot.ts";
import { toDays } from "./day-objections.ts";
import { nearChoices, object, professionalChoices, serviceChoices, unitChoices } from "./offers.ts";
import type { Speaker } from "../speaker.ts";
import { toTimes } from "./time-objections.ts";
import { PRIVATE } from "./values.ts";
import type { Wish } from "./wish.ts";

/** Why a wish cannot be met as it stands, or is not yet one day and one time. */
export function objectionTo(wish: Wish, speaker: Speaker): Objection | undefined {
  return (
    toWhatIsGone(wish, speaker) ??
    toPlan(wish, speaker) ??
    toUnit(wish, speaker) ??
    toProfessional(wish, speaker) ??
    toPatient(wish, speaker) ??
    toDays(wish, speaker) ??
    toTimes(wish, speaker)
  );
}

/** The plan does not pay for this here, or the one who was named does not take it. */
function toPlan(
  { plan, service, professional, able }: Wish,
  speaker: Speaker,
): Objection | undefined {
  if (!plan || !service) return undefined;
  const { text, language } = speaker;
  const privately = { label: text("book.plan.none"), set: { plan: PRIVATE } };
  if (!isCovered(plan, { service: service.id }) || able.length === 0) {
    const words = { plan: plan.name, service: nameIn(service.names, language) };
    const question = { text: text("book.plan.not", words), choices: [privately] };
    return { forget: ["plan"], question };
  }
  if (!professional || isCovered(plan, { professional: professional.id })) return undefined;
  const words = { plan: plan.name, professional: professional.name };
  return object(speaker, "professional", {
    reason: text("book.plan.notWith", words),
    choices: able.map(({ name, slug }) => ({ label: name, set: { professional: slug } })),
    besides: [privately],
  });
}

/** It is for somebody whose name was not said. */
export function toPatient({ patient, visit }: Wish, { text }: Speaker): Objection | undefined {
  if (visit || patient?.name !== "") return undefined;
  return { forget: ["patient"], question: { text: text("book.patient.ask") } };
}

/** Someone else was faster, between the yes and the booking. */
export function toLostRace(wish: Wish, speaker: Speaker): Objection {
  const near = wish.days?.from ?? bookableDays(wish.search).from;
  const choices = nearChoices(wish, speaker, near);
  return object(speaker, "time", { reason: speaker.text("book.raced"), choices });
}

function toWhatIsGone(wish: Wish, speaker: Speaker): Objection | undefined {
  const [slot] = wish.gone;
  if (!slot) return undefined;
  const choices =
    slot === "service" ? serviceChoices(wish, speaker) : professionalChoices(wish.able, speaker);
  return object(speaker, slot, { reason: speaker.text("book.gone"), choices });
}

/** Nobody does it at that address, or not the one who was named. */
function toUnit(
  { clinic, unit, service, professional, able }: Wish,
  speaker: Speaker,
): Objection | undefined {
  if (!unit) return undefined;
  const { text, language } = speaker;
  const does = clinic.professionals.filter(
    ({ services }) => !service || services.includes(service.id),
  );
  if (service && able.length === 0 && does.length > 0) {
    const words = { unit: unit.name, service: nameIn(service.names, language) };
    const elsewhere = clinic.units.filter((each) => does.some((one) => isSeenAt(one, each)));
    const reason = text("book.unit.none", words);
    return object(speaker, "unit", { reason, choices: unitChoices(elsewhere) });
  }
  if (!professional || !does.includes(professional) || able.includes(professional))
    return undefined;
  const words = { unit: unit.name, professional: professional.name };
  return object(speaker, "professional", {
    reason: text("book.unit.not", words),
    choices: professionalChoices(able, speaker),
  });
}

function toProfessional(wish: Wish, speaker: Speaker): Objection | undefined {
  const { professional, service, able } = wish;
  if (!professional || !service || able.includes(professional)) return undefined;
  const words = {
    professional: professional.name,
    service: nameIn(service.names, speaker.language),
  };
  return object(speaker, "professional", {
    reason: speaker.text("book.cannot", words),
    choices: professionalChoices(able, speaker),
  });
}
