import { z } from "zod";
import type { RevisionPort, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Clock } from "../../../core/ports.ts";
import type { Address, MessageId } from "../../../core/message/address.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import type { SlackApi } from "./api.ts";
import { saidOf } from "./blocks.ts";
import { nameOfEmoji } from "./emoji.ts";
import { notSent } from "./faults.ts";
import { channel, messageIdOf, nameIn, placeOf, timeOf } from "./ids.ts";
import { upload } from "./upload.ts";
import type { Line, UploadParts } from "./upload.ts";
import type { Workspaces } from "./workspaces.ts";

export interface SendParts extends UploadParts {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
}

/** Sends one message. Slack knows no quotes: an answer to a message is an answer in its thread, or none. */
export async function send(
  parts: SendParts,
  message: OutgoingMessage,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    const line = await lineTo(parts, message.to, signal);
    return await sendAlong(parts, { ...message, line }, signal);
  } catch (error) {
    throw parts.workspaces.troubleOf(error);
  }
}

async function sendAlong(
  parts: SendParts,
  { key, say, line }: OutgoingMessage & { readonly line: Line },
  signal: AbortSignal,
): Promise<Sent> {
  switch (say.kind) {
    case "text":
      return post(parts.api, { line, say, key }, signal);
    case "voice":
    case "image":
    case "video":
    case "document": {
      const file = await upload(parts, { line, say }, signal);
      return { message: messageIdOf(line.channel, file), at: parts.clock.now() };
    }
    case "reaction":
      await react(parts.api, { line, ...say }, signal);
      return { message: say.on, at: parts.clock.now() };
    case "location":
    case "contact":
    case "template":
      throw new ChannelError(channel, "rejected", { detail: `${say.kind}: not sent to Slack` });
  }
}

interface Posting {
  readonly line: Line;
  readonly say: Extract<Utterance, { kind: "text" }>;
  readonly key: string;
}

const posted = z.object({ channel: z.string(), ts: z.string() });

/** The key goes along unseen: Slack tells it back with the message, and so we know it for ours. */
async function post(
  api: SlackApi,
  { line, say, key }: Posting,
  signal: AbortSignal,
): Promise<Sent> {
  const { token, channel: chat, thread } = line;
  const sent = await api(
    {
      method: "chat.postMessage",
      token,
      args: {
        channel: chat,
        thread_ts: thread,
        ...saidOf(say.markdown, say),
        unfurl_links: false,
        metadata: { event_type: "prosa_message", event_payload: { key } },
      },
      answer: posted,
      scope: "recipient",
    },
    signal,
  );
  return { message: messageIdOf(sent.channel, sent.ts), at: timeOf(sent.ts) ?? new Date(0) };
}

interface Sign {
  readonly line: Line;
  readonly on: MessageId;
  readonly emoji: string;
}

async function react(api: SlackApi, { line, on, emoji }: Sign, signal: AbortSignal): Promise<void> {
  const name = nameOfEmoji(emoji);
  if (name === undefined)
    throw new ChannelError(channel, "rejected", { detail: "reaction: not a sign that Slack has" });
  const args = { channel: line.channel, timestamp: nameIn(on), name };
  try {
    await api({ method: "reactions.add", token: line.token, args, answer: nothing }, signal);
  } catch (error) {
    if (!isRefusal(error, "already_reacted")) throw error;
  }
}

export function revisions(parts: Pick<SendParts, "api" | "workspaces">): RevisionPort {
  const { api, workspaces } = parts;
  return {
    // oxlint-disable-next-line max-params -- the contract's own
    async edit(at, message, to, signal) {
      if (to.kind !== "text")
        throw new ChannelError(channel, "rejected", {
          detail: `${to.kind}: cannot be put in place`,
        });
      const { team, channel: chat } = placeOf(at);
      const token = await workspaces.token(team);
      const args = { channel: chat, ts: nameIn(message), blocks: [], ...saidOf(to.markdown, to) };
      await api({ method: "chat.update", token, args, answer: nothing }, signal);
    },
    async remove(at, message, signal) {
      const { team, channel: chat } = placeOf(at);
      const token = await workspaces.token(team);
      const name = nameIn(message);
      const call = name.includes(".")
        ? { method: "chat.delete", args: { channel: chat, ts: name } }
        : { method: "files.delete", args: { file: name } };
      await api({ ...call, token, answer: nothing }, signal);
    },
  };
}

const nothing = z.object({});
const opened = z.object({ channel: z.object({ id: z.string() }) });

/** The token for an address, and the direct message with someone who has none yet. */
async function lineTo(
  { api, workspaces }: Pick<SendParts, "api" | "workspaces">,
  to: Address,
  signal: AbortSignal,
): Promise<Line> {
  const place = placeOf(to);
  const token = await workspaces.token(place.team);
  if (!/^[UW]/u.test(place.channel)) return { ...place, token };
  const args = { users: place.channel };
  const direct = await api(
    { method: "conversations.open", token, args, answer: opened },
    signal,
  ).catch(notSent);
  return { ...place, channel: direct.channel.id, token };
}

function isRefusal(error: unknown, word: string): boolean {
  return error instanceof ChannelError && error.detail === word;
}
