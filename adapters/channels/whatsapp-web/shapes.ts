import { z } from "zod";

/**
 * What Baileys emits, as JSON: `proto` messages as protobuf.js writes them (bytes in base64, enums by
 * name, 64-bit numbers as text) beside plain objects of hers (numbers, `Buffer`s, `Long`s). Source:
 * `BaileysEventMap` and `WAProto` of 7.0.0-rc14.
 */

const text = z.string().nullish();

/** A number in any of its disguises. */
const long = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/u)
    .transform(Number),
  z
    .object({ low: z.int(), high: z.int() })
    .transform(({ low, high }) => high * 2 ** 32 + (low >>> 0)),
]);

/** Bytes in any of theirs; base64. */
const bytes = z.union([
  z.string(),
  z
    .object({ type: z.literal("Buffer"), data: z.union([z.string(), z.array(z.int())]) })
    .transform(({ data }) =>
      typeof data === "string" ? data : Buffer.from(data).toString("base64"),
    ),
  z
    .record(z.string().regex(/^\d+$/u), z.int())
    .transform((octets) => Buffer.from(Object.values(octets)).toString("base64")),
]);

/** An enum's value, by number or by name. */
const label = z.union([z.string(), z.number()]);

export const messageKey = z.object({
  remoteJid: z.string().min(1),
  remoteJidAlt: text,
  fromMe: z.boolean().nullish(),
  id: z.string().min(1),
  participant: text,
  participantAlt: text,
  isViewOnce: z.boolean().nullish(),
});

export const contextInfo = z.object({
  stanzaId: text,
  participant: text,
  mentionedJid: z.array(z.string()).nullish(),
});

const contained = z.looseObject({ contextInfo: contextInfo.nullish() });

export const file = contained.extend({
  url: text,
  directPath: text,
  mediaKey: bytes.nullish(),
  fileEncSha256: bytes.nullish(),
  mimetype: text,
  caption: text,
  fileName: text,
  title: text,
  fileLength: long.nullish(),
  seconds: long.nullish(),
  ptt: z.boolean().nullish(),
});

export const extendedText = contained.extend({ text: z.string() });

export const place = z.object({
  degreesLatitude: z.number(),
  degreesLongitude: z.number(),
  name: text,
  address: text,
});

export const card = z.object({ displayName: text, vcard: text });
export const cards = z.object({ contacts: z.array(card).min(1) });

/** The message that is meant. In an edit or a removal its other fields are seen by the sender's eyes. */
const meant = z.object({ id: z.string().min(1) });

export const reaction = z.object({ key: meant, text: text });

export const protocol = z.object({
  key: z.object({ id: text }).nullish(),
  type: label.nullish(),
  editedMessage: z.looseObject({}).nullish(),
  timestampMs: long.nullish(),
});

/** The ways to press: each has its own words for what was pressed. */
export const buttonsResponse = contained.extend({
  selectedButtonId: z.string(),
  selectedDisplayText: text,
});
export const templateReply = contained.extend({
  selectedId: z.string(),
  selectedDisplayText: text,
});
export const listResponse = contained.extend({
  title: text,
  singleSelectReply: z.object({ selectedRowId: z.string() }),
});
export const interactiveResponse = contained.extend({
  body: z.object({ text }).nullish(),
  nativeFlowResponseMessage: z.object({ name: text, paramsJson: text }),
});

export const wrapped = z.object({ message: z.looseObject({}) });

export const webMessage = z.looseObject({
  key: messageKey,
  message: z.looseObject({}).nullish(),
  messageTimestamp: long.nullish(),
  messageStubType: label.nullish(),
  pushName: text,
});

const update = z.looseObject({
  status: label.nullish(),
  message: z.looseObject({}).nullish(),
  messageTimestamp: long.nullish(),
  messageStubType: label.nullish(),
  messageStubParameters: z.array(z.unknown()).nullish(),
  pollUpdates: z.array(z.unknown()).nullish(),
});

export const upsert = z.object({ messages: z.array(z.unknown()) });
export const messageUpdate = z.object({ key: messageKey, update });
export const reactionUpdate = z.object({
  key: meant,
  reaction: z.object({
    key: messageKey,
    text,
    senderTimestampMs: long.nullish(),
  }),
});
export const receiptUpdate = z.object({
  key: messageKey,
  receipt: z.object({
    userJid: text,
    receiptTimestamp: long.nullish(),
    readTimestamp: long.nullish(),
    playedTimestamp: long.nullish(),
  }),
});
export const pollUpdate = z.object({
  pollUpdateMessageKey: messageKey,
  vote: z.object({ selectedOptions: z.array(bytes).nullish() }),
  senderTimestampMs: long.nullish(),
});
export const participants = z.object({
  id: z.string().min(1),
  action: z.string(),
  participants: z.array(
    z.union([
      z.string().transform((jid) => ({ id: jid, phoneNumber: undefined, lid: undefined })),
      z.object({ id: z.string().min(1), phoneNumber: text, lid: text }),
    ]),
  ),
});

/** A number that turned out to be a LID's. */
export const mapping = z.object({
  /** Ours alone: a number, under which a chat was begun with whoever is there by another. */
  lid: z.string().regex(/@(?:lid|s\.whatsapp\.net)$/u),
  pn: z.string().regex(/@s\.whatsapp\.net$/u),
});

/** One event of Baileys', and what the one who took it in knew besides. */
export const emitted = z.object({
  event: z.string().min(1),
  data: z.unknown(),
  /** Who we are, by number and by LID. */
  me: z.array(z.string()).exactOptional(),
  /** The keys of messages of ours, by their ids. */
  keys: z.record(z.string(), z.string()).exactOptional(),
  /** Ids of messages that were too old to be answered when they came. */
  stale: z.array(z.string()).exactOptional(),
  /** When it came, for events that do not say when they were. */
  at: z.iso.datetime().exactOptional(),
});

export type MessageKey = z.infer<typeof messageKey>;
export type WebMessage = z.infer<typeof webMessage>;
export type ContextInfo = z.infer<typeof contextInfo>;
export type Emitted = z.infer<typeof emitted>;
export type File = z.infer<typeof file>;
