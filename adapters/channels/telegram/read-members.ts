import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { happened } from "../../../core/reading.ts";
import { addressOf, threadOf } from "./ids.ts";
import { personOf } from "./people.ts";
import { irrelevant } from "./reading.ts";
import type { Origin } from "./reading.ts";
import type {
  TelegramMember,
  TelegramMembership,
  TelegramMessage,
  TelegramUser,
} from "./shapes.ts";

/** Reads who came into a group, as Telegram notes it in the chat for all to see. */
export function joinedAs(
  members: readonly TelegramUser[],
  message: TelegramMessage,
  origin: Origin,
): Reading {
  const address = addressOf(origin.account, message.chat.id, threadOf(message));
  const people = members.filter(({ is_bot }) => !is_bot);
  if (people.length === 0) return irrelevant(origin, "a bot came in");
  return happened(...people.map((person) => joined(person, { address, at: message.date })));
}

/**
 * Reads that somebody's standing in a chat changed: an administrator is told so too when a person comes
 * in. In a person's own chat it is ours that changes, when they let us in again.
 */
export function readMembership(change: TelegramMembership, origin: Origin): Reading {
  const { chat, date: at, from, old_chat_member: before, new_chat_member: after } = change;
  if (isIn(before) || !isIn(after)) return irrelevant(origin, "nobody came in");
  const who = chat.type === "private" ? from : after.user;
  if (who.is_bot) return irrelevant(origin, "a bot came in");
  return happened(joined(who, { address: addressOf(origin.account, chat.id), at }));
}

/** The same event, whichever of the two ways it is told. */
function joined(
  person: TelegramUser,
  { address, at }: Pick<InboundEvent, "address" | "at">,
): InboundEvent {
  return {
    type: "joined",
    id: id(`joined:${address.chat}:${person.id}:${at.getTime() / 1000}`),
    address,
    at,
    from: personOf(person),
  };
}

function isIn({ status, is_member }: TelegramMember): boolean {
  return status === "restricted" ? is_member === true : status !== "left" && status !== "kicked";
}
