import { z } from "zod";
import { jsonIn } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import type { ButtonPressed } from "../../../core/message/event.ts";
import type { Part } from "./part.ts";
import { occurrence, readSaid } from "./said.ts";
import type { Said } from "./said.ts";
import type { Button, Interactive } from "./shapes.ts";

/** A quick reply of a template. */
export function readButton({ payload, text }: Button, said: Said): readonly Part[] {
  return [press(said, { action: payload || text, label: text })];
}

/** A reply button, a row of a list, or a form that was sent in; other kinds are kept as they are called. */
export function readInteractive(interactive: Interactive, said: Said): readonly Part[] {
  const { type, button_reply, list_reply, nfm_reply } = interactive;
  const chosen = button_reply ?? list_reply;
  if (chosen) return [press(said, { action: chosen.id, label: chosen.title })];
  if (nfm_reply) return [press(said, formOf(nfm_reply))];
  return readSaid({ ...said, message: { ...said.message, type } });
}

/** A form goes by the token it was sent with, and is called by its own name. */
function formOf({ name, response_json }: NonNullable<Interactive["nfm_reply"]>) {
  const { flow_token: token, ...values } = answers.safeParse(response_json).data ?? {};
  const control = name || "flow";
  return { action: token || control, control, values };
}

const answers = z
  .string()
  .transform(jsonIn)
  .pipe(z.record(z.string(), z.unknown()))
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).map(([field, it]) => [
        field,
        typeof it === "string" ? it : JSON.stringify(it),
      ]),
    ),
  );

type What = Pick<ButtonPressed, "action" | "label" | "control" | "values">;

function press(said: Said, what: What): ButtonPressed {
  const on = said.message.context?.id;
  return {
    type: "button",
    ...occurrence("press", said),
    from: said.from,
    ...(on && { on: id(on) }),
    ...what,
  };
}
