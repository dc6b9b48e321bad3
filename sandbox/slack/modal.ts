import { z } from "zod";
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
export const modal = z.strictObject({
  type: z.literal("modal"),
  callback_id: z.string().max(255).default(""),
  private_metadata: z.string().max(3_000).default(""),
  title: plain(24),
  submit: plain(24),
  blocks: z.array(input).max(100),
});

export type Input = z.output<typeof input>;

/** A modal that somebody sees. */
export type Modal = z.output<typeof modal> & { readonly id: string };
