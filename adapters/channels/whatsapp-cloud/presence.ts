import type { PresencePort } from "../../../core/adapter.ts";
import type { ChatId } from "../../../core/message/address.ts";
import type { Graph } from "./graph.ts";
import { messageOf } from "./ids.ts";

/** So many chats may be answered at once before one of them goes without its sign. */
const MOST_CHATS = 1_000;

/**
 * WhatsApp shows that somebody types only together with which message was read, and for 25 seconds at
 * most; so each chat's last one is remembered from `read` to `typing`.
 */
export function presence(graph: Graph, phoneNumberId: string): PresencePort {
  const lastRead = new Map<ChatId, string>();
  const tell = (message: string, more: object, signal: AbortSignal) =>
    graph.post(
      `${phoneNumberId}/messages`,
      { messaging_product: "whatsapp", status: "read", message_id: message, ...more },
      signal,
    );
  const read = async (chat: ChatId, message: string, signal: AbortSignal) => {
    lastRead.delete(chat);
    lastRead.set(chat, message);
    const [oldest] = lastRead.keys();
    if (lastRead.size > MOST_CHATS && oldest !== undefined) lastRead.delete(oldest);
    await tell(message, {}, signal);
  };
  return {
    read: ({ chat }, message, signal) => read(chat, message, signal),
    pressed: ({ chat }, press, signal) => read(chat, messageOf(press), signal),
    async typing({ chat }, signal) {
      const message = lastRead.get(chat);
      if (message === undefined) return;
      lastRead.delete(chat);
      await tell(message, { typing_indicator: { type: "text" } }, signal);
    },
  };
}
