import { once } from "node:events";
import type { Server } from "node:http";
import { accountMethods } from "./account.ts";
import { aroundMethods } from "./around.ts";
import { Chats } from "./chats.ts";
import { Files } from "./files.ts";
import { messageMethods } from "./messages.ts";
import type { Command, Methods, World } from "./method.ts";
import { Person } from "./person.ts";
import { sendingMethods } from "./sending.ts";
import { botServer } from "./server.ts";
import type { Chat, Message } from "./shapes.ts";
import { loadCheck } from "./spec.ts";
import type { Call } from "./spec.ts";
import { Troubles } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";
import { Updates } from "./updates.ts";
import { portOf } from "./webhook-server.ts";

const check = loadCheck();

/** Ids of people do not fit in 32 bits, like those of accounts opened today. */
const firstPerson = 7_000_000_001;
const firstGroup = -1_002_000_000_001;

function methodsIn(world: World): Methods {
  return {
    ...accountMethods(world),
    ...messageMethods(world),
    ...sendingMethods(world),
    ...aroundMethods(world),
  };
}

/** Opens the stand-in on a free port of this machine, or on the one given. */
export async function openTelegram(wish: {
  readonly token: string;
  readonly port?: number;
}): Promise<LocalTelegram> {
  const telegram = new LocalTelegram(wish.token);
  await telegram.listen(wish.port ?? 0);
  return telegram;
}

/**
 * A test stand-in for Telegram: one bot, its people, and the Bot API over HTTP on this machine. It
 * refuses what Telegram refuses, and checks every call by the Bot API's own description where that
 * is at hand. Nothing of it leaves the machine, and nothing is kept.
 */
export class LocalTelegram {
  /** Every call with the right token, in order. */
  readonly calls: Call[] = [];
  /** What was wrong with them by the Bot API's description: a test wants this empty. */
  readonly violations: string[] = [];
  readonly #world: World;
  readonly #troubles = new Troubles();
  readonly #server: Server;
  #people = 0;
  #groups = 0;

  constructor(token: string) {
    const bot = { id: Number.parseInt(token, 10), is_bot: true, first_name: "bot" };
    this.#world = {
      bot: { ...bot, username: "test_stand_in_bot" },
      chats: new Chats(),
      updates: new Updates(),
      commands: new Map(),
      presses: new Set(),
      files: new Files(),
      connections: new Set(),
      voiceless: new Set(),
      guests: new Map(),
    };
    this.#server = botServer({
      token,
      methods: methodsIn(this.#world),
      files: this.#world.files,
      check,
      troubles: this.#troubles,
      calls: this.calls,
      violations: this.violations,
    });
  }

  /** For the bot's settings. */
  get apiRoot(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  /** How many updates nobody has taken in yet. */
  get waiting(): number {
    return this.#world.updates.waiting;
  }

  /** The presses that still show a spinner. */
  get spinning(): ReadonlySet<string> {
    return this.#world.presses;
  }

  /** The bot's commands by language code; `""` for everyone else. */
  get commands(): ReadonlyMap<string, readonly Command[]> {
    return this.#world.commands;
  }

  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
  }

  /** Someone new, in their own chat with the bot. */
  person({ name, language }: { readonly name: string; readonly language?: string }): Person {
    const id = firstPerson + this.#people;
    this.#people += 1;
    const user = {
      id,
      is_bot: false,
      first_name: name,
      ...(language !== undefined && { language_code: language }),
    };
    const chat = this.#world.chats.add({ id, type: "private", first_name: name });
    return new Person(this.#world, user, { chat });
  }

  /** A group with topics. */
  forum(title: string): Chat {
    return this.#world.chats.add({ ...this.#newGroup(title), is_forum: true });
  }

  group(title: string): Chat {
    return this.#world.chats.add(this.#newGroup(title));
  }

  #newGroup(title: string): Chat {
    const id = firstGroup - this.#groups;
    this.#groups += 1;
    return { id, type: "supergroup", title };
  }

  /** The owner of an account lets the bot answer for it; answers with the connection's id. */
  connects(owner: Person): string {
    const id = `connection-${owner.user.id}`;
    this.#world.connections.add(id);
    return id;
  }

  /** Somebody asks from a chat that the bot is not in; answers with what it then says there, if anything. */
  asks(query: string): () => string | undefined {
    this.#world.guests.set(query, undefined);
    return () => this.#world.guests.get(query);
  }

  /** From now on this person takes no voice notes. */
  forbidsVoice({ chat }: Person): void {
    this.#world.voiceless.add(chat.id);
  }

  /** The sign that the bot put under a message. */
  signOn(message: Message): string | undefined {
    return this.#world.chats.signOn(message);
  }

  /** What was sent under this id. */
  bytesOf(file: string): Uint8Array | undefined {
    return this.#world.files.find(file);
  }

  /** Opens a topic and answers with its number. */
  topic(forum: Chat): number {
    return this.#world.chats.openTopic(forum.id);
  }

  /** Delivers every later update twice, as now and then happens to real bots. */
  deliversTwice(on = true): void {
    this.#world.updates.twice = on;
  }

  /** Answers the next calls badly. */
  fails(trouble: Trouble, times = 1): void {
    this.#troubles.order(trouble, times);
  }

  async close(): Promise<void> {
    this.#world.updates.aim(undefined);
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
