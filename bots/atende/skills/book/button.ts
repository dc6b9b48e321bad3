import type { InsurancePlan, Service } from "../../../../core/agenda/clinic.ts";
import { findService } from "../../../../core/agenda/names.ts";
import { BOOK_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { set } from "../../../../core/engine/routing/actions.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";

/** What was spoken of that a booking begins with. */
export interface SpokenOf {
  readonly service?: Service | undefined;
  readonly plan?: InsurancePlan | undefined;
}

/** Begins a booking, of the service and by the plan that were spoken of where there are such. */
export function bookButton(
  { text }: Pick<Speaker, "text">,
  { service, plan }: SpokenOf = {},
): Button {
  const values = { ...(service && { service: service.slug }), ...(plan && { plan: plan.slug }) };
  const action = service || plan ? set(BOOK_SKILL, values) : actionOf(BOOK_SKILL, "");
  return { label: text("book.summary"), action };
}

/** Begins a booking of what words speak of, where all that can be booked is one clinic's: "que remédio tomo pra dor de dente?" */
export async function bookSpokenOf(reception: Reception, turn: Turn): Promise<Button> {
  const [{ services }, ...others] = await reception.clinicsOf(turn);
  const service = others.length === 0 ? findService(turn.said, services) : undefined;
  return bookButton(turn, { service });
}
