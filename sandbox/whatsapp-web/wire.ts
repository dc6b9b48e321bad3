import { decodeBinaryNode, encodeBinaryNode } from "@whiskeysockets/baileys";
import type { BinaryNode, proto } from "@whiskeysockets/baileys";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Certificate } from "./certificate.ts";
import { Handshake } from "./noise.ts";
import type { Transport } from "./noise.ts";

const HEADER = 4;
const LENGTH = 3;

export interface WireEvents {
  opened(wire: Wire, payload: proto.ClientPayload): void;
  said(wire: Wire, node: BinaryNode): Promise<void>;
  closed(wire: Wire): void;
}

const chunk = z.instanceof(Buffer);

/** One connection: frames of bytes on the outside, stanzas on the inside, and Noise between. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #certificate: Certificate;
  readonly #events: WireEvents;
  #bytes: Buffer = Buffer.alloc(0);
  #handshake: Handshake | undefined;
  #transport: Transport | undefined;
  #greeted = false;
  #reading = Promise.resolve();

  constructor(socket: WebSocket, certificate: Certificate, events: WireEvents) {
    this.#socket = socket;
    this.#certificate = certificate;
    this.#events = events;
    socket.on("message", (data) => this.#take(chunk.parse(data)));
    socket.on("close", () => events.closed(this));
    socket.on("error", () => socket.terminate());
  }

  send(node: BinaryNode): void {
    if (this.#transport) this.#write(this.#transport.ours.seal(encodeBinaryNode(node)));
  }

  /** Says why, and hangs up. */
  end(reason: BinaryNode): void {
    this.send(reason);
    this.#socket.close();
  }

  /** Hangs up in the middle of a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #write(frame: Uint8Array): void {
    const length = Buffer.alloc(LENGTH);
    length.writeUIntBE(frame.length, 0, LENGTH);
    this.#socket.send(Buffer.concat([length, frame]));
  }

  #take(data: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, data]);
    if (!this.#handshake) {
      if (this.#bytes.length < HEADER) return;
      this.#handshake = new Handshake(this.#certificate, this.#cutOff(HEADER));
    }
    for (let frame = this.#frame(); frame; frame = this.#frame()) this.#read(frame);
  }

  #frame(): Buffer | undefined {
    if (this.#bytes.length < LENGTH) return undefined;
    const length = this.#bytes.readUIntBE(0, LENGTH);
    if (this.#bytes.length < LENGTH + length) return undefined;
    return this.#cutOff(LENGTH + length).subarray(LENGTH);
  }

  #cutOff(length: number): Buffer {
    const head = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return head;
  }

  #read(frame: Buffer): void {
    if (this.#transport) {
      const plain = Buffer.from(this.#transport.theirs.open(frame));
      this.#reading = this.#reading
        .then(async () => this.#events.said(this, await decodeBinaryNode(plain)))
        .catch(() => this.cut());
    } else if (this.#greeted) {
      this.#transport = this.#handshake?.finish(frame);
      if (this.#transport) this.#events.opened(this, this.#transport.payload);
    } else if (this.#handshake) {
      this.#greeted = true;
      this.#write(this.#handshake.hello(frame));
    }
  }
}
