import type { Ignored, Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { Content } from "../../../core/message/content.ts";
import type { MessageReceived } from "../../../core/message/event.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { isAddressed, opensTopic } from "./addressing.ts";
import { contentOf } from "./content.ts";
import { addressOf, messageIdOf, threadOf } from "./ids.ts";
import { contentKind } from "./kinds.ts";
import { writerOf } from "./people.ts";
import { joinedAs } from "./read-members.ts";
import { irrelevant } from "./reading.ts";
import type { Origin } from "./reading.ts";
import type { TelegramMessage } from "./shapes.ts";

/** Reads what stands in a chat: what somebody said there, or what Telegram itself notes. */
export function readMessage(message: TelegramMessage, origin: Origin): Reading {
  const { new_chat_members: members, migrate_to_chat_id: moved, web_app_data: pressed } = message;
  if (members) return joinedAs(members, message, origin);
  if (moved != null)
    return happened({ type: "moved", ...occurrence(message, origin), to: id(moved) });
  const from = writerOf(message);
  if ("nobody" in from) return irrelevant(origin, from.nobody);
  if (pressed) {
    const { data: action, button_text: label } = pressed;
    return happened({ type: "button", ...occurrence(message, origin), from, action, label });
  }
  const content = readContent(message, origin);
  if ("reason" in content) return ignored("irrelevant", content.reason);
  return happened({
    type: "message",
    ...occurrence(message, origin),
    message: messageIdOf(message.chat.id, message.message_id),
    from,
    content,
    ...surroundings(message, origin),
  });
}

export function readEdit(message: TelegramMessage, origin: Origin): Reading {
  const from = writerOf(message);
  if ("nobody" in from) return irrelevant(origin, from.nobody);
  const content = readContent(message, origin);
  if ("reason" in content) return ignored("irrelevant", content.reason);
  return happened({
    type: "edit",
    ...occurrence(message, origin),
    message: messageIdOf(message.chat.id, message.message_id),
    content,
    from,
  });
}

/**
 * Reads a message of an account that the bot answers for. A chat there is called by the one who writes
 * to it, so what comes from anyone else the owner wrote, or a bot in the owner's name.
 */
export function readBusiness(message: TelegramMessage, origin: Origin): Reading {
  const { chat, from, sender_business_bot: sender } = message;
  if (!from || from.id === chat.id) return readMessage(message, origin);
  if (sender && origin.self.id !== undefined && sender.id !== origin.self.id)
    return irrelevant(origin, "from another bot");
  const content = readContent(message, origin);
  if ("reason" in content) return ignored("irrelevant", content.reason);
  const place = {
    ...occurrence(message, origin),
    message: messageIdOf(chat.id, message.message_id),
  };
  return happened({ type: "echo", ...place, content });
}

export function occurrence(message: TelegramMessage, { account, id: eventId }: Origin) {
  return {
    id: eventId,
    address: addressOf(account, message.chat.id, threadOf(message)),
    at: message.edit_date ?? message.date,
  };
}

function surroundings(
  message: TelegramMessage,
  { self }: Origin,
): Pick<MessageReceived, "replyTo" | "group" | "album"> {
  const { chat, reply_to_message: quoted, media_group_id: album, guest_query_id: guest } = message;
  const isShared = /^(?:super)?group$/u.test(chat.type ?? "") && !chat.is_direct_messages;
  return {
    ...(quoted && !opensTopic(message) && { replyTo: messageIdOf(chat.id, quoted.message_id) }),
    ...(isShared && { group: { addressed: guest != null || isAddressed(message, self) } }),
    ...(album != null && { album }),
  };
}

function readContent(message: TelegramMessage, { kind, self }: Origin): Content | Ignored {
  const content = contentOf(message, self);
  if (content) return content;
  const { name, said } = contentKind(message);
  if (said) return { kind: "unsupported", label: name };
  return { kind: "irrelevant", reason: `${kind}.${name}: not a kind we take in` };
}
