import { z } from "zod";

/** The part of Telegram's `Update` that the hub reads. Source: core.telegram.org/bots/api, 10.1. */

/** Telegram's ids have at most 52 significant bits, so a JSON number holds them. */
const number = z.int();
const unixTime = z
  .int()
  .min(0)
  .max(8_640_000_000_000)
  .transform((seconds) => new Date(seconds * 1000));

const chat = z.object({ id: number });

const user = z.object({
  id: number,
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().nullish(),
  language_code: z.string().nullish(),
});

const file = z.object({ file_id: z.string().min(1) });
const photo = file.extend({ width: z.number(), height: z.number() });
const voice = file.extend({ duration: z.number().min(0) });

const inlineButton = z.object({ text: z.string(), callback_data: z.string().nullish() });

const message = z.looseObject({
  message_id: number,
  date: unixTime,
  edit_date: unixTime.nullish(),
  chat,
  from: user.nullish(),
  message_thread_id: number.nullish(),
  is_topic_message: z.boolean().nullish(),
  reply_to_message: z.object({ message_id: number }).nullish(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(inlineButton)) }).nullish(),
  text: z.string().nullish(),
  caption: z.string().nullish(),
  voice: voice.nullish(),
  photo: z.tuple([photo], photo).nullish(),
  animation: file.nullish(),
  video: file.nullish(),
  video_note: file.nullish(),
  audio: file.nullish(),
  document: file.nullish(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullish(),
});

const callbackQuery = z.object({
  id: z.string().min(1),
  from: user,
  message: message.nullish(),
  data: z.string().nullish(),
});

export const update = z.looseObject({
  update_id: number,
  message: message.nullish(),
  edited_message: message.nullish(),
  callback_query: callbackQuery.nullish(),
});

export type TelegramUser = z.infer<typeof user>;
export type TelegramMessage = z.infer<typeof message>;
export type TelegramCallback = z.infer<typeof callbackQuery>;
export type TelegramUpdate = z.infer<typeof update>;
