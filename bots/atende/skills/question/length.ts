import type { Service } from "../../../../core/agenda/clinic.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Speaker } from "../speaker.ts";

/** How long a service takes. */
export function lengthOf({ names, minutes }: Service, { text, language }: Speaker): string {
  return text("question.howLong", { service: nameIn(names, language), minutes });
}
