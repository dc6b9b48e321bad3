import { EventEmitter, once } from "node:events";
import { badRequest, Refusal } from "./refusal.ts";
import type { Chat, Message } from "./shapes.ts";

/** A message as someone writes it, before its chat has numbered it. */
export type Draft = Omit<Message, "message_id" | "date">;

interface Room {
  readonly chat: Chat;
  readonly messages: Map<number, Message>;
  readonly topics: Set<number>;
  next: number;
  isBlocked: boolean;
}

/**
 * The chats and what stands in them. Each numbers its own messages from 1, so that the numbers of
 * two chats meet at once.
 */
export class Chats {
  /** Every message of the bot in the order it was shown; an edited one again. */
  readonly shown: Message[] = [];
  /** The bot's sign under a message, by the message's chat and number. */
  readonly #signs = new Map<string, string>();
  readonly #rooms = new Map<number, Room>();
  readonly #changes = new EventEmitter();

  add(chat: Chat): Chat {
    const empty = { messages: new Map(), topics: new Set<number>(), next: 1, isBlocked: false };
    this.#rooms.set(chat.id, { chat, ...empty });
    return chat;
  }

  /** The chat, for the bot to write to. */
  reach(chat: number): Chat {
    const room = this.#room(chat);
    if (room.isBlocked) throw new Refusal(403, "Forbidden: bot was blocked by the user");
    return room.chat;
  }

  block(chat: number): void {
    this.#room(chat).isBlocked = true;
  }

  openTopic(chat: number): number {
    const room = this.#room(chat);
    const topic = room.next;
    room.next += 1;
    room.topics.add(topic);
    return topic;
  }

  post(draft: Draft): Message {
    const room = this.#room(draft.chat.id);
    const topic = draft.message_thread_id;
    if (topic !== undefined && !room.topics.has(topic))
      throw badRequest("message thread not found");
    const message_id = room.next;
    room.next += 1;
    return this.#keep({ message_id, date: now(), ...draft });
  }

  replace(message: Message): Message {
    return this.#keep({ ...message, edit_date: now() });
  }

  remove({ chat, message_id }: Message): void {
    this.#room(chat.id).messages.delete(message_id);
    this.#changes.emit("change");
  }

  sign({ chat, message_id }: Message, emoji: string | undefined): void {
    if (emoji === undefined) this.#signs.delete(`${chat.id}:${message_id}`);
    else this.#signs.set(`${chat.id}:${message_id}`, emoji);
    this.#changes.emit("change");
  }

  signOn({ chat, message_id }: Message): string | undefined {
    return this.#signs.get(`${chat.id}:${message_id}`);
  }

  find(chat: number, message: number): Message | undefined {
    return this.#room(chat).messages.get(message);
  }

  messages(chat: number): readonly Message[] {
    return [...this.#room(chat).messages.values()];
  }

  /** Resolves as soon as anything changes. */
  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, "change", { signal });
  }

  #room(chat: number): Room {
    const room = this.#rooms.get(chat);
    if (!room) throw badRequest("chat not found");
    return room;
  }

  #keep(message: Message): Message {
    this.#room(message.chat.id).messages.set(message.message_id, message);
    if (message.from.is_bot) this.shown.push(message);
    this.#changes.emit("change");
    return message;
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
