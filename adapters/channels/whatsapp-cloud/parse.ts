import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { readEcho } from "./echoes.ts";
import { readGroup } from "./groups.ts";
import { readMessage } from "./messages.ts";
import { readUserIdUpdate } from "./moves.ts";
import { readNotice } from "./notices.ts";
import { irrelevant, readAs, unreadable, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { change as changeShape, contact, envelope } from "./shapes.ts";
import type { Value } from "./shapes.ts";
import { readStatus } from "./statuses.ts";

/**
 * Reads a delivery of Meta's: every message, status and notice of every change of every entry, each
 * by itself. Where `number` (a phone number's id) is given, what is another number's is let be: all the
 * numbers of a business account may be told of at one address.
 */
export function parse({ body }: Delivery, account: AccountId, number?: string): Reading {
  const parts = readBody(body, account, number);
  return {
    events: parts.filter((part) => "id" in part),
    ignored: parts.filter((part) => "reason" in part),
  };
}

function readBody(body: Uint8Array, account: AccountId, number?: string): readonly Part[] {
  const json = readJson(body);
  if (!json.ok) return [unreadable(json.reason)];
  const readChange = readAs("changes", changeShape, ({ field, value }) => {
    const of = value.metadata?.phone_number_id;
    if (number !== undefined && of !== undefined && of !== number)
      return [irrelevant(`${word(field)}: another number's`)];
    return readValue({ account, field: word(field), value, contacts: contactsIn(value) });
  });
  return readAs("body", envelope, ({ entry }) => {
    const parts = entry.flatMap(({ changes }) => changes.flatMap(readChange));
    return parts.length > 0 ? parts : [irrelevant("a delivery of nothing")];
  })(json.value);
}

function contactsIn(value: Value) {
  return (value.contacts ?? []).flatMap((one) => contact.safeParse(one).data ?? []);
}

/** Parts of a value that are lists, and how one of each is read. */
const lists = [
  ["messages", readMessage],
  ["message_echoes", readEcho],
  ["statuses", readStatus],
  ["user_id_update", readUserIdUpdate],
  ["groups", readGroup],
] as const;

function readValue(around: Around): readonly Part[] {
  const parts = lists.flatMap(([name, read]) => (around.value[name] ?? []).flatMap(read(around)));
  const notices = readNotice(around);
  if (parts.length + notices.length > 0) return [...parts, ...notices];
  return [irrelevant(`${around.field}: not a kind we take in`)];
}
