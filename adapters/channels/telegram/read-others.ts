import type { Reading } from "../../../core/adapter.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { happened } from "../../../core/reading.ts";
import { addressOf, businessThread, messageIdOf } from "./ids.ts";
import { actorOf, personOf } from "./people.ts";
import { occurrence } from "./read-message.ts";
import { irrelevant, nthId } from "./reading.ts";
import type { Origin } from "./reading.ts";
import type {
  TelegramCallback,
  TelegramPollAnswer,
  TelegramReaction,
  TelegramRemovals,
  TelegramSign,
} from "./shapes.ts";

/** When a thing happened of which Telegram tells no time. */
const NO_TIME = new Date(0);

/**
 * A press carries no time of its own: `at` is when its message was last written, or 1970 when
 * Telegram no longer shows the message.
 */
export function readPress(press: TelegramCallback, origin: Origin): Reading {
  const { from, message, data } = press;
  if (data == null) return irrelevant(origin, "carries no data");
  const label = labelOn(message, data);
  const place = message
    ? { ...occurrence(message, origin), on: messageIdOf(message.chat.id, message.message_id) }
    : { id: origin.id, address: addressOf(origin.account, from.id), at: NO_TIME };
  return happened({
    type: "button",
    ...place,
    from: personOf(from),
    action: data,
    ...(label !== undefined && { label }),
  });
}

function labelOn(message: TelegramCallback["message"], data: string): string | undefined {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => button.callback_data === data)?.text;
}

/** Telegram tells all the signs before and after, and not in which topic. */
export function readReaction(reaction: TelegramReaction, origin: Origin): Reading {
  const { chat, date: at, message_id: number } = reaction;
  const from = actorOf(reaction.user, reaction.actor_chat);
  if (!from) return irrelevant(origin, "not from a person");
  const [before, after] = [reaction.old_reaction.map(signOf), reaction.new_reaction.map(signOf)];
  const changes = [
    ...after.filter((sign) => !before.includes(sign)).map((emoji) => ["added", emoji] as const),
    ...before.filter((sign) => !after.includes(sign)).map((emoji) => ["removed", emoji] as const),
  ];
  if (changes.length === 0) return irrelevant(origin, "nothing changed");
  const address = addressOf(origin.account, chat.id);
  const message = messageIdOf(chat.id, number);
  return happened(
    ...changes.map(([change, emoji], nth): InboundEvent => ({
      type: "reaction",
      id: nthId(origin, nth),
      address,
      at,
      from,
      message,
      change,
      emoji,
    })),
  );
}

function signOf({ type, emoji, custom_emoji_id }: TelegramSign): string {
  return emoji ?? custom_emoji_id ?? type;
}

/** Telegram does not tell where the poll stands: it is answered in the person's own chat. */
export function readPollAnswer(answer: TelegramPollAnswer, origin: Origin): Reading {
  const { poll_id: poll, option_ids: choices } = answer;
  const from = actorOf(answer.user, answer.voter_chat);
  if (!from) return irrelevant(origin, "not from a person");
  return happened({
    type: "poll_answer",
    id: origin.id,
    address: addressOf(origin.account, Number(from.id)),
    at: NO_TIME,
    from,
    poll,
    choices: choices.map(String),
  });
}

export function readRemovals(removals: TelegramRemovals, origin: Origin): Reading {
  const { chat, message_ids: numbers, business_connection_id: connection } = removals;
  const address = addressOf(origin.account, chat.id, businessThread(connection));
  return happened(
    ...numbers.map((number): InboundEvent => ({
      type: "removal",
      id: nthId(origin, number),
      address,
      at: NO_TIME,
      message: messageIdOf(chat.id, number),
    })),
  );
}
