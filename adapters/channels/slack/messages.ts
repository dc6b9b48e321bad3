import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { MessageId } from "../../../core/message/address.ts";
import type { Person } from "../../../core/message/event.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { contentOf } from "./content.ts";
import { addressOf, isDirect, messageIdOf, personIdOf, timeOf } from "./ids.ts";
import { undated } from "./reading.ts";
import type { Origin } from "./reading.ts";
import type { SlackMessage } from "./shapes.ts";
import { wordsIn } from "./spoken.ts";
import { calls } from "./words.ts";

/** A message in its channel: what is told of another one does not name it in the message itself. */
export type Placed = SlackMessage & { readonly channel: string };

/**
 * Reads what somebody said. A message that names the bot comes twice, as `message` and as
 * `app_mention`, in no particular order: both are one event, and say the same.
 */
export function readMessage(message: Placed, origin: Origin, isMention = false): Reading {
  if (isOurs(message, origin)) return echoed(message, origin);
  const stranger = strangerIn(message);
  if (stranger !== undefined) return ignored("irrelevant", `message: from ${stranger}`);
  const thread = threadOf(message);
  const addressed = isMention || namesUs(message, origin);
  return happened({
    type: "message",
    ...occurrence(message, origin),
    address: placed(message, origin, isMention),
    message: messageIdOf(message.channel, message.ts),
    from: personOf(message.user ?? "", origin),
    content: contentOf(message, origin),
    ...(thread !== undefined && { replyTo: messageIdOf(message.channel, thread) }),
    ...(isGroup(message) && { group: { addressed } }),
  });
}

function occurrence(message: Placed, origin: Origin) {
  return {
    id: id<"event">(`message:${origin.team}:${message.channel}:${message.ts}`),
    address: placed(message, origin),
    at: timeOf(message.ts) ?? origin.at ?? undated,
  };
}

/** By name, or by answering in a thread that the bot began. */
function namesUs(message: Placed, origin: Origin): boolean {
  const { us } = origin;
  return us !== undefined && (message.parent_user_id === us || callsUs(message, origin));
}

function callsUs(message: Placed, { us }: Origin): boolean {
  return us !== undefined && calls(wordsIn(message), us);
}

/** Told back to us: what the bot said, by whichever of its programs. */
function echoed(message: Placed, origin: Origin): Reading {
  const key = message.metadata?.event_payload.key;
  return happened({
    type: "echo",
    ...occurrence(message, origin),
    message: messageOf(message, origin),
    content: contentOf(message, origin),
    ...(key !== undefined && { key: id(key) }),
  });
}

/** Who else than a person wrote it. */
function strangerIn({ user, bot_id, subtype }: SlackMessage): string | undefined {
  if (bot_id || subtype === "bot_message") return "another bot";
  if (user === "USLACKBOT") return "Slack itself";
  return user === undefined ? "nobody" : undefined;
}

export function isOurs(message: SlackMessage, { app, us }: Origin): boolean {
  const apps = [message.app_id, message.bot_profile?.app_id];
  return (!!us && message.user === us) || (!!app && apps.includes(app));
}

/**
 * The id of a message. One of ours with a file goes by the file: that is all Slack tells us when it
 * takes a file, for it is posted later.
 */
export function messageOf(message: Placed, origin: Origin): MessageId {
  const file = isOurs(message, origin) ? message.files?.[0]?.id : undefined;
  return messageIdOf(message.channel, file ?? message.ts);
}

/** A thread's root names itself. */
function threadOf({ ts, thread_ts: thread }: SlackMessage): string | undefined {
  return thread && thread !== ts ? thread : undefined;
}

/** What calls the bot from a channel begins a thread, in which it is answered; all else stands where it is. */
export function placed(message: Placed, origin: Origin, isMention = false) {
  const { account, team } = origin;
  const begins = isGroup(message) && (isMention || callsUs(message, origin));
  const thread = threadOf(message) ?? (begins ? message.ts : undefined);
  return addressOf(account, {
    team,
    channel: message.channel,
    ...(thread !== undefined && { thread }),
  });
}

function isGroup({ channel, channel_type: type }: Placed): boolean {
  return type ? type !== "im" && type !== "app_home" : !isDirect(channel);
}

export function personOf(user: string, { team }: Pick<Origin, "team">, name?: string): Person {
  return { id: personIdOf(team, user), ...(name && { name }) };
}
