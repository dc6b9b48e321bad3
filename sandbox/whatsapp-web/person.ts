import { randomBytes } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";
import type { Bubble, BubbleDetails, SandboxFile, SandboxPerson } from "../platform.ts";
import type { Account } from "./account.ts";
import type { Shown } from "./chats.ts";
import type { FileKind } from "./files.ts";
import type { Group } from "./groups.ts";
import { node, now } from "./nodes.ts";
import { jidOf, lidOf } from "./people.ts";
import type { Someone } from "./people.ts";

const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;

const patienceMs = 20_000;

/** A message that somebody sent. */
export interface SentMessage {
  readonly id: string;
}

interface Circumstances {
  /** Seconds since 1970. */
  readonly at?: string;
  /** Where, if not in the chat of the two. */
  readonly group?: string;
  /** Comes so that nobody can read it. */
  readonly isGarbled?: boolean;
}

interface Letter {
  readonly id: string;
  readonly at: string;
  readonly chat: string;
  readonly isGarbled: boolean;
}

/** Someone in their own chat with the number, played by a test. */
export class Person implements SandboxPerson {
  readonly name: string;
  readonly jid: string;
  readonly lid: string;
  readonly #account: Account;
  readonly who: Someone;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(account: Account, name: string, number?: string) {
    this.#account = account;
    this.who = account.people.add(name, number);
    this.name = name;
    this.jid = jidOf(this.who.number);
    this.lid = lidOf(this.who.number);
  }

  says(text: string, inAnswerTo?: SentMessage): Promise<SentMessage> {
    if (!inAnswerTo) return this.shows({ conversation: text });
    const quoted = { stanzaId: inAnswerTo.id, quotedMessage: { conversation: "" } };
    return this.shows({ extendedTextMessage: { text, contextInfo: quoted } });
  }

  /** Says something in a group, and names somebody there. */
  saysIn({ jid }: Group, text: string, named?: string): Promise<SentMessage> {
    const contextInfo = { ...(named !== undefined && { mentionedJid: [named] }) };
    return this.shows({ extendedTextMessage: { text, contextInfo } }, { group: jid });
  }

  /** Anything else, in WhatsApp's own words: `{ locationMessage: { ... } }`. */
  shows(
    message: proto.IMessage,
    { at = now(), group, isGarbled = false }: Circumstances = {},
  ): Promise<SentMessage> {
    const id = `3A${randomBytes(9).toString("hex").toUpperCase()}`;
    const letter = { id, at, chat: group ?? this.who.number, isGarbled };
    const sending = this.#sending.then(() => this.#send(message, letter));
    this.#sending = sending.catch(() => undefined);
    return sending;
  }

  sends({
    kind,
    type: mimetype,
    name: fileName,
    body,
    caption,
  }: SandboxFile): Promise<SentMessage> {
    const { kind: sealedAs, field } = sealings[kind];
    const file = {
      ...this.#account.files.add(sealedAs, body),
      mimetype,
      ...(caption !== undefined && { caption }),
      ...(kind === "document" && { fileName }),
      ...(kind === "voice" && { ptt: true, seconds: 1 }),
    };
    const url = `https://mmg.whatsapp.net${file.directPath}`;
    return this.shows({ [field]: { ...file, url } });
  }

  reacts(on: SentMessage, text: string): Promise<SentMessage> {
    return this.shows({ reactionMessage: { key: { ...this.#keyOf(on), fromMe: false }, text } });
  }

  edits(own: SentMessage, text: string): Promise<SentMessage> {
    return this.shows({
      protocolMessage: {
        key: this.#keyOf(own),
        type: MESSAGE_EDIT,
        editedMessage: { conversation: text },
      },
    });
  }

  removes(own: SentMessage): Promise<SentMessage> {
    return this.shows({ protocolMessage: { key: this.#keyOf(own), type: REVOKE } });
  }

  /** WhatsApp Web shows no buttons to press: the choice is a numbered line, and its number is said. */
  async presses(label: string): Promise<SentMessage> {
    const line = await this.#wait(`a line "${label}"`, () => {
      const lines = this.#shown
        .filter(({ who }) => who === "bot")
        .flatMap(({ text }) => text.split("\n"));
      return lines.findLast((one) => numberedAs(one) === label);
    });
    return this.says(/\d+/u.exec(line)?.[0] ?? label);
  }

  /** Waits for the next of the bot's messages that has these words. */
  hears(words: string): Promise<Shown> {
    return this.#wait(words, () =>
      this.#shown.find(({ who, text }) => who === "bot" && text.includes(words)),
    );
  }

  transcript(): readonly Bubble[] {
    return this.#shown.map(({ who, kind, text, reaction }) => ({
      who,
      kind,
      text,
      ...(reaction !== undefined && { reaction }),
    }));
  }

  details(at: number): BubbleDetails {
    const one = this.#shown[at];
    return one?.who === "person" ? { isRead: this.#account.noticed.read.has(one.id) } : {};
  }

  /** What is in the chat, with ids, quotes and files. */
  get shown(): readonly Shown[] {
    return this.#shown;
  }

  /** What the app shows beside the messages. */
  get sees(): { readonly composing: boolean; readonly read: readonly string[] } {
    const { composing, read } = this.#account.noticed;
    const own = this.#shown.filter(({ who, id }) => who === "person" && read.has(id));
    return { composing: composing.has(this.who.number), read: own.map(({ id }) => id) };
  }

  /** WhatsApp may keep a number to itself: then only the LID is told. */
  hidesNumber = false;

  get #sender() {
    if (this.hidesNumber) return { from: this.lid, addressing_mode: "lid" };
    return { from: this.jid, sender_lid: this.lid };
  }

  get #shown(): readonly Shown[] {
    return this.#account.chats.in(this.who.number);
  }

  #keyOf({ id }: SentMessage) {
    return { remoteJid: jidOf(this.#account.number), fromMe: true, id };
  }

  async #send(message: proto.IMessage, letter: Letter): Promise<SentMessage> {
    const { id, chat } = letter;
    const { mail, chats, twice } = this.#account;
    await mail.writable;
    chats.take({ id, chat, who: "person", message });
    for (const _ of twice ? [1, 2] : [1]) await this.#deliver(message, letter);
    return { id };
  }

  async #deliver(message: proto.IMessage, { id, at, chat, isGarbled }: Letter): Promise<void> {
    const { device } = this.#account;
    if (!device?.bundle) throw new Error("no device is linked to the number");
    const encrypted = await this.who.phone.encrypt(device.jid, device.bundle, message);
    const place = chat.endsWith("@g.us")
      ? { from: chat, participant: this.lid, participant_pn: this.jid, addressing_mode: "lid" }
      : this.#sender;
    const attrs = { ...place, notify: this.name, id, t: at, type: "text" };
    if (isGarbled && encrypted.content instanceof Uint8Array)
      encrypted.content.subarray(-16).fill(0);
    this.#account.deliver(node("message", attrs, [encrypted]));
  }

  /** Looks again after every change, until something is found or patience ends. */
  async #wait<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await this.#account.chats.changed(patience).catch(() => {
        throw new Error(`${this.name} waited in vain for ${what}`);
      });
    }
  }
}

function numberedAs(line: string): string | undefined {
  return /^\W*\d+[.)]\W*\s(?<label>.*)$/u.exec(line)?.groups?.["label"]?.trim();
}

const sealings: Readonly<
  Record<SandboxFile["kind"], { readonly kind: FileKind; readonly field: keyof proto.IMessage }>
> = {
  image: { kind: "image", field: "imageMessage" },
  video: { kind: "video", field: "videoMessage" },
  document: { kind: "document", field: "documentMessage" },
  voice: { kind: "audio", field: "audioMessage" },
};
