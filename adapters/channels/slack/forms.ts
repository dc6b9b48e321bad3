import type { types } from "@slack/bolt";
import { z } from "zod";
import { jsonIn } from "../../../core/json.ts";
import { storedForm } from "../../../core/message/stored/utterance.ts";
import type { Field, Form } from "../../../core/message/outgoing.ts";
import type { SlackApi } from "./api.ts";
import { FORM, plain } from "./blocks.ts";
import { workspaceOf } from "./ids.ts";
import type { SlackInteraction } from "./shapes.ts";
import type { Workspaces } from "./workspaces.ts";

/** Slack takes so many characters in what a button carries. */
export const FORM_SIZE = 2_000;

/** Opens the form that a press asks for, as a modal over the chat. */
export async function showForm(
  { api, workspaces }: { readonly api: SlackApi; readonly workspaces: Workspaces },
  payload: SlackInteraction,
  signal: AbortSignal,
): Promise<void> {
  const form = formAskedFor(payload);
  if (!form) return;
  const token = await workspaces.token(workspaceOf(payload));
  const args = { trigger_id: payload.trigger_id, view: viewOf(form, payload) };
  await api({ method: "views.open", token, args, answer: z.object({}) }, signal);
}

/** The form on the button that was pressed, if it is one that opens a form. */
export function formAskedFor({ type, actions }: SlackInteraction): Form | undefined {
  const [control] = actions ?? [];
  if (type !== "block_actions" || control?.action_id !== FORM) return undefined;
  return storedForm.safeParse(jsonIn(control.value ?? "")).data;
}

/** Where a form was asked for: what was sent with it says so, for a modal is in no chat. */
const place = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

/** The message whose button opened the form that was sent. */
export function openedFrom({ view }: SlackInteraction): z.output<typeof place> | undefined {
  return place.safeParse(jsonIn(view?.private_metadata ?? "")).data;
}

function viewOf(form: Form, { container, channel }: SlackInteraction): types.ModalView {
  const { message_ts: ts, thread_ts, channel_id = channel?.id } = container ?? {};
  return {
    type: "modal",
    callback_id: form.action,
    private_metadata: JSON.stringify({ channel: channel_id, ts, thread_ts }),
    title: plain(form.title),
    submit: plain(form.submit),
    blocks: form.fields.map(inputOf),
  };
}

/** Whatever is left empty is asked for later. */
function inputOf(field: Field): types.InputBlock {
  return {
    type: "input",
    block_id: field.name,
    label: plain(field.label),
    element: elementOf(field),
    optional: true,
  };
}

function elementOf(field: Field): types.InputBlock["element"] {
  const action_id = field.name;
  switch (field.kind) {
    case "text":
      return { type: "plain_text_input", action_id };
    case "date":
      return { type: "datepicker", action_id };
    case "time":
      return { type: "timepicker", action_id };
    case "choice":
      return {
        type: "static_select",
        action_id,
        options: field.choices.map(({ label, value }) => ({ text: plain(label), value })),
      };
  }
}
