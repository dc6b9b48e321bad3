import { z } from "zod";
import type { AdapterContext } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { DeliveryKey } from "../../../core/message/outgoing.ts";
import type { ApiAnswer, DiscordApi } from "./api.ts";
import type { Draft } from "./draft.ts";
import { channel } from "./ids.ts";
import { interactionTypes } from "./kinds.ts";
import type { DiscordInteraction } from "./shapes.ts";

/** Minutes that an interaction's token is good for are 15; what is under way needs some of the last. */
const goodForMs = 14.5 * 60_000;
/** Discord may learn of "is thinking" only after our answer reached it: so young, it is worth a wait. */
const mayBeEarlyMs = 5_000;
const earlyWaitMs = 500;

const stored = z.object({
  application: z.string(),
  token: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The message that answers it. */
  key: z.string().optional(),
});
type Deferred = z.infer<typeof stored>;

type Memory = Pick<AdapterContext, "clock" | "keep">;

const nameOf = (chat: string) => `deferred:${chat}`;

/** Whether people see "is thinking" after it until somebody answers. */
export function isDeferred({ type, message }: DiscordInteraction): boolean {
  return type === interactionTypes.command || (type === interactionTypes.modal && !message);
}

/**
 * Keeps what answers the newest command of a chat: the answer may be sent by another process. Of two
 * commands at once in one channel the elder's "is thinking" is left to go out by itself.
 */
export async function remember(
  { clock, keep }: Memory,
  { application_id, token, channel_id }: DiscordInteraction,
): Promise<void> {
  if (application_id == null || token == null || channel_id == null) return;
  const note: Deferred = { application: application_id, token, at: clock.now().getTime() };
  await keep.write(new Map([[nameOf(channel_id), JSON.stringify(note)]]));
}

interface Answering {
  readonly key: DeliveryKey;
  readonly chat: string;
  readonly draft: Draft;
}

/** Answers the command that waits in this chat; nothing where none does, or it waited too long. */
export async function answerDeferred(
  parts: Memory & { readonly api: DiscordApi },
  { key, chat, draft }: Answering,
  signal: AbortSignal,
): Promise<ApiAnswer | undefined> {
  const deferred = await claim(parts, { key, chat });
  if (!deferred) return undefined;
  const { application, token } = deferred;
  const path = `/webhooks/${application}/${token}/messages/@original` as const;
  try {
    const { json, files, isVoice } = draft;
    if (!isVoice)
      return await parts.api({ method: "PATCH", path, auth: false, json, files }, signal);
    await parts.api({ method: "DELETE", path, auth: false }, signal);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.fault !== "gone") throw error;
    if (parts.clock.now().getTime() - deferred.at < mayBeEarlyMs) throw tooEarly();
    await parts.keep.write(new Map([[nameOf(chat), undefined]]));
  }
  return undefined;
}

/** Marked before it is answered, so that a repeat answers again and the next message does not. */
async function claim(
  { clock, keep }: Memory,
  { key, chat }: Pick<Answering, "key" | "chat">,
): Promise<Deferred | undefined> {
  const name = nameOf(chat);
  const note = (await keep.read([name])).get(name);
  if (note === undefined) return undefined;
  const deferred = stored.parse(JSON.parse(note));
  if (clock.now().getTime() - deferred.at > goodForMs) {
    await keep.write(new Map([[name, undefined]]));
    return undefined;
  }
  if (deferred.key === undefined)
    await keep.write(new Map([[name, JSON.stringify({ ...deferred, key })]]));
  return (deferred.key ?? key) === key ? deferred : undefined;
}

function tooEarly(): ChannelError {
  return new ChannelError(channel, "rate_limited", {
    detail: "the command is not known as deferred yet",
    retryAfterMs: earlyWaitMs,
    scope: "recipient",
  });
}
