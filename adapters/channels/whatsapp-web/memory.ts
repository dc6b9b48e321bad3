import type { proto } from "@whiskeysockets/baileys";
import type { MessageId } from "../../../core/message/address.ts";
import type { DeliveryKey } from "../../../core/message/outgoing.ts";
import type { Jid } from "./ids.ts";

/** What has to be said of a message to quote it, react to it, or say that it was read. */
export interface Remembered {
  readonly fromMe: boolean;
  /** Who wrote it. */
  readonly author?: Jid;
  readonly message?: proto.IMessage;
}

const MOST = 2_000;

/**
 * The last messages that were heard and said, for as long as the process lives. What is forgotten can
 * still be quoted, without its words; in a group nobody can react to it any more.
 */
export class Memory {
  readonly #messages = new Map<string, Remembered>();
  readonly #keys = new Map<string, DeliveryKey>();

  heard(message: string, remembered: Remembered): void {
    keepNewest(this.#messages, message, remembered);
  }

  said(message: MessageId, key: DeliveryKey): void {
    keepNewest(this.#keys, message, key);
  }

  recall(message: string): Remembered | undefined {
    return this.#messages.get(message);
  }

  keyOf(message: string): DeliveryKey | undefined {
    return this.#keys.get(message);
  }
}

function keepNewest<Value>(all: Map<string, Value>, name: string, value: Value): void {
  all.delete(name);
  all.set(name, value);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
}
