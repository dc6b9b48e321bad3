import { z } from "zod";
import { Refusal, invalid } from "./refusal.ts";
import { flags } from "./shapes.ts";
import type { Component } from "./shapes.ts";

/**
 * What may be written, and no more than Discord takes.
 *
 * Sources: resources/message#create-message, components/reference, resources/message#voice-messages.
 */

const customId = z.string().min(1).max(100);
const button = z.object({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  label: z.string().min(1).max(80),
  custom_id: customId,
});
const option = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).optional(),
});
const select = z.object({
  type: z.literal(3),
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z.array(option).min(1).max(25),
});
const row = z.object({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});

const attachment = z.object({
  id: z.string(),
  filename: z.string().min(1).max(1024),
  description: z.string().max(1024).optional(),
  duration_secs: z.number().min(0).optional(),
  waveform: z.base64().max(400).optional(),
});

export const draft = z.object({
  content: z.string().max(2000).optional(),
  components: z.array(row).max(5).optional(),
  attachments: z.array(attachment).max(10).optional(),
  flags: z.int().optional(),
  allowed_mentions: z.object({ parse: z.array(z.string()) }),
  nonce: z.string().min(1).max(25).optional(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
    .optional(),
});

export const change = draft.partial();

export type Draft = z.infer<typeof draft>;
export type Change = z.infer<typeof change>;

export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

const mostBytes = 10 * 1024 * 1024;

/** Refuses what fits each field and yet not together. */
export function checkWhole(body: Change, files: readonly Upload[]): void {
  checkNames(body.components ?? []);
  if (files.some((file) => file.body.length > mostBytes))
    throw new Refusal(413, 40_005, "Request entity too large");
  if (((body.flags ?? 0) & flags.voice) !== 0) return checkVoice(body, files);
  if (!body.content && files.length === 0)
    throw new Refusal(400, 50_006, "Cannot send an empty message");
}

function checkNames(components: readonly Component[]): void {
  const controls = components.flatMap((one) => one.components ?? []);
  const lists = [
    controls.map(({ custom_id }) => custom_id),
    ...controls.map(({ options = [] }) => options.map(({ value }) => value)),
  ];
  if (lists.some((names) => new Set(names).size < names.length))
    throw invalid("components", "COMPONENT_CUSTOM_ID_DUPLICATED");
}

function checkVoice({ content, attachments = [] }: Change, files: readonly Upload[]): void {
  if (content) throw new Refusal(400, 50_159, "Voice messages do not support additional content");
  if (files.length !== 1 || !files[0]?.type.startsWith("audio/"))
    throw new Refusal(400, 50_160, "Voice messages must have a single audio attachment");
  const { duration_secs, waveform } = attachments[0] ?? {};
  if (duration_secs === undefined || waveform === undefined)
    throw new Refusal(400, 50_161, "Voice messages must have supporting metadata");
}
