import type { Service } from "../../../../core/agenda/clinic.ts";
import { set } from "../../../../core/engine/actions.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import { BOOK } from "../names.ts";
import type { Speaker } from "../speaker.ts";

/** Begins a booking, of the service that was spoken of where there is one. */
export function bookButton({ text }: Pick<Speaker, "text">, service?: Service): Button {
  const action = service ? set(BOOK, { service: service.slug }) : actionOf(BOOK, "");
  return { label: text("book.summary"), action };
}
