import { z } from "zod";
import type { AdapterContext, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { id } from "../../../core/message/address.ts";
import type { Address } from "../../../core/message/address.ts";
import { inWords } from "../../../core/message/in-words.ts";
import type { Choices, OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import { answered } from "./api.ts";
import type { BotApi } from "./api.ts";
import { uploader, wayOf } from "./files.ts";
import { answerGuest } from "./guest.ts";
import { channel, guestQueryOf, messageIdOf, messageNumberOf, placeOf } from "./ids.ts";
import { keyboardOf } from "./keyboard.ts";
import { formatted, isRefusal } from "./text.ts";

type Spoken<Kind extends Utterance["kind"]> = Extract<Utterance, { kind: Kind }>;

const sentShape = z.object({
  message_id: z.int(),
  date: z.int(),
  chat: z.object({ id: z.int() }),
});

/** Sends one message. When what it quotes is gone, it goes without the quote. */
export function sender(api: BotApi, context: Pick<AdapterContext, "media" | "clock">) {
  const now = () => context.clock.now();
  return async (message: OutgoingMessage, signal: AbortSignal): Promise<Sent> => {
    const { to, say, key } = message;
    const guest = guestQueryOf(to);
    if (guest !== undefined)
      return { message: await answerGuest(api, { guest, say }, signal), at: now() };
    if (say.kind === "reaction") {
      await react(api, { to, say }, signal);
      return { message: id(`reaction:${key}`), at: now() };
    }
    const call: Call = {
      api,
      upload: uploader(api, context),
      place: { ...placeOf(to), ...quoteOf(message) },
      signal,
    };
    const { chat, message_id, date } = answered(sentShape, await sendAs(call, say));
    return { message: messageIdOf(chat.id, message_id), at: new Date(date * 1000) };
  };
}

interface Call {
  readonly api: BotApi;
  readonly upload: ReturnType<typeof uploader>;
  /** Where it goes, and what it quotes. */
  readonly place: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

function quoteOf({ replyTo }: OutgoingMessage) {
  if (replyTo === undefined) return {};
  const quote = { message_id: messageNumberOf(replyTo), allow_sending_without_reply: true };
  return { reply_parameters: quote };
}

function sendAs(call: Call, say: Utterance): Promise<unknown> {
  const { api, place, signal } = call;
  switch (say.kind) {
    case "text":
      return sendWords(call, say);
    case "voice":
      return sendVoice(call, say);
    case "image":
    case "video":
    case "document":
      return sendFile(call, say);
    case "location":
      return sendPlace(call, say);
    case "contact": {
      const { name: first_name, phone: phone_number } = say;
      return api("sendContact", { ...place, first_name, phone_number }, signal);
    }
    case "reaction":
    case "template":
      throw new ChannelError(channel, "rejected", { detail: `${say.kind}: not a message here` });
  }
}

function sendWords(
  { api, place, signal }: Call,
  { markdown, buttons }: Omit<Spoken<"text">, "kind">,
) {
  const more = { link_preview_options: { is_disabled: true }, ...markupOf(buttons) };
  return formatted(markdown, (words) =>
    api("sendMessage", { ...place, ...words, ...more }, signal),
  );
}

/** Telegram shows OGG with Opus as a note with its wave. Who wants no voice notes reads what it says. */
async function sendVoice(call: Call, say: Spoken<"voice">): Promise<unknown> {
  const { media, seconds } = say;
  const payload = { ...call.place, media, duration: Math.round(seconds) };
  try {
    return await call.upload(wayOf("voice", media), payload, call.signal);
  } catch (error) {
    if (!isRefusal(error, /VOICE_MESSAGES_FORBIDDEN/u)) throw error;
    return sendWords(call, { markdown: inWords(say) });
  }
}

function sendFile(call: Call, say: Spoken<"image" | "video" | "document">): Promise<unknown> {
  const { media, caption = "", buttons } = say;
  const payload = { ...call.place, media, ...markupOf(buttons) };
  const way = wayOf(say.kind, media);
  if (caption === "") return call.upload(way, payload, call.signal);
  return formatted(caption, ({ text, ...mode }) =>
    call.upload(way, { ...payload, caption: text, ...mode }, call.signal),
  );
}

/** A venue has both a name and an address. */
function sendPlace({ api, place, signal }: Call, say: Spoken<"location">): Promise<unknown> {
  const { latitude, longitude, name: title, address } = say;
  const point = { ...place, latitude, longitude };
  if (!title || !address) return api("sendLocation", point, signal);
  return api("sendVenue", { ...point, title, address }, signal);
}

/** Telegram writes its signs without the selector that asks for colour; no sign takes ours back. */
async function react(
  api: BotApi,
  { to, say }: { readonly to: Address; readonly say: Spoken<"reaction"> },
  signal: AbortSignal,
): Promise<void> {
  const { chat_id } = placeOf(to);
  const message_id = messageNumberOf(say.on);
  const emoji = say.emoji.replaceAll("\uFE0F", "");
  const reaction = emoji === "" ? [] : [{ type: "emoji", emoji }];
  await api("setMessageReaction", { chat_id, message_id, reaction }, signal);
}

export function markupOf(buttons: Choices["buttons"] = []) {
  return buttons.length > 0 ? { reply_markup: keyboardOf(buttons) } : {};
}
