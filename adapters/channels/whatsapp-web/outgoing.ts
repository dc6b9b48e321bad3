import { Readable } from "node:stream";
import type { AnyMessageContent, proto, WAMessageKey } from "@whiskeysockets/baileys";
import type { AdapterContext } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { waveformOf } from "../../../core/media/waveform.ts";
import type { Address, MessageId } from "../../../core/message/address.ts";
import type { OutgoingMessage, StoredMediaId, Utterance } from "../../../core/message/outgoing.ts";
import { vcardOf } from "./contact.ts";
import { channel, isGroup, isOurs } from "./ids.ts";
import type { Memory } from "./memory.ts";
import { render } from "./render.ts";

export interface OutgoingParts {
  readonly media: AdapterContext["media"];
  readonly memory: Memory;
  /** Our own number's JID. */
  readonly me: string;
}

/** What is said, in the library's words. */
export async function contentOf(
  { say, to, replyTo }: Pick<OutgoingMessage, "say" | "to" | "replyTo">,
  parts: OutgoingParts,
  signal: AbortSignal,
): Promise<AnyMessageContent> {
  if (say.kind === "reaction")
    return { react: { text: say.emoji, key: keyOf(to, say.on, parts.memory) } };
  const file: OpenFile = ({ id }) => parts.media.open(id, signal);
  const quote = replyTo === undefined ? {} : { contextInfo: quoteOf(to, replyTo, parts) };
  return { ...(await bodyOf(say, file)), ...quote };
}

type OpenFile = (media: { readonly id: StoredMediaId }) => Promise<ReadableStream<Uint8Array>>;
type Voice = Extract<Utterance, { kind: "voice" }>;
type Files = Extract<Utterance, { kind: "image" | "video" | "document" }>;

async function bodyOf(
  say: Exclude<Utterance, { kind: "reaction" }>,
  file: OpenFile,
): Promise<AnyMessageContent> {
  switch (say.kind) {
    case "text":
    case "template":
      // A preview would have the library fetch whatever address stands in the words.
      return { text: render(say.markdown), linkPreview: null };
    case "voice":
      return voiceBody(say, file);
    case "location":
      return { location: placeOf(say) };
    case "contact":
      return { contacts: { contacts: [{ displayName: say.name, vcard: vcardOf(say) }] } };
    case "image":
    case "video":
    case "document":
      return fileBody(say, streamOf(await file(say.media)));
  }
}

function streamOf(body: ReadableStream<Uint8Array>): { stream: Readable } {
  return { stream: Readable.fromWeb(body) };
}

/** As WhatsApp draws them. */
const drawing = { bars: 64, highest: 100 };

/** The library would want a decoder for the bars, and reads the file for its length. */
async function voiceBody({ media, seconds }: Voice, file: OpenFile) {
  const waveform = await waveformOf(await file(media), drawing);
  const audio = streamOf(await file(media));
  const mimetype = "audio/ogg; codecs=opus";
  return { audio, ptt: true, mimetype, seconds: Math.ceil(seconds), waveform };
}

function fileBody(say: Files, file: { stream: Readable }): AnyMessageContent {
  const { type: mimetype, name: fileName = "file" } = say.media;
  const caption = say.caption === undefined ? {} : { caption: render(say.caption) };
  if (say.kind === "document") return { document: file, mimetype, fileName, ...caption };
  // An empty thumbnail, for the library would run programs of this machine's to make one.
  const shown = { mimetype, jpegThumbnail: "", ...caption };
  return say.kind === "image" ? { image: file, ...shown } : { video: file, ...shown };
}

function placeOf({
  latitude,
  longitude,
  name,
  address,
}: Extract<Utterance, { kind: "location" }>): proto.Message.ILocationMessage {
  return {
    degreesLatitude: latitude,
    degreesLongitude: longitude,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
  };
}

/** Names a message to WhatsApp: whose it is, and in a group who wrote it. */
export function keyOf({ chat }: Address, message: MessageId, memory: Memory): WAMessageKey {
  const { fromMe = isOurs(message), author } = memory.recall(message) ?? {};
  const key = { remoteJid: chat, id: message, fromMe };
  if (!isGroup(chat) || fromMe) return key;
  if (author === undefined)
    throw new ChannelError(channel, "gone", { detail: "who wrote the message is forgotten" });
  return { ...key, participant: author };
}

/** The words that are quoted are sent along; where they are forgotten the quote shows none. */
function quoteOf({ chat }: Address, message: MessageId, { memory, me }: OutgoingParts) {
  const { fromMe = isOurs(message), author = chat, message: words } = memory.recall(message) ?? {};
  return {
    stanzaId: message,
    participant: fromMe ? me : author,
    quotedMessage: words ?? { conversation: "" },
  };
}
