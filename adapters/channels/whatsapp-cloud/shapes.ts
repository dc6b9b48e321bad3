import { z } from "zod";

/**
 * The parts of Meta's webhook payloads that the hub reads. What is in a message stands in
 * `content.ts`. Source: developers.facebook.com/documentation/business-messaging/whatsapp/webhooks.
 */

const text = z.string().min(1);

/** Meta's own samples write ids of phones as numbers now and then. */
const waId = z.union([text, z.int().min(0).transform(String)]);

const time = z
  .union([z.string().regex(/^\d{1,13}$/u), z.int().min(0)])
  .transform(Number)
  .pipe(z.int().max(8_640_000_000_000))
  .transform((seconds) => new Date(seconds * 1000));

const list = z.array(z.unknown()).nullish();

/** Every part of a value is read by itself, so that one which is broken spoils none of the others. */
const value = z.looseObject({
  metadata: z.object({ display_phone_number: z.string(), phone_number_id: text }).nullish(),
  contacts: list,
  messages: list,
  message_echoes: list,
  statuses: list,
  user_id_update: list,
  groups: list,
  errors: list,
});

export const envelope = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.object({ changes: z.array(z.unknown()) })),
});

export const change = z.object({ field: text, value });

/** `wa_id` is absent for people who hide their number behind a user name. */
export const contact = z.object({
  profile: z.object({ name: z.string().nullish() }).nullish(),
  wa_id: waId.nullish(),
  user_id: text.nullish(),
  parent_user_id: text.nullish(),
});

export const message = z.looseObject({
  id: text,
  timestamp: time,
  type: text,
  from: waId.nullish(),
  from_user_id: text.nullish(),
  from_parent_user_id: text.nullish(),
  group_id: text.nullish(),
  context: z.object({ id: text.nullish(), from: z.string().nullish() }).nullish(),
});

export const echo = z.looseObject({
  id: text,
  timestamp: time,
  type: text,
  from: waId.nullish(),
  to: waId.nullish(),
  to_user_id: text.nullish(),
  group_id: text.nullish(),
  biz_opaque_callback_data: text.nullish(),
});

/** What Meta says went wrong, in answers and in webhooks alike. */
export const graphError = z.object({
  code: z.int(),
  title: z.string().nullish(),
  message: z.string().nullish(),
  error_data: z.object({ details: z.string().nullish() }).nullish(),
});

export const status = z.object({
  id: text,
  status: text,
  timestamp: time,
  type: z.string().nullish(),
  recipient_id: waId.nullish(),
  recipient_user_id: text.nullish(),
  recipient_participant_id: waId.nullish(),
  recipient_participant_user_id: text.nullish(),
  biz_opaque_callback_data: text.nullish(),
  errors: z.array(graphError).nullish(),
});

export const system = z.object({
  type: text,
  wa_id: waId.nullish(),
  /** What `wa_id` was called before Graph v12. */
  new_wa_id: waId.nullish(),
  user_id: text.nullish(),
  parent_user_id: text.nullish(),
  previous_user_id: text.nullish(),
});

const rotation = z.object({ previous: text, current: text });

export const userIdUpdate = z.object({
  wa_id: waId.nullish(),
  user_id: rotation,
  parent_user_id: rotation.nullish(),
  timestamp: time,
});

export const group = z.object({
  type: text,
  group_id: text,
  timestamp: time,
  added_participants: z
    .array(z.object({ wa_id: waId.nullish(), user_id: text.nullish() }))
    .nullish(),
});

export const pointer = z.object({ original_message_id: text });
export const edit = pointer.extend({ message: z.looseObject({ type: text }) });
export const reaction = z.object({ message_id: text, emoji: z.string().nullish() });
export const button = z.object({ payload: text.nullish(), text: z.string() });

const reply = z.object({ id: text, title: z.string() });

export const interactive = z.object({
  type: text,
  button_reply: reply.nullish(),
  list_reply: reply.nullish(),
  nfm_reply: z
    .looseObject({ name: z.string().nullish(), response_json: z.string().nullish() })
    .nullish(),
});

export type Value = z.infer<typeof value>;
export type Contact = z.infer<typeof contact>;
export type Message = z.infer<typeof message>;
export type Echo = z.infer<typeof echo>;
export type Status = z.infer<typeof status>;
export type GraphError = z.infer<typeof graphError>;
export type Button = z.infer<typeof button>;
export type Interactive = z.infer<typeof interactive>;
