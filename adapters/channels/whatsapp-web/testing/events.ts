import type { Delivery } from "../../../../core/adapter.ts";

/** What Baileys emits, as small as it comes. */

export const ana = "5511977770001@s.whatsapp.net";
export const anaLid = "815557770001@lid";
export const group = "120363000000000001@g.us";
export const me = ["5511900001111@s.whatsapp.net", "999@lid"];

/** 2026-11-23T12:00:00Z */
export const seconds = 1_795_435_200;

export const fromAna = { remoteJid: ana, remoteJidAlt: anaLid, fromMe: false, id: "3EB0AA" };
export const inGroup = {
  remoteJid: group,
  fromMe: false,
  id: "3EB0AA",
  participant: anaLid,
  participantAlt: ana,
};

export function upsert(message: object, of: object = {}) {
  const whole = { key: fromAna, messageTimestamp: seconds, pushName: "Ana", message, ...of };
  return { event: "messages.upsert", data: { messages: [whole], type: "notify" } };
}

export function delivery(json: unknown): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(json)),
    contentType: "application/json",
  };
}

export const file = {
  url: "https://mmg.whatsapp.net/v/x?a=1",
  directPath: "/v/x?a=1",
  mediaKey: Buffer.alloc(32, 1).toString("base64"),
  fileEncSha256: Buffer.alloc(32, 2).toString("base64"),
};
