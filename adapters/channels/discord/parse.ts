import { z } from "zod";
import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { ignored } from "../../../core/reading.ts";
import { isSnowflake } from "./ids.ts";
import { readInteraction } from "./interactions.ts";
import { opcode } from "./kinds.ts";
import { readEdit, readMessage, readRemoval, readRemovals } from "./messages.ts";
import type { Origin } from "./reading.ts";
import { readJoin, readReaction, readVote } from "./signs.ts";

type Read = (data: unknown, origin: Origin) => Reading;

/** The gateway's dispatches that the hub takes in. */
const readers: ReadonlyMap<string, Read> = new Map([
  ["MESSAGE_CREATE", readMessage],
  ["MESSAGE_UPDATE", readEdit],
  ["MESSAGE_DELETE", readRemoval],
  ["MESSAGE_DELETE_BULK", readRemovals],
  ["MESSAGE_REACTION_ADD", readReaction("added")],
  ["MESSAGE_REACTION_REMOVE", readReaction("removed")],
  ["MESSAGE_POLL_VOTE_ADD", readVote("added")],
  ["MESSAGE_POLL_VOTE_REMOVE", readVote("removed")],
  ["GUILD_MEMBER_ADD", readJoin],
  ["INTERACTION_CREATE", readInteraction],
]);

export function isTaken(dispatch: string): boolean {
  return readers.has(dispatch);
}

/**
 * Reads what Discord sends, in any of its wrappings: an interaction as it is posted; a frame of the
 * gateway `{op, t, s, d}`, as the stream keeps it with what it knew under `heard`; a dispatch that
 * was passed on as `{"type": "GATEWAY_MESSAGE_CREATE", "data": ...}`; a message alone.
 */
export function parse({ body }: Delivery, account: AccountId): Reading {
  const json = readJson(body);
  if (!json.ok) return ignored("unreadable", json.reason);
  // The account of an application goes by the application's own id, when the hub named it.
  const origin: Origin = { account, ...(isSnowflake(account) && { us: account }) };
  try {
    for (const read of wrappings) {
      const reading = read(json.value, origin);
      if (reading) return reading;
    }
    return ignored("unreadable", "neither a message, an interaction nor a dispatch of the gateway");
  } catch (error) {
    if (error instanceof z.ZodError) return misshapen(error);
    throw error;
  }
}

/** Where the first thing is that is not as Discord writes it, without the thing. */
function misshapen({ issues: [issue] }: z.ZodError): Reading {
  const where = issue?.path.join(".") || "body";
  return ignored("unreadable", `${where}: ${issue?.message ?? "not in Discord's shape"}`);
}

const loose = z.looseObject({});

const heard = z
  .object({ session: z.string(), bot: z.string(), at: z.string().pipe(z.coerce.date()) })
  .partial();

const frame = z.object({
  op: z.int(),
  t: z.string().nullish(),
  s: z.int().nullish(),
  d: z.unknown().optional(),
  heard: heard.optional(),
});

const forwarded = z.object({
  type: z.templateLiteral(["GATEWAY_", z.string()]),
  data: z.unknown().optional(),
  timestamp: z.number().min(0).max(8.64e15).optional(),
});

const interaction = z.looseObject({ id: z.string(), type: z.int(), token: z.string() });
const interactionWithoutToken = z.looseObject({ id: z.string(), type: z.int(), data: loose });
const message = z.looseObject({ id: z.string(), channel_id: z.string(), author: z.unknown() });

/** Webhook events, which tell of an app's installation and the like. */
const webhookEvent = z.object({
  id: z.undefined().optional(),
  version: z.int(),
  application_id: z.string(),
  type: z.union([z.literal(0), z.literal(1)]),
  event: z.object({ type: z.string() }).optional(),
});

/** What a bot says to Discord, and not Discord to a bot: the answer to an interaction, a message. */
const answer = z
  .object({ type: z.union([z.literal(1), z.int().min(4).max(12)]), id: z.undefined().optional() })
  .loose()
  .refine(({ type, data }) => type !== 5 || !loose.safeParse(data).data?.["custom_id"]);
const draftFields = ["content", "embeds", "components", "allowed_mentions", "attachments", "parse"];
const draft = z
  .looseObject({ id: z.undefined().optional() })
  .refine((one) => draftFields.some((field) => field in one));

/** In this order: the first that fits says how to read on. */
const wrappings = [
  wrapping(frame, readFrame),
  wrapping(forwarded, ({ type, data, timestamp }, origin) =>
    readDispatch(type.slice("GATEWAY_".length), data, {
      ...origin,
      ...(timestamp !== undefined && { at: new Date(timestamp), place: String(timestamp) }),
    }),
  ),
  wrapping(webhookEvent, ({ event }) => notTaken(event?.type ?? "PING")),
  wrapping(message, readMessage),
  wrapping(interaction, readPosted),
  wrapping(interactionWithoutToken, readPosted),
  wrapping(answer, () => ignored("irrelevant", "interaction response: what a bot answers")),
  wrapping(draft, () => ignored("irrelevant", "message: as a bot writes it")),
];

function wrapping<Shape extends z.ZodType>(
  shape: Shape,
  read: (found: z.output<Shape>, origin: Origin) => Reading,
): (json: unknown, origin: Origin) => Reading | undefined {
  return (json, origin) => {
    const found = shape.safeParse(json);
    return found.success ? read(found.data, origin) : undefined;
  };
}

function readFrame({ op, t, s, d, heard: known = {} }: z.output<typeof frame>, origin: Origin) {
  if (op !== 0) return ignored("irrelevant", `gateway: ${opcode(op)}`);
  const { session, bot, at } = known;
  return readDispatch(t ?? "", d, {
    ...origin,
    ...(bot !== undefined && { us: bot }),
    ...(at !== undefined && { at }),
    ...(session !== undefined && { place: `${session}:${s}` }),
  });
}

function readDispatch(name: string, data: unknown, origin: Origin): Reading {
  return readers.get(name)?.(data, origin) ?? notTaken(name);
}

/** Posted to us alone, so it says who we are. */
function readPosted(given: Readonly<Record<string, unknown>>, origin: Origin): Reading {
  const us = given["application_id"];
  return readInteraction(given, { ...origin, ...(typeof us === "string" && { us }) });
}

function notTaken(name: string): Reading {
  const kind = /^[A-Z\d_]{1,60}$/u.test(name) ? name : "dispatch";
  return ignored("irrelevant", `${kind}: not a kind we take in`);
}
