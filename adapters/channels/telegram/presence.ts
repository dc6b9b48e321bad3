import type { PresencePort } from "../../../core/adapter.ts";
import type { BotApi } from "./api.ts";
import { callbackQueryOf, guestQueryOf, messageNumberOf, placeOf } from "./ids.ts";

/** Telegram shows ticks of its own to people who write to a bot; an owner's chats are read by us. */
export function presence(api: BotApi): PresencePort {
  return {
    async typing(at, signal) {
      if (guestQueryOf(at) !== undefined) return;
      const { direct_messages_topic_id: _unknown, ...place } = placeOf(at);
      await api("sendChatAction", { ...place, action: "typing" }, signal);
    },
    async read(at, message, signal) {
      const { business_connection_id, chat_id } = placeOf(at);
      if (business_connection_id === undefined) return;
      const message_id = messageNumberOf(message);
      await api("readBusinessMessage", { business_connection_id, chat_id, message_id }, signal);
    },
    async pressed(_at, press, signal) {
      const callback_query_id = callbackQueryOf(press);
      if (callback_query_id === undefined) return;
      await api("answerCallbackQuery", { callback_query_id }, signal);
    },
  };
}
