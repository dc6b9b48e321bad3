import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelFault } from "../../../core/errors.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import { endingOf } from "./ending.ts";
import type { Risk } from "./guard.ts";
import { channel } from "./ids.ts";

interface Refusal {
  readonly fault: ChannelFault;
  readonly words: string;
  /** What it says about the number itself. */
  readonly risk?: Risk;
}

/**
 * What WhatsApp's servers say of a message that they do not take, by the number in the `ack`. Source:
 * `NACK_REASONS` and `SERVER_ERROR_CODES` of Baileys 7.0.0-rc14, read from WhatsApp Web's own code.
 * 463 is not to be tried again: each try counts as one more stranger written to.
 */
export const refusals: Readonly<Record<string, Refusal>> = {
  "401": { fault: "unauthorized", words: "not signed in" },
  "403": { fault: "blocked", words: "not allowed to write there" },
  "404": { fault: "gone", words: "nobody is there" },
  "406": { fault: "rejected", words: "not acceptable" },
  "421": { fault: "rejected", words: "sent to the wrong server" },
  "429": { fault: "rate_limited", words: "too many messages", risk: "throttled" },
  "463": {
    fault: "rejected",
    words: "the number may not begin new chats for now",
    risk: "restricted",
  },
  "479": { fault: "rejected", words: "malformed, or for a device that is gone" },
  "487": { fault: "rejected", words: "could not be parsed" },
  "491": { fault: "rejected", words: "could not be parsed" },
  "495": { fault: "rejected", words: "lacks its secret" },
  "500": { fault: "unavailable", words: "an error at WhatsApp's" },
  "503": { fault: "unavailable", words: "WhatsApp is busy" },
};

/** Why a message failed, in the hub's words and in plain ones. */
export function acknowledgement(code: string): {
  readonly fault: ChannelFault;
  readonly detail: string;
} {
  const { fault, words } = refusals[code] ?? { fault: "rejected" as const, words: "refused" };
  return { fault, detail: /^\d{3}$/u.test(code) ? `${code} ${words}` : words };
}

/** The server said no: then nobody got it. */
export function refused(code: string): ChannelError {
  const { fault, detail } = acknowledgement(code);
  return new ChannelError(channel, fault, { detail });
}

const CONNECTION_CLOSED = 428;

const boom = z.object({ output: z.object({ statusCode: z.int() }) });

/** The number that the library gives to what went wrong. */
export function codeOf(error: unknown): number | undefined {
  return boom.safeParse(error).data?.output.statusCode;
}

/**
 * What it means that the library could not send: before the message was written to the line when the
 * line was closed or the file was missing, and otherwise nobody knows.
 */
export function faultOf(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error;
  if (error instanceof MediaMissing)
    return new ChannelError(channel, "rejected", { detail: "the file is not there any more" });
  const isClosed = codeOf(error) === CONNECTION_CLOSED;
  return unanswered(isClosed ? "the connection was closed" : "could not be sent", !isClosed);
}

/** As {@link faultOf}, before anything was handed to the line. */
export function nothingSent(error: unknown): ChannelError {
  if (!(error instanceof ChannelError)) return unanswered("could not be asked", false);
  if (!error.maybeSent) return error;
  const { fault, detail } = error;
  return new ChannelError(channel, fault, { ...(detail !== undefined && { detail }) });
}

/** The line was closed while something was under way. A device that was removed says nothing any more. */
export function brokenOff(code: number | undefined): ChannelError {
  const ending = endingOf(code);
  if (ending !== "unlinked") return unanswered(`the connection ended: ${ending}`);
  return new ChannelError(channel, "unauthorized", { detail: "the device was removed" });
}

export function unanswered(detail: string, maybeSent = true): ChannelError {
  return new ChannelError(channel, "unavailable", { detail, maybeSent });
}
