import { randomUUID } from "node:crypto";
import type { GivenFile } from "./files.ts";
import type { World } from "./method.ts";
import type { Chat, Message, Things, User } from "./shapes.ts";

/** A message as its reader sees it. */
export interface Line {
  readonly who: string;
  readonly text: string;
  /** The words on the buttons below it, row by row. */
  readonly buttons?: readonly (readonly string[])[];
}

/** A file as somebody picks it; `voice` is a note that was just recorded. */
export interface PersonsFile extends GivenFile {
  readonly kind: "voice" | "image" | "video" | "document";
  readonly caption?: string;
}

/** Where a person is: a chat, and there a topic. */
export interface Place {
  readonly chat: Chat;
  readonly topic?: number;
}

const patienceMs = 5_000;

/** Someone in a chat with the bot, played by a test. */
export class Person {
  readonly user: User;
  readonly chat: Chat;
  readonly #world: World;
  readonly #topic: { message_thread_id: number; is_topic_message: true } | undefined;
  #heard = 0;

  constructor(world: World, user: User, { chat, topic }: Place) {
    this.user = user;
    this.chat = chat;
    this.#world = world;
    this.#topic =
      topic === undefined ? undefined : { message_thread_id: topic, is_topic_message: true };
  }

  /** The same person in another chat. */
  in(place: Place): Person {
    return new Person(this.#world, this.user, place);
  }

  /** Says something; a command in front and names in it are marked, as Telegram's own apps do. */
  async says(text: string, inAnswerTo?: Message): Promise<Message> {
    const entities = [...text.matchAll(/^\/\w+(?:@\w+)?|@\w+/gu)].map(({ 0: words, index }) => ({
      type: words.startsWith("/") ? "bot_command" : "mention",
      offset: index,
      length: words.length,
    }));
    return this.shows({
      text,
      ...(entities.length > 0 && { entities }),
      ...(inAnswerTo && { reply_to_message: inAnswerTo }),
    });
  }

  /** Comes into a group. */
  async joins(): Promise<void> {
    await this.shows({ new_chat_members: [this.user] });
  }

  /** Puts a sign under a message. */
  reacts(to: Message, emoji: string): void {
    this.#world.updates.push("message_reaction", {
      chat: this.chat,
      message_id: to.message_id,
      user: this.user,
      date: Math.floor(Date.now() / 1000),
      old_reaction: [],
      new_reaction: [{ type: "emoji", emoji }],
    });
  }

  /** Sends anything else, in the Bot API's words: `{ sticker: { ... } }`. */
  async shows(things: Things): Promise<Message> {
    const { chats, updates } = this.#world;
    const message = chats.post({ chat: this.chat, from: this.user, ...this.#topic, ...things });
    updates.push("message", message);
    return message;
  }

  /** Sends a file the way Telegram's own apps do. */
  async sends({ kind, caption, ...given }: PersonsFile): Promise<Message> {
    const file = this.#world.files.keep(given);
    const { file_name: _name, mime_type: _type, ...bare } = file;
    const things = {
      voice: { voice: { ...bare, mime_type: given.type, duration: 3 } },
      image: { photo: [{ ...bare, width: 800, height: 600 }] },
      video: { video: { ...file, width: 640, height: 480, duration: 3 } },
      document: { document: file },
    } satisfies Readonly<Record<PersonsFile["kind"], Things>>;
    return this.shows({ ...things[kind], ...(caption !== undefined && { caption }) });
  }

  /** The chat as it stands now, in the Bot API's words. */
  messages(): readonly Message[] {
    return this.#messages();
  }

  async edits(message: Message, text: string): Promise<void> {
    const { chats, updates } = this.#world;
    updates.push("edited_message", chats.replace({ ...message, text }));
  }

  /** Waits for a button with this label, presses it, and answers with the press's id. */
  async presses(label: string): Promise<string> {
    const { message, data } = await this.#wait(`a button "${label}"`, () => this.#button(label));
    const id = randomUUID();
    this.#world.presses.add(id);
    this.#world.updates.push("callback_query", {
      id,
      from: this.user,
      message,
      chat_instance: String(this.chat.id),
      data,
    });
    return id;
  }

  #button(label: string): { message: Message; data: string | undefined } | undefined {
    for (const message of this.#messages().toReversed()) {
      const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
      const button = buttons.find(({ text }) => text === label);
      if (button) return { message, data: button.callback_data };
    }
    return undefined;
  }

  /** Waits for the bot's next message, after the one heard last, that has these words. */
  async hears(words: RegExp | string): Promise<Message> {
    return this.#wait(String(words), () => {
      const { shown } = this.#world.chats;
      const at = shown.findIndex(
        (message, index) =>
          index >= this.#heard &&
          this.#isHere(message) &&
          has(message.text ?? message.caption ?? "", words),
      );
      if (at === -1) return undefined;
      this.#heard = at + 1;
      return shown[at];
    });
  }

  /** The chat as it stands now. */
  transcript(): readonly Line[] {
    return this.#messages().map(({ from, text, caption, reply_markup }) => ({
      who: from.first_name,
      text: text ?? caption ?? "",
      ...(reply_markup && {
        buttons: reply_markup.inline_keyboard.map((row) => row.map(({ text: label }) => label)),
      }),
    }));
  }

  /** From now on the bot may not write here. */
  blocks(): void {
    this.#world.chats.block(this.chat.id);
  }

  #messages(): readonly Message[] {
    return this.#world.chats.messages(this.chat.id).filter((message) => this.#isHere(message));
  }

  #isHere({ chat, message_thread_id }: Message): boolean {
    return chat.id === this.chat.id && message_thread_id === this.#topic?.message_thread_id;
  }

  /** Looks again after every change, until something is found or patience ends. */
  async #wait<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await this.#world.chats.changed(patience).catch(() => {
        throw new Error(`${this.user.first_name} waited in vain for ${what}`);
      });
    }
  }
}

function has(text: string, words: RegExp | string): boolean {
  return typeof words === "string" ? text.includes(words) : words.test(text);
}
