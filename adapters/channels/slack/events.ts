import type { z } from "zod";
import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { contentOf } from "./content.ts";
import { addressOf, messageIdOf, timeOf } from "./ids.ts";
import { isOurs, messageOf, personOf, placed, readMessage } from "./messages.ts";
import type { Placed } from "./messages.ts";
import { undated, word } from "./reading.ts";
import type { Origin } from "./reading.ts";
import * as shapes from "./shapes.ts";
import type { SlackEnvelope, SlackMessage } from "./shapes.ts";

type Event = SlackEnvelope["event"];
type Read = (event: Event, origin: Origin) => Reading;

/** Reads one event of the Events API, by its type. */
export function readEvent(event: Event, origin: Origin): Reading {
  const type = event.type === "message" && event.subtype ? `message.${event.subtype}` : event.type;
  const read = readers.get(type);
  if (read) return read(event, origin);
  if (event.type === "message" && !service.has(event.subtype ?? "")) return plainly(event, origin);
  return ignored("irrelevant", `${word(type)}: not a kind we take in`);
}

const said = (isMention: boolean) =>
  reading(shapes.message, (read, origin) => {
    if (read.channel === undefined) return ignored("unreadable", "event.channel: missing");
    return readMessage({ ...read, channel: read.channel }, origin, isMention);
  });
const plainly = said(false);

/** A thread's root that was removed leaves a tombstone, which is told as a change. */
const changed = reading(shapes.change, (told, origin) => {
  const { channel, message: now, previous_message: before } = told;
  const at = timeOf(now.edited?.ts) ?? timeOf(told.event_ts) ?? origin.at ?? undated;
  if (now.subtype === "tombstone")
    return removed({ ...before, channel, ts: now.ts }, { ...origin, at });
  const why = isOurs(now, origin) ? "a message of ours" : unmoved(now, before);
  if (why !== undefined) return ignored("irrelevant", `message_changed: ${why}`);
  return happened({
    type: "edit",
    id: eventId("edit", origin, `${channel}:${now.ts}:${now.edited?.ts}`),
    address: placed(asSaid({ ...now, channel }, before), origin),
    at,
    message: messageIdOf(channel, now.ts),
    content: contentOf(now, origin),
    ...(now.user && { from: personOf(now.user, origin) }),
  });
});

/** Where it stands is told by the words that were there first. */
function asSaid(now: Placed, before: SlackMessage | undefined): Placed {
  return before ? { ...now, text: before.text } : now;
}

/** Why a change is nobody's edit: Slack tells of previews and of answers below in the same way. */
function unmoved(now: SlackMessage, before: SlackMessage | undefined): string | undefined {
  if (now.bot_id) return "from another bot";
  const edited = now.edited?.ts;
  const isOld = edited !== "" && edited === before?.edited?.ts;
  return now.edited === undefined || isOld ? "nobody edited it" : undefined;
}

const deleted = reading(shapes.deletion, (told, origin) => {
  const { channel, deleted_ts: ts, previous_message: before, event_ts } = told;
  return removed({ ...before, channel, ts }, { ...origin, at: timeOf(event_ts) ?? origin.at });
});

function removed(gone: Placed, origin: Origin): Reading {
  return happened({
    type: "removal",
    id: id(`removal:${origin.team}:${gone.channel}:${gone.ts}`),
    address: placed(gone, origin),
    at: origin.at ?? undated,
    message: messageOf(gone, origin),
  });
}

function reacted(way: "added" | "removed"): Read {
  return reading(shapes.reaction, ({ user, reaction: emoji, item, event_ts }, origin) => {
    if (item.channel === undefined || item.ts === undefined)
      return ignored("irrelevant", `reaction: to a ${word(item.type)}`);
    if (user === origin.us) return ignored("irrelevant", "reaction: our own");
    const { channel, ts } = item;
    return happened({
      type: "reaction",
      id: eventId(`reaction_${way}`, origin, `${channel}:${ts}:${user}:${emoji}:${event_ts}`),
      address: addressOf(origin.account, { team: origin.team, channel }),
      at: timeOf(event_ts) ?? origin.at ?? undated,
      from: personOf(user, origin),
      message: messageIdOf(channel, ts),
      change: way,
      emoji,
    });
  });
}

/**
 * Somebody came in. Slack says so in an event and in a message, each with an id and a time of its own:
 * the two are one when they come in one minute.
 */
const joined = reading(shapes.joining, ({ user, channel, event_ts }, origin) =>
  join({ user, channel, ts: event_ts }, origin),
);
const joinedInWords = reading(shapes.message, ({ user, channel, ts }, origin) =>
  join({ user: user ?? "", channel: channel ?? "", ts }, origin),
);

function join(
  { user, channel, ts }: { user: string; channel: string; ts: string | undefined },
  origin: Origin,
): Reading {
  if (user === origin.us) return ignored("irrelevant", "member_joined_channel: the bot itself");
  const at = timeOf(ts) ?? origin.at ?? undated;
  const minute = Math.floor(at.getTime() / 60_000);
  return happened({
    type: "joined",
    id: id(`joined:${origin.team}:${channel}:${user}:${minute}`),
    address: addressOf(origin.account, { team: origin.team, channel }),
    at,
    from: personOf(user, origin),
  });
}

/** Someone new in the workspace, who has no chat with the bot yet. */
const cameToTeam = reading(shapes.newcomer, ({ user, event_ts }, origin) => {
  if (user.is_bot) return ignored("irrelevant", "team_join: a bot");
  const language = user.locale;
  return happened({
    type: "joined",
    id: eventId("team_join", origin, user.id),
    address: addressOf(origin.account, { team: origin.team, channel: user.id }),
    at: timeOf(event_ts) ?? origin.at ?? undated,
    from: { ...personOf(user.id, origin, user.real_name), ...(language && { language }) },
  });
});

function eventId(kind: string, { id: envelope, team }: Origin, otherwise: string) {
  return id<"event">(`${kind}:${envelope || `${team}:${otherwise}`}`);
}

const readers: ReadonlyMap<string, Read> = new Map([
  ["app_mention", said(true)],
  ["message.message_changed", changed],
  ["message.message_deleted", deleted],
  ["message.channel_join", joinedInWords],
  ["message.group_join", joinedInWords],
  ["member_joined_channel", joined],
  ["team_join", cameToTeam],
  ["reaction_added", reacted("added")],
  ["reaction_removed", reacted("removed")],
]);

/** What Slack itself writes into a channel. Source: docs.slack.dev/reference/events/message. */
const service: ReadonlySet<string> = new Set(
  `assistant_app_thread bot_add bot_disable bot_enable bot_remove channel_archive
   channel_canvas_updated channel_convert_to_private channel_convert_to_public channel_leave
   channel_name channel_posting_permissions channel_purpose channel_topic channel_unarchive
   document_mention ekm_access_denied file_comment file_mention group_archive group_leave group_name
   group_purpose group_topic group_unarchive huddle_thread message_replied pinned_item reminder_add
   reminder_delete reply_broadcast sh_room_created sh_room_shared slackbot_response tombstone
   unpinned_item`.split(/\s+/u),
);

function reading<Shape extends z.ZodType>(
  shape: Shape,
  read: (event: z.output<Shape>, origin: Origin) => Reading,
): Read {
  return (event, origin) => {
    const known = shape.safeParse(event);
    if (known.success) return read(known.data, origin);
    const [issue] = known.error.issues;
    return ignored("unreadable", `event.${issue?.path.join(".")}: ${issue?.message}`);
  };
}
