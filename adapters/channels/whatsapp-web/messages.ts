import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { Content } from "../../../core/message/content.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { contentOf, innerOf } from "./content.ts";
import type { Inner } from "./content.ts";
import type { Found } from "./found.ts";
import { isGroup, isNewsletter, isOurs, isStatus, userOf } from "./ids.ts";
import { readPress } from "./presses.ts";
import { readProtocol } from "./protocol-messages.ts";
import { isOneOf, merged, notInShape, personOf, placeOf, timeOf } from "./readings.ts";
import type { Origin } from "./readings.ts";
import { readReaction } from "./reactions.ts";
import { upsert, webMessage } from "./shapes.ts";
import type { Emitted, WebMessage } from "./shapes.ts";

/** Reads `messages.upsert`: what came, `notify` as it came and `append` from before we were there. */
export function readMessages(emitted: Emitted, account: AccountId): Reading {
  const { data } = upsert.safeParse(emitted.data);
  if (!data) return notInShape("messages.upsert");
  if (data.messages.length === 0) return ignored("irrelevant", "messages.upsert: no messages");
  return merged(data.messages.map((message) => readMessage(message, { account, emitted })));
}

function readMessage(json: unknown, origin: Origin): Reading {
  const { data: message } = webMessage.safeParse(json);
  if (!message) return notInShape("message");
  const { remoteJid } = message.key;
  if (isStatus(remoteJid)) return ignored("irrelevant", "message: a status for everyone");
  if (isNewsletter(remoteJid)) return ignored("irrelevant", "message: of a channel");
  const inner = (message.message && innerOf(message.message)) ?? unseen(message);
  if (!inner) return ignored("irrelevant", `message: ${emptiness(message)}`);
  const read = Object.hasOwn(special, inner.kind) ? special[inner.kind] : undefined;
  if (read) return read({ message, inner }, origin);
  if (service.has(inner.kind)) return ignored("irrelevant", `${inner.kind}: not a kind we take in`);
  return readSaid({ message, inner }, origin);
}

/** What may be seen once is shown on the phone alone, and linked devices only hear of it. */
function unseen({ key }: WebMessage): Inner | undefined {
  return key.isViewOnce ? { kind: "viewOnceMessage", value: {}, context: {} } : undefined;
}

type Reader = (found: Found, origin: Origin) => Reading;

const special: Readonly<Record<string, Reader>> = {
  protocolMessage: readProtocol,
  reactionMessage: readReaction,
  buttonsResponseMessage: readPress,
  templateButtonReplyMessage: readPress,
  listResponseMessage: readPress,
  interactiveResponseMessage: readPress,
};

/** What apps tell each other, or what is read from another message. */
const service: ReadonlySet<string> = new Set([
  "albumMessage",
  "botInvokeMessage",
  "encCommentMessage",
  "encEventResponseMessage",
  "encReactionMessage",
  "keepInChatMessage",
  "messageHistoryBundle",
  "messageHistoryNotice",
  "pinInChatMessage",
  "placeholderMessage",
  "pollUpdateMessage",
  "secretEncryptedMessage",
  "statusNotificationMessage",
  "stickerSyncRmrMessage",
]);

/** Something that could not be decrypted is asked for again, and comes as the same message. */
function emptiness({ messageStubType }: WebMessage): string {
  if (messageStubType === 2 || messageStubType === "CIPHERTEXT") return "not decrypted yet";
  const isWord = /^[A-Z0-9_]{1,64}$/u.test(String(messageStubType));
  return messageStubType && isWord ? `notice ${messageStubType}` : "without content";
}

function readSaid({ message, inner }: Found, origin: Origin): Reading {
  const { key, messageTimestamp, pushName } = message;
  const label = /^\w{1,64}$/u.test(inner.kind) ? inner.kind : "something";
  const content = contentOf(inner) ?? { kind: "unsupported", label };
  const occurrence = {
    id: eventIdOf(message, origin),
    address: placeOf(key, origin),
    at: timeOf(messageTimestamp, origin),
    message: id<"message">(key.id),
  };
  if (key.fromMe) return readOurs({ ...occurrence, content }, origin);
  const { stanzaId } = inner.context;
  return happened({
    type: "message",
    ...occurrence,
    from: personOf(key, pushName),
    content: withoutOurName(content, inner, origin),
    ...(stanzaId && { replyTo: id<"message">(stanzaId) }),
    ...(isGroup(key.remoteJid) && { group: { addressed: isAddressed(content, inner, origin) } }),
    ...(inner.album !== undefined && { album: inner.album }),
    ...(origin.emitted.stale?.includes(key.id) && { stale: true as const }),
  });
}

/** A number counts messages for each of its chats, and in a group for each who writes there. */
function eventIdOf({ key }: WebMessage, origin: Origin) {
  const { chat } = placeOf(key, origin);
  const by = isGroup(key.remoteJid) && key.participant ? `${key.participant}:` : "";
  return id<"event">(`message:${chat}:${by}${key.id}`);
}

type Echo = Omit<Extract<Reading["events"][number], { type: "echo" }>, "type" | "key">;

/** The owner's, written on the phone; or one of ours, whose key is known to whoever sent it. */
function readOurs(echo: Echo, { emitted }: Origin): Reading {
  const key = emitted.keys?.[echo.message];
  if (key === undefined && isOurs(echo.message))
    return ignored("irrelevant", "message: our own, told back");
  return happened({
    type: "echo",
    ...echo,
    ...(key !== undefined && { key: id<"delivery">(key) }),
  });
}

function isAddressed(content: Content, { context }: Inner, { emitted: { me } }: Origin): boolean {
  const { participant, mentionedJid } = context;
  if (content.kind === "command") return true;
  if (participant && isOneOf(me, participant)) return true;
  return mentionedJid?.some((jid) => isOneOf(me, jid)) ?? false;
}

/** In the words a mention is an `@` and the number or the LID of the one who is meant. */
function withoutOurName(
  content: Content,
  { context }: Inner,
  { emitted: { me } }: Origin,
): Content {
  const names = context.mentionedJid?.filter((jid) => isOneOf(me, jid)).map(userOf) ?? [];
  if (names.length === 0) return content;
  const bare = (words: string) =>
    names
      .reduce((left, name) => left.replaceAll(`@${name}`, ""), words)
      .replaceAll(/ {2,}/gu, " ")
      .trim();
  if (content.kind === "text") return { ...content, plain: bare(content.text) };
  if (!("caption" in content) || content.caption === undefined) return content;
  return { ...content, plain: bare(content.caption) };
}
