import { z } from "zod";
import type { AdapterContext, RevisionPort, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { id } from "../../../core/message/address.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import type { ApiAnswer, ApiCall, DiscordApi } from "./api.ts";
import { componentsOf } from "./components.ts";
import { answerDeferred } from "./deferred.ts";
import { draftOf } from "./draft.ts";
import { keepForm } from "./forms.ts";
import { channel, nonceOf } from "./ids.ts";
import { render } from "./render.ts";

export type SendParts = Pick<AdapterContext, "clock" | "keep" | "media"> & {
  readonly api: DiscordApi;
};

/**
 * Sends one message. The first after a slash command is that command's answer, in the place of
 * "is thinking"; every other, and that one when the command is too old, is a message in the channel.
 *
 * Either may be repeated: an answer is written over itself, and a message has a nonce by which
 * Discord knows it for some minutes ("the past few minutes" in its own words).
 */
export async function send(
  parts: SendParts,
  { key, to, say, replyTo }: OutgoingMessage,
  signal: AbortSignal,
): Promise<Sent> {
  if (say.kind === "reaction") return react(parts, { to, say }, signal);
  if ("form" in say && say.form) await keepForm(parts.keep, say.form);
  const draft = await draftOf(say, parts.media, signal);
  const answer =
    (await answerDeferred(parts, { key, chat: to.chat, draft }, signal)) ??
    (await parts.api(
      {
        method: "POST",
        path: `/channels/${to.chat}/messages`,
        json: {
          ...draft.json,
          nonce: nonceOf(key),
          enforce_nonce: true,
          ...(replyTo !== undefined && {
            message_reference: { message_id: replyTo, fail_if_not_exists: false },
          }),
        },
        files: draft.files,
      },
      signal,
    ));
  return sentOf(answer);
}

const written = z.object({ id: z.string().min(1), timestamp: z.string().pipe(z.coerce.date()) });

function sentOf({ json, restMs }: ApiAnswer): Sent {
  const message = written.safeParse(json);
  if (!message.success)
    throw new ChannelError(channel, "unavailable", {
      detail: "answered with something else than the message",
      maybeSent: true,
    });
  const { id: sent, timestamp: at } = message.data;
  return { message: id(sent), at, ...(restMs !== undefined && { restMs }) };
}

/** A sign is no message: it goes by the one that it stands under. */
async function react(
  { api, clock }: SendParts,
  { to, say }: { to: OutgoingMessage["to"]; say: Extract<Utterance, { kind: "reaction" }> },
  signal: AbortSignal,
): Promise<Sent> {
  const path: ApiCall["path"] = `/channels/${to.chat}/messages/${say.on}/reactions/${encodeURIComponent(say.emoji)}/@me`;
  const { restMs } = await api({ method: "PUT", path }, signal);
  return { message: say.on, at: clock.now(), ...(restMs !== undefined && { restMs }) };
}

export function revisions(api: DiscordApi): RevisionPort {
  return {
    // oxlint-disable-next-line max-params -- the contract's own
    async edit({ chat }, message, to, signal) {
      const words = "markdown" in to ? to.markdown : "caption" in to ? to.caption : undefined;
      if (words === undefined)
        throw new ChannelError(channel, "rejected", {
          detail: `${to.kind}: has no words to change`,
        });
      const json = {
        content: render(words),
        components: componentsOf("buttons" in to ? to : {}),
        allowed_mentions: { parse: [] },
      };
      await api({ method: "PATCH", path: `/channels/${chat}/messages/${message}`, json }, signal);
    },
    async remove({ chat }, message, signal) {
      await api({ method: "DELETE", path: `/channels/${chat}/messages/${message}` }, signal);
    },
  };
}
