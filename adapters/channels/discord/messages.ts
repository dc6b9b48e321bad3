import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { told } from "./content.ts";
import type { Told } from "./content.ts";
import { addressOf, timeIn } from "./ids.ts";
import {
  groupChannel,
  messageFlags,
  plainMessage,
  reply,
  serviceMessage,
  userJoin,
} from "./kinds.ts";
import { isUs, personOf } from "./reading.ts";
import type { Origin } from "./reading.ts";
import { edit, message, removal, removals } from "./shapes.ts";
import type { DiscordMessage, DiscordSaid } from "./shapes.ts";

/** MESSAGE_CREATE. */
export function readMessage(data: unknown, origin: Origin): Reading {
  const read = message.parse(data);
  const { author, type } = read;
  if (author.bot && author.id === origin.us) return readEcho(read, origin);
  if (author.bot) return ignored("irrelevant", "MESSAGE_CREATE: from a bot");
  if (read.webhook_id != null) return ignored("irrelevant", "MESSAGE_CREATE: from a webhook");
  if (type === userJoin)
    return happened({ type: "joined", ...occurrence(read, origin), from: fromOf(read) });
  if (type !== plainMessage && type !== reply)
    return ignored("irrelevant", `MESSAGE_CREATE: ${serviceMessage(type)}`);
  return readSaid(read, origin);
}

function readSaid(read: DiscordMessage, origin: Origin): Reading {
  const quoted = read.type === reply ? read.message_reference?.message_id : undefined;
  const { content, besides } = contentOf(read, origin);
  return {
    ...happened({
      type: "message",
      ...occurrence(read, origin),
      message: id(read.id),
      from: fromOf(read),
      content,
      ...(quoted != null && { replyTo: id(quoted) }),
      ...(isGroup(read) && { group: { addressed: isAddressed(read, origin) } }),
    }),
    ignored: besides.map((name) => ({
      kind: "irrelevant",
      reason: `message.${name}: beside what was said`,
    })),
  };
}

/** Whoever forwards says what was said elsewhere. */
function contentOf(
  read: DiscordSaid & Pick<DiscordMessage, "message_snapshots">,
  origin: Origin,
): Told {
  const forwarded = read.message_snapshots?.[0]?.message;
  return told(forwarded ?? read, isUs(origin));
}

/**
 * What we sent ourselves, told back. A key that was too long for a nonce comes back as its digest,
 * which still says that the message is ours.
 */
function readEcho(read: DiscordMessage, origin: Origin): Reading {
  if (((read.flags ?? 0) & messageFlags.loading) !== 0)
    return ignored("irrelevant", "MESSAGE_CREATE: LOADING, our answer is still to come");
  return happened({
    type: "echo",
    ...occurrence(read, origin),
    message: id(read.id),
    content: contentOf(read, origin).content,
    ...(read.nonce != null && { key: id(String(read.nonce)) }),
  });
}

function isGroup({ guild_id, channel_type }: DiscordMessage): boolean {
  return guild_id != null || channel_type === groupChannel;
}

function isAddressed(read: DiscordMessage, origin: Origin): boolean {
  const called = [...(read.mentions ?? []), read.referenced_message?.author];
  return called.some((user) => user != null && isUs(origin)(user));
}

/** MESSAGE_UPDATE. It comes as well when Discord itself adds a preview or a pin: then nobody edited. */
export function readEdit(data: unknown, origin: Origin): Reading {
  const read = edit.parse(data);
  const { author, edited_timestamp: at } = read;
  if (author?.bot) return ignored("irrelevant", "MESSAGE_UPDATE: from a bot");
  if (at == null) return ignored("irrelevant", "MESSAGE_UPDATE: not edited");
  return happened({
    type: "edit",
    id: id(`edit:${read.id}:${at.getTime()}`),
    address: addressOf(origin.account, read.channel_id),
    at,
    message: id(read.id),
    content: contentOf(read, origin).content,
    ...(author && { from: personOf(author, { member: read.member }) }),
  });
}

/** MESSAGE_DELETE. */
export function readRemoval(data: unknown, origin: Origin): Reading {
  const { id: gone, channel_id } = removal.parse(data);
  return happened(removed(gone, { chat: channel_id, origin }));
}

/** MESSAGE_DELETE_BULK. */
export function readRemovals(data: unknown, origin: Origin): Reading {
  const { ids, channel_id } = removals.parse(data);
  return happened(...ids.map((gone) => removed(gone, { chat: channel_id, origin })));
}

/** Discord does not say when: where we do not know either, it is when the message was written. */
function removed(gone: string, { chat, origin }: { chat: string; origin: Origin }) {
  return {
    type: "removal",
    id: id<"event">(`removal:${gone}`),
    address: addressOf(origin.account, chat),
    at: origin.at ?? timeIn(gone) ?? new Date(0),
    message: id<"message">(gone),
  } as const;
}

function occurrence(read: DiscordMessage, { account }: Origin) {
  return {
    id: id<"event">(`message:${read.id}`),
    address: addressOf(account, read.channel_id),
    at: read.timestamp,
  };
}

function fromOf({ author, member }: DiscordMessage) {
  return personOf(author, { member });
}
