import { z } from "zod";
import type { Content } from "../../../core/message/content.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import { contactCardOf } from "./contact.ts";
import { mediaRefOf } from "./media-ref.ts";
import type { FileKind } from "./media-ref.ts";
import { card, cards, contextInfo, extendedText, file, place, wrapped } from "./shapes.ts";
import type { ContextInfo } from "./shapes.ts";

/** A message's content in WhatsApp's own terms: the field that is filled, and what is in it. */
export interface Inner {
  /** WhatsApp's word, as `imageMessage`. */
  readonly kind: string;
  readonly value: unknown;
  /** What it quotes and whom it names. */
  readonly context: ContextInfo;
  /** The message of which this is one of several files. */
  readonly album?: string;
}

/** Messages that only say how another one is to be shown. */
const wrappers: ReadonlySet<string> = new Set([
  "associatedChildMessage",
  "botInvokeMessage",
  "deviceSentMessage",
  "documentWithCaptionMessage",
  "editedMessage",
  "ephemeralMessage",
  "groupMentionedMessage",
  "lottieStickerMessage",
  "viewOnceMessage",
  "viewOnceMessageV2",
  "viewOnceMessageV2Extension",
]);

/** Fields that stand beside the content. */
const beside: ReadonlySet<string> = new Set(["messageContextInfo", "senderKeyDistributionMessage"]);

const deepest = 5;

/** What is in a message, out of all that it is wrapped in; nothing where it has no content. */
export function innerOf(message: object): Inner | undefined {
  let layer = message;
  let album: string | undefined;
  for (let depth = 0; ; depth += 1) {
    album ??= albumOf(layer);
    const filled = Object.entries(layer).find(isContent);
    if (!filled) return undefined;
    const [kind, value] = filled;
    const inside =
      wrappers.has(kind) && depth < deepest ? wrapped.safeParse(value).data : undefined;
    if (inside && isFilled(inside.message)) layer = inside.message;
    else return { kind, value, context: contextOf(value), ...(album !== undefined && { album }) };
  }
}

function isContent([name, value]: readonly [string, unknown]): boolean {
  return value !== null && value !== undefined && !beside.has(name);
}

/** What an app cannot show us comes as an empty wrapper. */
function isFilled(message: object): boolean {
  return Object.entries(message).some(isContent);
}

const contextual = z.object({ contextInfo });

function contextOf(value: unknown): ContextInfo {
  return contextual.safeParse(value).data?.contextInfo ?? {};
}

const associated = z.object({
  messageContextInfo: z.object({
    messageAssociation: z.object({ parentMessageKey: z.object({ id: z.string().min(1) }) }),
  }),
});

function albumOf(layer: object): string | undefined {
  const { data } = associated.safeParse(layer);
  return data?.messageContextInfo.messageAssociation.parentMessageKey.id;
}

/** What a person said; nothing for what is none of these kinds, or not in its shape. */
export function contentOf({ kind, value }: Inner): Content | undefined {
  return Object.hasOwn(readers, kind) ? readers[kind]?.(value) : undefined;
}

type Reader = (value: unknown) => Content | undefined;

const readers: Readonly<Record<string, Reader>> = {
  conversation: (value) => (typeof value === "string" ? textOrCommand(value) : undefined),
  extendedTextMessage: reader(extendedText, ({ text }) => textOrCommand(text)),
  imageMessage: fileReader("image", "image"),
  videoMessage: fileReader("video", "video"),
  ptvMessage: fileReader("video", "video"),
  audioMessage: fileReader("voice", "audio"),
  documentMessage: fileReader("document", "document"),
  stickerMessage: reader(file, (found) => ({ kind: "sticker", ...fileOf("sticker", found) })),
  locationMessage: reader(place, locationOf),
  liveLocationMessage: reader(place, locationOf),
  contactMessage: reader(card, (one) => ({ kind: "contact", contacts: [contactCardOf(one)] })),
  contactsArrayMessage: reader(cards, ({ contacts }) => ({
    kind: "contact",
    contacts: contacts.map(contactCardOf),
  })),
};

function reader<Value>(shape: z.ZodType<Value>, read: (value: Value) => Content): Reader {
  return (value) => {
    const { data } = shape.safeParse(value);
    return data === undefined ? undefined : read(data);
  };
}

function fileReader(kind: "image" | "video" | "voice" | "document", encrypts: FileKind): Reader {
  return reader(file, (found) => ({
    kind,
    ...fileOf(encrypts, found),
    ...(found.caption && { caption: found.caption }),
    ...(kind === "voice" && typeof found.seconds === "number" && { seconds: found.seconds }),
  }));
}

function fileOf(kind: FileKind, found: z.infer<typeof file>) {
  const { mimetype, fileName, title, fileLength } = found;
  const name = fileName ?? title;
  return {
    media: mediaRefOf(kind, found),
    ...(mimetype && { type: mimetype }),
    ...(name && { name }),
    ...(typeof fileLength === "number" && { bytes: fileLength }),
  };
}

function locationOf({ degreesLatitude, degreesLongitude, name, address }: z.infer<typeof place>) {
  return {
    kind: "location" as const,
    latitude: degreesLatitude,
    longitude: degreesLongitude,
    ...(name && { name }),
    ...(address && { address }),
  };
}
