import type { Hold } from "../../../../core/agenda/agenda.ts";
import { unitAt } from "../../../../core/agenda/openings.ts";
import type { Objection } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { toLostRace } from "./objections.ts";
import { openingOf, wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

/** The visits that a wish may become: one for each professional who is free then, the first one first. */
export function visitsFor(wish: Wish, turn: Turn): readonly Hold[] {
  const { clinic, service, plan, patient, visit } = wish;
  const opening = openingOf(wish);
  if (!service || !opening) return [];
  return opening.professionals.map((professional) => {
    const unit = unitAt(opening, professional, clinic);
    return {
      at: turn.now,
      clinic: clinic.id,
      ...(unit !== undefined && { unit }),
      service: service.id,
      professional: professional.id,
      contact: turn.contact.id,
      ...(patient && { patient }),
      ...(plan && { plan: plan.id }),
      conversation: turn.conversation,
      language: turn.language,
      from: opening.from,
      to: opening.to,
      ...(visit && { instead: visit.id }),
    };
  });
}

/** Whoever books no more keeps no time from others. */
export async function letGo(reception: Reception, turn: Turn): Promise<void> {
  const { id } = await reception.clinicOf(turn);
  await reception.agenda.release(id, turn.contact.id, turn.now);
}

/** Keeps from others what is about to be read back; objects where somebody else was faster. */
export async function keep(
  reception: Reception,
  wish: Wish,
  turn: Turn,
): Promise<Objection | undefined> {
  const visits = visitsFor(wish, turn);
  for (const visit of visits) {
    const { status } = await reception.agenda.hold(visit);
    // What else the clinic does not allow is told when it is to be booked.
    if (status !== "taken") return undefined;
  }
  reception.lookAgain();
  return visits.length > 0 ? toLostRace(await wishOf(reception, turn), turn) : undefined;
}
