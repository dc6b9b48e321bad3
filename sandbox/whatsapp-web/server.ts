import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { randomBytes } from "node:crypto";
import type { proto } from "@whiskeysockets/baileys";
import { WebSocketServer } from "ws";
import type { NewPerson, Sandbox, SandboxTrouble } from "../platform.ts";
import { Account } from "./account.ts";
import { makeCertificate } from "./certificate.ts";
import type { Shown } from "./chats.ts";
import { Files } from "./files.ts";
import type { Group } from "./groups.ts";
import { node, now } from "./nodes.ts";
import { jidOf } from "./people.ts";
import { Person } from "./person.ts";
import type { SentMessage } from "./person.ts";
import { Wire } from "./wire.ts";

const NUMBER = "5511900001111";
const CODE = "SANDBX12";

interface NewUser extends NewPerson {
  readonly number?: string;
}

/**
 * A test stand-in for WhatsApp: one number with its owner, the device that is linked to it, and the
 * people who write to it. It speaks WhatsApp Web's own protocol, with Noise on the line and Signal
 * between the people, under a certificate of its own. Nothing of it leaves the machine.
 */
export class LocalWhatsAppWeb implements Sandbox {
  readonly channel = "whatsapp-web";
  readonly complaints: string[] = [];
  readonly #certificate = makeCertificate();
  readonly #files = new Files(this.complaints);
  readonly #account = new Account({
    number: NUMBER,
    code: CODE,
    files: this.#files,
    complaints: this.complaints,
    host: "",
  });
  readonly #server: Server;
  readonly #sockets: WebSocketServer;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#files.answer(request, response).catch(() => response.destroy());
    });
    this.#sockets = new WebSocketServer({ server: this.#server, path: "/ws/chat" });
    this.#sockets.on("connection", (socket) => new Wire(socket, this.#certificate, this.#account));
  }

  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
    this.#account.parts.host = `127.0.0.1:${this.#port}`;
  }

  /** By code, which the owner types at once; a QR code has to be shown to {@link scans}. */
  get settings() {
    return {
      terms: "understood",
      pairing: "code",
      phone: `+${NUMBER}`,
      code: CODE,
      guard: { warmUp: false, newChatsPerDay: 1_000, messagesPerHour: 10_000 },
      secret: "sandbox-secret-of-32-characters-x",
      socketUrl: `ws://127.0.0.1:${this.#port}/ws/chat`,
      mediaRoot: `http://127.0.0.1:${this.#port}`,
      rootKey: Buffer.from(this.#certificate.root).toString("hex"),
    };
  }

  get isOnline(): boolean {
    return this.#account.isOnline;
  }

  /** Nobody can write to a number whose device has not shown its keys. */
  async online(): Promise<void> {
    await this.#account.mail.writable;
  }

  /** How many messages the device has not said that it has. */
  get waiting(): number {
    return this.#account.mail.waiting.length;
  }

  /** `number`, or `phone`: the one they have elsewhere too. */
  person({ name, phone, number = phone?.replace("+", "") }: NewUser): Person {
    return new Person(this.#account, name, number);
  }

  /** A group of these people and the number. */
  group(title: string, ...people: readonly Person[]): Group {
    return this.#account.groups.add(
      title,
      people.map(({ who }) => who),
    );
  }

  /** What is said in a group. */
  shownIn({ jid }: Group): readonly Shown[] {
    return this.#account.chats.in(jid);
  }

  /** How many times the device asked its owner's phone for something. */
  get askedOfOwner(): number {
    return this.#account.noticed.askedOfOwner.size;
  }

  /** How many devices were linked so far, each of which took the place of the one before. */
  get linkings(): number {
    return this.#account.device?.id ?? 0;
  }

  scans(qr: string): void {
    this.#account.scans(qr);
  }

  unlinks(): void {
    this.#account.unlinks();
  }

  /** The owner writes to somebody, with the phone. */
  async ownerSays(to: Person, text: string): Promise<SentMessage> {
    const { mail, owner, device } = this.#account;
    await mail.writable;
    if (!device?.bundle) throw new Error("no device is linked to the number");
    const id = `3A${randomBytes(9).toString("hex").toUpperCase()}`;
    const message: proto.IMessage = { conversation: text };
    const copy = { deviceSentMessage: { destinationJid: to.jid, message } };
    const encrypted = await owner.encrypt(device.jid, device.bundle, copy);
    const attrs = {
      from: jidOf(NUMBER),
      recipient: to.jid,
      peer_recipient_lid: to.lid,
      id,
      t: now(),
    };
    this.#account.deliver(node("message", { ...attrs, type: "text" }, [encrypted]));
    return { id };
  }

  cuts(): void {
    this.#account.cut();
  }

  /** Hangs up and says why, in WhatsApp's number for it. */
  hangsUp(code: string): void {
    this.#account.end(node("stream:error", { code }));
  }

  opens(
    kind: "image" | "video" | "document" | "audio",
    file: Parameters<Files["open"]>[1],
  ): Buffer {
    return this.#files.open(kind, file);
  }

  deliversTwice(on = true): void {
    this.#account.twice = on;
  }

  fails(trouble: SandboxTrouble, times = 1): void {
    this.#account.troubles.push(...Array.from({ length: times }, () => trouble));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  get #port(): number {
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }
}
