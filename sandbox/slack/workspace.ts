import { EventEmitter, once } from "node:events";
import type { Modal } from "./modal.ts";
import { Triggers } from "./triggers.ts";
import { Refusal } from "./refusal.ts";
import type { Message, RoomKind, SlackFile, User } from "./shapes.ts";

/** A channel or a direct message. */
export interface Room {
  readonly id: string;
  readonly kind: RoomKind;
  readonly members: Set<string>;
  readonly messages: Map<string, Message>;
}

/** A file on its way in or lying there. */
export interface Stored {
  readonly file: SlackFile;
  body: Uint8Array;
}

/** Who and what is in the one workspace of the stand-in. */
export class Workspace {
  readonly team = "T0LOCAL0001";
  /** The organisation that installed the app for all of its workspaces, where one did. */
  enterprise: string | undefined;
  readonly app = "A0LOCAL0001";
  readonly bot = { user: "U0LOCALBOT1", id: "B0LOCAL0001", name: "bot" } as const;
  readonly users = new Map<string, User>();
  readonly rooms = new Map<string, Room>();
  readonly files = new Map<string, Stored>();
  /** The home tab that each person sees. */
  readonly homes = new Map<string, unknown>();
  /** The modal that each person has before them. */
  readonly modals = new Map<string, Modal>();
  readonly triggers = new Triggers();
  readonly #changes = new EventEmitter();
  #numbers = 0;

  newId(kind: "C" | "D" | "F" | "U"): string {
    this.#numbers += 1;
    return `${kind}0LOCAL${String(this.#numbers).padStart(4, "0")}`;
  }

  /** The time, with a number for its microseconds, so that no two are the same. */
  newTs(): string {
    this.#numbers += 1;
    return `${Math.floor(Date.now() / 1_000)}.${String(this.#numbers).padStart(6, "0")}`;
  }

  open(kind: RoomKind, members: readonly string[]): Room {
    const room = {
      id: this.newId(kind === "im" ? "D" : "C"),
      kind,
      members: new Set(members),
      messages: new Map<string, Message>(),
    };
    this.rooms.set(room.id, room);
    return room;
  }

  /** The direct message of a person with the bot. */
  direct(user: string): Room {
    const found = this.rooms
      .values()
      .find(({ kind, members }) => kind === "im" && members.has(user));
    return found ?? this.open("im", [user, this.bot.user]);
  }

  room(id: string): Room {
    const room = this.rooms.get(id);
    if (!room) throw new Refusal("channel_not_found");
    return room;
  }

  message(room: Room, ts: string): Message {
    const message = room.messages.get(ts);
    if (!message) throw new Refusal("message_not_found");
    return message;
  }

  put(room: Room, message: Message): Message {
    room.messages.set(message.ts, message);
    this.stir();
    return message;
  }

  stir(): void {
    this.#changes.emit("change");
  }

  /** Resolves as soon as anything changes. */
  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, "change", { signal });
  }
}
