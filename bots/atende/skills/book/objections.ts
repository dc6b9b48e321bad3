import { nameIn } from "../../../../core/agenda/names.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Objection } from "../../../../core/skill.ts";
import { toDays } from "./day-objections.ts";
import { nearChoices, object, professionalChoices, serviceChoices } from "./offers.ts";
import type { Speaker } from "../speaker.ts";
import { toTimes } from "./time-objections.ts";
import type { Wish } from "./wish.ts";

/** Why a wish cannot be met as it stands, or is not yet one day and one time. */
export function objectionTo(wish: Wish, speaker: Speaker): Objection | undefined {
  return (
    toWhatIsGone(wish, speaker) ??
    toProfessional(wish, speaker) ??
    toDays(wish, speaker) ??
    toTimes(wish, speaker)
  );
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
