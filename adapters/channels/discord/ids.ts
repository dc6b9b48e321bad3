import { createHash } from "node:crypto";
import { id } from "../../../core/message/address.ts";
import type { AccountId, Address } from "../../../core/message/address.ts";
import type { DeliveryKey } from "../../../core/message/outgoing.ts";

export const channel = "discord";

/**
 * A chat is a channel of Discord's, and so is a thread: it has its own id, and what is written in it
 * says nothing of the channel it hangs from. So a thread is a chat of its own, and there is no
 * `thread`: a message, a press and a reaction in it meet in one conversation.
 */
export function addressOf(account: AccountId, chat: string): Address {
  return { channel, account, chat: id(chat) };
}

const discordEpoch = 1_420_070_400_000n;

/** When an id was given. Source: docs.discord.com/developers/reference#snowflakes. */
export function timeIn(snowflake: string): Date | undefined {
  if (!isSnowflake(snowflake)) return undefined;
  return new Date(Number((BigInt(snowflake) >> 22n) + discordEpoch));
}

export function isSnowflake(text: string): boolean {
  return /^\d{15,20}$/u.test(text);
}

/** Characters a nonce may have. Source: docs.discord.com/developers/resources/message#create-message. */
const nonceLength = 25;

/** What Discord tells two sends of one message by: the key itself where it fits, else its digest. */
export function nonceOf(key: DeliveryKey): string {
  if (key.length <= nonceLength) return key;
  return createHash("sha256").update(key).digest("base64url").slice(0, nonceLength);
}
