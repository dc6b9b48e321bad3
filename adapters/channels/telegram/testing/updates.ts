import type { Delivery } from "../../../../core/adapter.ts";

/** Updates in Telegram's shape, as small as they come. */

export const ana = {
  id: 7_000_000_001,
  is_bot: false,
  first_name: "Ana",
  last_name: "Souza",
  language_code: "pt-br",
};
export const bot = { id: 4242, is_bot: true, first_name: "bot", username: "clinic_bot" };
export const chat = { id: ana.id, type: "private", first_name: "Ana" };

/** 2026-11-23T12:00:00Z */
export const date = 1_795_435_200;

export function message(of: object) {
  return { message_id: 17, date, chat, from: ana, ...of };
}

export function update(of: object) {
  return { update_id: 734_000_001, ...of };
}

export function delivery(json: unknown): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(json)),
    contentType: "application/json",
  };
}
