import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { ignored } from "../../../core/reading.ts";
import type { Self } from "./addressing.ts";
import { pressIdOf } from "./ids.ts";
import { kindIn } from "./kinds.ts";
import { readMembership } from "./read-members.ts";
import { readBusiness, readEdit, readMessage } from "./read-message.ts";
import { readPollAnswer, readPress, readReaction, readRemovals } from "./read-others.ts";
import { irrelevant } from "./reading.ts";
import type { Origin } from "./reading.ts";
import { update as updateShape } from "./shapes.ts";
import type { TelegramUpdate } from "./shapes.ts";

/**
 * Reads one `Update`, as Telegram posts it to a webhook and as polling delivers it. An account is
 * named by its bot's id, which tells what answers us.
 */
export function parse({ body }: Delivery, account: AccountId, self = selfOf(account)): Reading {
  const json = readJson(body);
  if (!json.ok) return ignored("unreadable", json.reason);
  const update = updateShape.safeParse(json.value);
  if (update.success) return readUpdate(update.data, account, self);
  const [issue] = update.error.issues;
  const where = issue?.path.join(".") || "body";
  return ignored("unreadable", `${where}: ${issue?.message ?? "not an update"}`);
}

function selfOf(account: AccountId): Self {
  return /^\d+$/u.test(account) ? { id: Number(account) } : {};
}

type Reader = (update: TelegramUpdate, origin: Origin) => Reading | null | undefined;

/** The kinds of update that the hub takes in, and how each is read. */
const readers = {
  message: (update, origin) => update.message && readMessage(update.message, origin),
  edited_message: (update, origin) =>
    update.edited_message && readEdit(update.edited_message, origin),
  business_message: (update, origin) =>
    update.business_message && readBusiness(update.business_message, origin),
  edited_business_message: (update, origin) =>
    update.edited_business_message && readEdit(update.edited_business_message, origin),
  deleted_business_messages: (update, origin) =>
    update.deleted_business_messages && readRemovals(update.deleted_business_messages, origin),
  guest_message: (update, origin) =>
    update.guest_message && readMessage(update.guest_message, origin),
  callback_query: ({ callback_query: press }, origin) =>
    press && readPress(press, { ...origin, id: pressIdOf(press.id) }),
  message_reaction: (update, origin) =>
    update.message_reaction && readReaction(update.message_reaction, origin),
  poll_answer: (update, origin) => update.poll_answer && readPollAnswer(update.poll_answer, origin),
  my_chat_member: (update, origin) =>
    update.my_chat_member && readMembership(update.my_chat_member, origin),
  chat_member: (update, origin) => update.chat_member && readMembership(update.chat_member, origin),
} satisfies Readonly<Record<string, Reader>>;

/** What Telegram is asked for: some kinds it tells only to who names them. */
export const taken: readonly string[] = Object.keys(readers);

function readUpdate(update: TelegramUpdate, account: AccountId, self: Self): Reading {
  const base = { account, id: id<"event">(`update:${update.update_id}`), self };
  for (const [kind, read] of Object.entries<Reader>(readers)) {
    const reading = read(update, { ...base, kind });
    if (reading) return reading;
  }
  const kind = kindIn(update, new Set(["update_id"])) ?? "update";
  return irrelevant({ kind }, "not a kind we take in");
}
