import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ShownForm } from "../platform.ts";
import { json, method } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { Refusal } from "./refusal.ts";
import { option, plain } from "./shapes.ts";

const action_id = z.string().min(1).max(255);

const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("plain_text_input"), action_id }),
  z.strictObject({ type: z.literal("datepicker"), action_id }),
  z.strictObject({ type: z.literal("timepicker"), action_id }),
  z.strictObject({
    type: z.literal("static_select"),
    action_id,
    options: z.array(option).min(1).max(100),
  }),
]);

const input = z.strictObject({
  type: z.literal("input"),
  block_id: z.string().max(255),
  label: plain(2_000),
  element,
  optional: z.boolean().optional(),
});

/** Source: docs.slack.dev/reference/views/modal-views. */
const modal = z.strictObject({
  type: z.literal("modal"),
  callback_id: z.string().max(255).default(""),
  private_metadata: z.string().max(3_000).default(""),
  title: plain(24),
  submit: plain(24),
  blocks: z.array(input).max(100),
});

type Input = z.output<typeof input>;

/** A modal that somebody sees. */
export type Modal = z.output<typeof modal> & { readonly id: string };

/** What people pressed of late, with which a modal may be opened for them: once, and within seconds. */
export class Triggers {
  readonly #made = new Map<string, { readonly user: string; readonly at: number; used?: true }>();

  make(user: string): string {
    const id = `${Date.now()}.${Math.floor(Math.random() * 1e9)}.${randomUUID().replaceAll("-", "")}`;
    this.#made.set(id, { user, at: Date.now() });
    return id;
  }

  /** Answers whose it is. */
  spend(id: string): string {
    const made = this.#made.get(id);
    if (!made) throw new Refusal("invalid_trigger_id");
    if (made.used) throw new Refusal("exchanged_trigger_id");
    if (Date.now() - made.at > goodForMs) throw new Refusal("expired_trigger_id");
    made.used = true;
    return made.user;
  }
}

const goodForMs = 3_000;

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
