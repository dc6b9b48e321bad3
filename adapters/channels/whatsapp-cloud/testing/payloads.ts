import type { Delivery } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";

/** Webhooks in Meta's shape, as small as they come, and where they come to. */

export const account = id<"account">("clinic");

export function addressOf(chat: string): Address {
  return { channel: "whatsapp-cloud", account, chat: id(chat) };
}

export const ana = "5511990000001";
export const number = "106540352242922";

export const contact = { profile: { name: "Ana Souza" }, wa_id: ana };

/** 2026-11-23T12:00:00Z */
const timestamp = "1795435200";

export function message(of: object) {
  return { from: ana, id: "wamid.1", timestamp, ...of };
}

export function webhook(value: object, { field = "messages", phone_number_id = number } = {}) {
  const metadata = { display_phone_number: "15550783881", phone_number_id };
  const whole = { messaging_product: "whatsapp", metadata, ...value };
  return {
    object: "whatsapp_business_account",
    entry: [{ id: "102290129340398", changes: [{ field, value: whole }] }],
  };
}

export function delivery(json: unknown): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(json).replaceAll("ç", "\\u00e7")),
    contentType: "application/json",
  };
}
