import { createHash } from "node:crypto";
import { id } from "../../../core/message/address.ts";
import type { AccountId, Address, MessageId } from "../../../core/message/address.ts";
import type { DeliveryKey } from "../../../core/message/outgoing.ts";

export const channel = "whatsapp-web";

/**
 * A JID names a person or a group: `5511987654321@s.whatsapp.net` by phone, `81234@lid` without it,
 * `1203@g.us` a group. A device may stand behind the user: `81234:7@lid`.
 */
export type Jid = string;

const parts = /^(?<user>[^@:_]*)(?:_\d+)?(?::\d+)?@(?<server>[\w.]+)$/u;

/** Without the device; a hosted one's number and LID are the person's. */
export function withoutDevice(jid: Jid): Jid {
  const { user, server } = parts.exec(jid)?.groups ?? {};
  if (user === undefined || server === undefined) return jid;
  return `${user}@${servers[server] ?? server}`;
}

const servers: Readonly<Record<string, string>> = {
  "c.us": "s.whatsapp.net",
  hosted: "s.whatsapp.net",
  "hosted.lid": "lid",
};

export const isPhone = (jid: Jid): boolean => jid.endsWith("@s.whatsapp.net");
export const isLid = (jid: Jid): boolean => jid.endsWith("@lid");
export const isGroup = (jid: Jid): boolean => jid.endsWith("@g.us");
export const isStatus = (jid: Jid): boolean => jid === "status@broadcast";
export const isBroadcast = (jid: Jid): boolean => jid.endsWith("@broadcast");
export const isNewsletter = (jid: Jid): boolean => jid.endsWith("@newsletter");

export function userOf(jid: Jid): string {
  return jid.slice(0, jid.search(/[@:]/u));
}

export function addressOf(account: AccountId, chat: Jid): Address {
  return { channel, account, chat: id(chat) };
}

/** How WhatsApp Web begins the ids of what it sends; 18 hexadecimal digits follow. */
const WEB = "3EB0";

/**
 * The id under which a message goes out: the same for the same key, so that what is sent again is the
 * same message to everyone who has it. Its end proves its middle, so ours are known without a list.
 */
export function messageIdFor(key: DeliveryKey): MessageId {
  const middle = digest(key, 12);
  return id(`${WEB}${middle}${digest(`ours:${middle}`, 6)}`);
}

/** Whether we made it; one in sixteen million of other people's looks so too. */
export function isOurs(message: string): boolean {
  const { middle = "", end } = /^3EB0(?<middle>\w{12})(?<end>\w{6})$/u.exec(message)?.groups ?? {};
  return end === digest(`ours:${middle}`, 6);
}

function digest(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits).toUpperCase();
}
