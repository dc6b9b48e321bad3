import { randomUUID } from "node:crypto";
import type { Person } from "../../sandbox/telegram/person.ts";

let updates = 0;

/** An update of Telegram's, with a number of its own. */
export function update<Of extends object>(of: Of) {
  updates += 1;
  return { update_id: updates, ...of };
}

/** A message of somebody's on Telegram that says "oi", but for what is given. */
export function message({ chat, user }: Person, of: object = {}) {
  // Far from the numbers that the bot's own messages get.
  const message_id = 1_000_000 + updates;
  const about = { message_id, date: 1_795_435_200, chat, from: user };
  return update({ message: { ...about, text: "oi", ...of } });
}

/** A press of somebody's on a button that Telegram no longer shows. */
export function press({ user }: Person, id: string, data = "yes") {
  return update({ callback_query: { id, from: user, data, chat_instance: "1" } });
}

/** A message of the chat page's, with an id of its own. */
export function post(text: unknown, more: object = {}) {
  return { type: "message", id: randomUUID(), text, ...more };
}
