import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ShownForm } from "../platform.ts";
import { json, method } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { modal } from "./modal.ts";
import type { Input, Modal } from "./modal.ts";

export function modalMethods({ workspace }: World): Methods {
  return {
    "views.open": method(
      z.strictObject({ trigger_id: z.string(), view: json(modal) }),
      ({ trigger_id, view }) => {
        const user = workspace.triggers.spend(trigger_id);
        const shown = { ...view, id: `V${randomUUID().slice(0, 8).toUpperCase()}` };
        workspace.modals.set(user, shown);
        workspace.stir();
        return { view: shown };
      },
    ),
  };
}

const kinds = {
  plain_text_input: "text",
  datepicker: "date",
  timepicker: "time",
  static_select: "choice",
} as const;

export function shownForm({ title, submit, blocks }: Modal): ShownForm {
  return {
    title: title.text,
    submit: submit.text,
    fields: blocks.map(({ label, element: field }) => ({
      label: label.text,
      kind: kinds[field.type],
      ...("options" in field && { choices: field.options.map(({ text }) => text.text) }),
    })),
  };
}

/** A modal as it is sent with this in its fields, by their labels; what is not told stays empty. */
export function submitted(
  { id, callback_id, private_metadata, blocks }: Modal,
  entered: Readonly<Record<string, string>>,
): object {
  const values = blocks.map((block) => [
    block.block_id,
    { [block.element.action_id]: stateOf(block, entered[block.label.text] ?? null) },
  ]);
  const state: unknown = { values: Object.fromEntries(values) };
  return { id, type: "modal", callback_id, private_metadata, state };
}

function stateOf({ element: { type, ...more }, label }: Input, entered: string | null): object {
  switch (type) {
    case "plain_text_input":
      return { type, value: entered };
    case "datepicker":
      return { type, selected_date: entered };
    case "timepicker":
      return { type, selected_time: entered };
    case "static_select": {
      const options = "options" in more ? more.options : [];
      const chosen = options.find(({ text }) => text.text === entered);
      if (entered !== null && !chosen) throw new Error(`${label.text} has no choice "${entered}"`);
      return { type, selected_option: chosen ?? null };
    }
  }
}
