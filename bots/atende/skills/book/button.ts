import type { InsurancePlan, Service } from "../../../../core/agenda/clinic.ts";
import { set } from "../../../../core/engine/routing/actions.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import { BOOK } from "../names.ts";
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
  const action = service || plan ? set(BOOK, values) : actionOf(BOOK, "");
  return { label: text("book.summary"), action };
}
