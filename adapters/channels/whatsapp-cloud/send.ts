import { z } from "zod";
import type { AdapterContext, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import { buttonsUnder, listUnder, withoutChoices } from "./choices.ts";
import type { Graph } from "./graph.ts";
import { channel, recipientOf } from "./ids.ts";
import { render } from "./render.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";

export interface Sender {
  readonly graph: Graph;
  readonly settings: Pick<WhatsAppCloudSettings, "phoneNumberId">;
  readonly context: Pick<AdapterContext, "media" | "clock">;
}

/** Sends one message, its file first. Its key comes back with every status of it. */
export async function send(
  sender: Sender,
  { key, to, say: given, replyTo }: OutgoingMessage,
  signal: AbortSignal,
): Promise<Sent> {
  const recipient = recipientOf(to);
  const say = recipient.recipient_type === "group" ? withoutChoices(given) : given;
  const file = "media" in say ? await uploaded(sender, say.media, signal) : undefined;
  const quotes = replyTo !== undefined && say.kind !== "reaction";
  const body = {
    messaging_product: "whatsapp",
    ...recipient,
    ...(quotes && { context: { message_id: replyTo } }),
    ...bodyOf(say, file),
    biz_opaque_callback_data: key,
  };
  const { phoneNumberId } = sender.settings;
  const answer = sentIn.safeParse(
    await sender.graph.post(`${phoneNumberId}/messages`, body, signal),
  );
  if (!answer.success)
    throw new ChannelError(channel, "unavailable", {
      detail: "not Meta's answer",
      maybeSent: true,
    });
  return { message: id(answer.data.messages[0].id), at: sender.context.clock.now() };
}

const sentIn = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })]) });

async function uploaded(
  { graph, context }: Sender,
  { id: stored, type, bytes, name }: Extract<Utterance, { media: unknown }>["media"],
  signal: AbortSignal,
): Promise<string> {
  const body = await context.media.open(stored, signal).catch(unopened);
  return graph.upload({ type, bytes, body, ...(name !== undefined && { name }) }, signal);
}

/** Nothing was said yet. A file that is gone stays gone; a store that does not answer will. */
function unopened(error: unknown): never {
  const isGone = error instanceof MediaMissing;
  const detail = isGone ? "its file is not there any more" : "its file could not be read";
  throw new ChannelError(channel, isGone ? "rejected" : "unavailable", { detail });
}

/** What is said, under the name of its kind. `file` is its file's id on the platform. */
function bodyOf(say: Utterance, file = ""): object {
  if ("media" in say) return say.kind === "voice" ? voiceOf(file) : fileOf(say, file);
  switch (say.kind) {
    case "text":
      return textOf(say);
    case "location":
      return { type: "location", location: locationOf(say) };
    case "contact":
      return { type: "contacts", contacts: [contactOf(say)] };
    case "reaction":
      return { type: "reaction", reaction: { message_id: say.on, emoji: say.emoji } };
    case "template":
      return { type: "template", template: templateOf(say) };
  }
}

type Saying<Kind extends Utterance["kind"]> = Extract<Utterance, { kind: Kind }>;

function textOf({ markdown, buttons = [], list }: Saying<"text">): object {
  const text = render(markdown);
  if (buttons.length === 0) return { type: "text", text: { body: text } };
  return list === undefined ? buttonsUnder(text, buttons) : listUnder(text, buttons, list);
}

function voiceOf(file: string): object {
  return { type: "audio", audio: { id: file, voice: true } };
}

/** Under buttons a file is the head of a message, whose words cannot be left out. */
function fileOf(say: Saying<"image" | "video" | "document">, file: string): object {
  const { kind, media, caption, alt, buttons = [] } = say;
  const named = { id: file, ...(kind === "document" && media.name && { filename: media.name }) };
  if (buttons.length > 0) {
    const words = render(caption ?? alt ?? media.name ?? "") || "…";
    return buttonsUnder(words, buttons, { type: kind, [kind]: named });
  }
  return { type: kind, [kind]: { ...named, ...(caption && { caption: render(caption) }) } };
}

function locationOf({ latitude, longitude, name, address }: Saying<"location">): object {
  return {
    latitude: String(latitude),
    longitude: String(longitude),
    ...(name && { name }),
    ...(address && { address }),
  };
}

/** Meta wants a second name beside the formatted one. With its digits, a number can be written to at once. */
function contactOf({ name, phone }: Saying<"contact">): object {
  const digits = /^\+(?<digits>\d+)$/u.exec(phone.replaceAll(/[ ().-]/gu, ""))?.groups?.["digits"];
  return {
    name: { formatted_name: name, first_name: name },
    phones: [{ phone, ...(digits && { wa_id: digits }) }],
  };
}

/** Values may not have line ends, tabs or more than four spaces in a row. */
function templateOf({ template, language, values, actions = [] }: Saying<"template">): object {
  const body = {
    type: "body",
    parameters: values.map((value) => ({
      type: "text",
      text: value.replaceAll(/\s+/gu, " ").trim(),
    })),
  };
  const replies = actions.map((payload, index) => ({
    type: "button",
    sub_type: "quick_reply",
    index: String(index),
    parameters: [{ type: "payload", payload }],
  }));
  return {
    name: template,
    language: { policy: "deterministic", code: language.replaceAll("-", "_") },
    components: [...(values.length > 0 ? [body] : []), ...replies],
  };
}
