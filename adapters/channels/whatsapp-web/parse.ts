import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { ignored } from "../../../core/reading.ts";
import { readMessages } from "./messages.ts";
import { readMapping, readPeople, readReactions, readReceipts, readUpdates } from "./notices.ts";
import { merged, notInShape } from "./readings.ts";
import { emitted } from "./shapes.ts";
import type { Emitted } from "./shapes.ts";

/** Reads one event as Baileys emits it, `{event, data}`, or a list of them. */
export function parse({ body }: Delivery, account: AccountId): Reading {
  const json = readJson(body);
  if (!json.ok) return ignored("unreadable", json.reason);
  const listed: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (listed.length === 0) return ignored("irrelevant", "an empty list");
  return merged(listed.map((one) => readEmitted(one, account)));
}

function readEmitted(json: unknown, account: AccountId): Reading {
  const { data } = emitted.safeParse(json);
  if (!data) return notInShape("event");
  const read = Object.hasOwn(readers, data.event) ? readers[data.event] : undefined;
  if (read) return read(data, account);
  return ignored("irrelevant", `${wordOf(data.event)}: not an event we take in`);
}

type Reader = (event: Emitted, account: AccountId) => Reading;

const readers: Readonly<Record<string, Reader>> = {
  "messages.upsert": readMessages,
  "messages.update": readUpdates,
  "messages.reaction": readReactions,
  "message-receipt.update": readReceipts,
  "group-participants.update": readPeople,
  "lid-mapping.update": readMapping,
};

function wordOf(event: string): string {
  return /^[a-z.-]{1,64}$/u.test(event) ? event : "something";
}
