import { id } from "../../message/address.ts";
import type { Prompting } from "../../message/event.ts";
import type { Unanswered } from "../dialogue.ts";
import { openMoment } from "../moment.ts";
import type { Moment } from "../moment.ts";

/** The moment as if what waited were said, or pressed, just now: by who just gave the answer that it waited for. */
export function takingUp({ bot, input }: Moment, { said = "", action }: Unanswered): Moment {
  const { event } = input;
  const { id: occurrence, address, at, from } = event;
  const about = { id: occurrence, address, at, from };
  const message = event.type === "message" ? event : { message: id<"message">(occurrence) };
  const prompt: Prompting =
    action === undefined
      ? { ...message, ...about, type: "message", content: { kind: "text", text: said } }
      : { ...about, type: "button", action };
  const { offered: _answered, ...dialogue } = input.dialogue;
  return openMoment(bot, { ...input, event: prompt, dialogue });
}
