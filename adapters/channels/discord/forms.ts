import { createHash } from "node:crypto";
import type { Keep } from "../../../core/ports.ts";
import { jsonIn } from "../../../core/json.ts";
import { storedForm } from "../../../core/message/stored/utterance.ts";
import type { Field, Form } from "../../../core/message/outgoing.ts";
import { interactionTypes } from "./kinds.ts";
import type { DiscordInteraction } from "./shapes.ts";

/** Source: docs.discord.com/developers/components/reference#label. */
const types = { select: 3, textInput: 4, label: 18 } as const;
const short = 1;
/** Source: docs.discord.com/developers/interactions/receiving-and-responding. */
const modal = 9;

/**
 * What the button that opens a form is called: a button carries 100 characters and no form, so the form
 * is kept under what is in it, once for all messages that show the same one.
 */
export function nameOf(form: Form): string {
  const digest = createHash("sha256").update(JSON.stringify(form)).digest("base64url");
  return `form:${digest.slice(0, 22)}`;
}

const formName = /^form:[\w-]{22}$/u;

/** Before a message that shows the form goes out: whichever process hears of the press has it then. */
export async function keepForm(keep: Keep, form: Form): Promise<void> {
  const name = nameOf(form);
  if (!(await keep.read([name])).has(name))
    await keep.write(new Map([[name, JSON.stringify(form)]]));
}

/** The name of the form that a press asks for, if it asks for one. */
export function formAskedFor({ type, data }: DiscordInteraction): string | undefined {
  const name = type === interactionTypes.component ? data?.custom_id : undefined;
  return name != null && formName.test(name) ? name : undefined;
}

/** The answer that shows a form over the chat. It has to be Discord's first, within three seconds. */
export async function showing(keep: Keep, name: string) {
  const kept = (await keep.read([name])).get(name);
  const form = storedForm.safeParse(jsonIn(kept ?? "")).data;
  return form && { type: modal, data: modalOf(form) };
}

function modalOf({ action, title, fields }: Form) {
  const components = fields.map((field) => ({
    type: types.label,
    label: field.label,
    component: inputOf(field),
  }));
  return { custom_id: action, title, components };
}

/** Discord has no pickers of days and times: what is typed is understood. What is left empty is asked for later. */
function inputOf(field: Field) {
  const common = { custom_id: field.name, required: false };
  if (field.kind !== "choice") return { type: types.textInput, style: short, ...common };
  return { type: types.select, ...common, options: field.choices };
}
