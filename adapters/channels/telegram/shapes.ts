import { z } from "zod";

/** The part of Telegram's `Update` that the hub reads. Source: core.telegram.org/bots/api, 10.1. */

/** Telegram's ids have at most 52 significant bits, so a JSON number holds them. */
const number = z.int();
const unixTime = z
  .int()
  .min(0)
  .max(8_640_000_000_000)
  .transform((seconds) => new Date(seconds * 1000));
const text = z.string().nullish();
const flag = z.boolean().nullish();

const chat = z.object({
  id: number,
  type: text,
  title: text,
  first_name: text,
  last_name: text,
  is_direct_messages: flag,
});

const user = z.object({
  id: number,
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: text,
  language_code: text,
});

/** What is marked in a text. Offset and length count UTF-16 code units. */
const entity = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  user: user.nullish(),
});
const entities = z.array(entity).nullish();

const file = z.object({
  file_id: z.string().min(1),
  file_name: text,
  mime_type: text,
  file_size: z.number().nullish(),
});
const photo = file.extend({ width: z.number(), height: z.number() });
const sound = file.extend({ duration: z.number().min(0) });
const sticker = file.extend({ emoji: text, is_animated: flag, is_video: flag });

const location = z.object({ latitude: z.number(), longitude: z.number() });
const contact = z.object({
  phone_number: z.string(),
  first_name: z.string(),
  last_name: text,
  user_id: number.nullish(),
});

const inlineButton = z.object({ text: z.string(), callback_data: text });

const message = z.looseObject({
  message_id: number,
  date: unixTime,
  edit_date: unixTime.nullish(),
  chat,
  from: user.nullish(),
  sender_chat: chat.nullish(),
  sender_business_bot: user.nullish(),
  is_automatic_forward: flag,
  business_connection_id: text,
  guest_query_id: text,
  message_thread_id: number.nullish(),
  is_topic_message: flag,
  direct_messages_topic: z.object({ topic_id: number }).nullish(),
  media_group_id: text,
  reply_to_message: z.object({ message_id: number, from: user.nullish() }).nullish(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(inlineButton)) }).nullish(),
  text,
  entities,
  caption: text,
  caption_entities: entities,
  voice: sound.nullish(),
  photo: z.tuple([photo], photo).nullish(),
  animation: file.nullish(),
  video: file.nullish(),
  video_note: file.nullish(),
  audio: sound.nullish(),
  document: file.nullish(),
  sticker: sticker.nullish(),
  location: location.nullish(),
  venue: z.object({ location, title: z.string(), address: z.string() }).nullish(),
  contact: contact.nullish(),
  rich_message: z.unknown().optional(),
  web_app_data: z.object({ data: z.string(), button_text: z.string() }).nullish(),
  new_chat_members: z.array(user).nullish(),
  migrate_to_chat_id: number.nullish(),
});

const callbackQuery = z.object({
  id: z.string().min(1),
  from: user,
  message: message.nullish(),
  data: text,
});

const sign = z.object({ type: z.string(), emoji: text, custom_emoji_id: text });
const reaction = z.object({
  chat,
  message_id: number,
  date: unixTime,
  user: user.nullish(),
  actor_chat: chat.nullish(),
  old_reaction: z.array(sign),
  new_reaction: z.array(sign),
});

const pollAnswer = z.object({
  poll_id: z.string().min(1),
  user: user.nullish(),
  voter_chat: chat.nullish(),
  option_ids: z.array(z.int()),
});

const member = z.object({ status: z.string(), user, is_member: flag });
const membership = z.object({
  chat,
  from: user,
  date: unixTime,
  old_chat_member: member,
  new_chat_member: member,
});

const removals = z.object({
  business_connection_id: z.string(),
  chat,
  message_ids: z.array(number).min(1),
});

export const update = z.looseObject({
  update_id: number,
  message: message.nullish(),
  edited_message: message.nullish(),
  business_message: message.nullish(),
  edited_business_message: message.nullish(),
  deleted_business_messages: removals.nullish(),
  guest_message: message.nullish(),
  callback_query: callbackQuery.nullish(),
  message_reaction: reaction.nullish(),
  poll_answer: pollAnswer.nullish(),
  my_chat_member: membership.nullish(),
  chat_member: membership.nullish(),
});

export type TelegramChat = z.infer<typeof chat>;
export type TelegramUser = z.infer<typeof user>;
export type TelegramEntity = z.infer<typeof entity>;
export type TelegramFile = z.infer<typeof file>;
export type TelegramMessage = z.infer<typeof message>;
export type TelegramCallback = z.infer<typeof callbackQuery>;
export type TelegramReaction = z.infer<typeof reaction>;
export type TelegramSign = z.infer<typeof sign>;
export type TelegramPollAnswer = z.infer<typeof pollAnswer>;
export type TelegramMember = z.infer<typeof member>;
export type TelegramMembership = z.infer<typeof membership>;
export type TelegramRemovals = z.infer<typeof removals>;
export type TelegramUpdate = z.infer<typeof update>;
