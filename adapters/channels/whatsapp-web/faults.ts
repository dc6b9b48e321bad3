import type { ChannelFault } from "../../../core/errors.ts";

/**
 * What WhatsApp's servers say of a message that they do not take, by the number in the `ack`. Source:
 * `NACK_REASONS` and `SERVER_ERROR_CODES` of Baileys 7.0.0-rc14, read from WhatsApp Web's own code.
 */
const refusals: Readonly<Record<string, readonly [ChannelFault, string]>> = {
  "401": ["unauthorized", "not signed in"],
  "403": ["blocked", "not allowed to write there"],
  "404": ["gone", "nobody is there"],
  "406": ["rejected", "not acceptable"],
  "421": ["rejected", "sent to the wrong server"],
  "429": ["rate_limited", "too many messages"],
  "463": ["blocked", "the number may not begin new chats for now"],
  "475": ["rate_limited", "too many new chats"],
  "479": ["rejected", "malformed, or for a device that is gone"],
  "487": ["rejected", "could not be parsed"],
  "491": ["rejected", "could not be parsed"],
  "495": ["rejected", "lacks its secret"],
  "500": ["unavailable", "an error at WhatsApp's"],
  "503": ["unavailable", "WhatsApp is busy"],
};

/** Why a message failed, in the hub's words and in plain ones. */
export function acknowledgement(code: string): {
  readonly fault: ChannelFault;
  readonly detail: string;
} {
  const [fault, words] = refusals[code] ?? ["rejected", "refused"];
  return { fault, detail: /^\d{3}$/u.test(code) ? `${code} ${words}` : words };
}
