import { EventEmitter, once } from "node:events";
import type { Bubble } from "../platform.ts";

/** Someone with WhatsApp. Whoever hides their number is known by the user id alone. */
export interface User {
  readonly name: string;
  readonly waId: string | undefined;
  readonly userId: string;
}

/** Something to press under a message, and what comes of it. */
export interface Choice {
  readonly label: string;
  readonly id: string;
  readonly description?: string | undefined;
  readonly under: "button_reply" | "list_reply" | "template";
}

/** A message in a chat, as it is shown. */
export interface Line extends Bubble {
  /** As WhatsApp numbers it: `wamid.…`. */
  readonly id: string;
  readonly choices: readonly Choice[];
  /** The id of the message that it quotes. */
  readonly quotes?: string | undefined;
  /** The key it was sent with. */
  readonly key?: string | undefined;
  readonly isRead: boolean;
  /** What opens its list of choices. */
  readonly list?: string;
  /** The id of its file. */
  readonly media?: string;
}

interface Chat {
  readonly user: User;
  readonly lines: Map<string, Line>;
  /** When the person last wrote, by the stand-in's clock. */
  heardAt: number;
  /** When messages to this person were taken. */
  sentAt: readonly number[];
}

/** The chats and what stands in them. */
export class Chats {
  /** Milliseconds by which the stand-in's clock is ahead. */
  aheadMs = 0;
  readonly #chats: Chat[] = [];
  readonly #changes = new EventEmitter({}).setMaxListeners(0);
  #next = 1;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  add(user: User): User {
    this.#chats.push({ user, lines: new Map(), heardAt: Number.NEGATIVE_INFINITY, sentAt: [] });
    return user;
  }

  /** Whoever has this number or user id. */
  find(id: string): User | undefined {
    return this.#chats.find(({ user }) => user.waId === id || user.userId === id)?.user;
  }

  /** Where a message with this id stands. */
  whereIs(id: string): User | undefined {
    return this.#chats.find(({ lines }) => lines.has(id))?.user;
  }

  nextId(): string {
    const id = `wamid.HBg${String(this.#next).padStart(9, "0")}AA==`;
    this.#next += 1;
    return id;
  }

  write(user: User, line: Line): Line {
    const chat = this.#of(user);
    chat.lines.set(line.id, line);
    if (line.who === "person") chat.heardAt = this.now();
    this.#changes.emit("change");
    return line;
  }

  remove(user: User, id: string): void {
    this.#of(user).lines.delete(id);
    this.#changes.emit("change");
  }

  lines(user: User): readonly Line[] {
    return [...this.#of(user).lines.values()];
  }

  line(user: User, id: string): Line | undefined {
    return this.#of(user).lines.get(id);
  }

  heardAt(user: User): number {
    return this.#of(user).heardAt;
  }

  /** Counts a message to this person: how many there were within so many milliseconds, with it. */
  count(user: User, withinMs: number): number {
    const chat = this.#of(user);
    const since = this.now() - withinMs;
    chat.sentAt = [...chat.sentAt.filter((at) => at > since), this.now()];
    return chat.sentAt.length;
  }

  /** Resolves as soon as anything changes. */
  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, "change", { signal });
  }

  #of(user: User): Chat {
    const chat = this.#chats.find((one) => one.user === user);
    if (!chat) throw new Error("not a person of this stand-in");
    return chat;
  }
}
