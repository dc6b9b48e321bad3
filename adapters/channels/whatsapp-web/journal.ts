import type { proto } from "@whiskeysockets/baileys";

/** Seconds since 1970, in whichever shape the library has them. */
export function timestampOf(timestamp: proto.IWebMessageInfo["messageTimestamp"]): number {
  return Number(timestamp ?? 0);
}
