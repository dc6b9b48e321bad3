import { EventEmitter, once } from "node:events";
import { proto } from "@whiskeysockets/baileys";
import { z } from "zod";
import type { Bubble } from "../platform.ts";

/** A message as it stands in a chat. */
export interface Shown extends Bubble {
  readonly id: string;
  /** The number of the person whose chat it is. */
  readonly chat: string;
  /** The message that it quotes. */
  readonly quotes?: string;
  readonly message: proto.IMessage;
}

/** What everyone sees. */
export class Chats {
  readonly #shown: Shown[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);

  in(chat: string): readonly Shown[] {
    return this.#shown.filter((one) => one.chat === chat);
  }

  /** Shows a message, edits, removes or reacts, as it says. The same id a second time shows nothing new. */
  take(told: Told): void {
    const { reactionMessage, protocolMessage } = told.message;
    if (reactionMessage) this.#react(reactionMessage);
    else if (protocolMessage) this.#change(protocolMessage);
    else if (!this.#shown.some(({ id }) => id === told.id)) this.#shown.push(shown(told));
    this.#changes.emit("changed");
  }

  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, "changed", { signal });
  }

  #react({ key, text }: proto.Message.IReactionMessage): void {
    this.#replace(key?.id, (one) => {
      return { ...shown(one), ...(text && { reaction: text }) };
    });
  }

  #change({ key, type, editedMessage }: proto.Message.IProtocolMessage): void {
    const { REVOKE, MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;
    const at = this.#shown.findIndex(({ id }) => id === key?.id);
    if (at !== -1 && type === REVOKE) this.#shown.splice(at, 1);
    if (type === MESSAGE_EDIT && editedMessage)
      this.#replace(key?.id, (one) => shown({ ...one, message: editedMessage }));
  }

  #replace(id: string | null | undefined, change: (one: Shown) => Shown): void {
    const at = this.#shown.findIndex((one) => one.id === id);
    const one = this.#shown[at];
    if (one) this.#shown[at] = change(one);
  }
}

export type Told = Pick<Shown, "id" | "chat" | "who" | "message">;

function shown(told: Told): Shown {
  const { id, chat, who, message } = told;
  return { id, chat, who, message, ...bubbleOf(message) };
}

/** What each kind shows. Its words stand in the fields that are named. */
const kinds: Readonly<
  Record<string, { readonly kind: Bubble["kind"]; readonly words: readonly string[] }>
> = {
  extendedTextMessage: { kind: "text", words: ["text"] },
  imageMessage: { kind: "image", words: ["caption"] },
  videoMessage: { kind: "video", words: ["caption"] },
  documentMessage: { kind: "document", words: ["caption", "fileName"] },
  audioMessage: { kind: "document", words: [] },
  locationMessage: { kind: "location", words: ["name"] },
  contactMessage: { kind: "contact", words: ["displayName"] },
};

const words = z.looseObject({
  contextInfo: z.object({ stanzaId: z.string().nullish() }).nullish(),
});

function bubbleOf(message: proto.IMessage): Pick<Shown, "kind" | "text" | "quotes"> {
  for (const [field, value] of Object.entries(message)) {
    const known = kinds[field];
    const { data } = words.safeParse(value);
    if (!known || !data) continue;
    const text = known.words.map((name) => data[name]).find((found) => typeof found === "string");
    const quotes = data.contextInfo?.stanzaId;
    const kind = message.audioMessage?.ptt ? "voice" : known.kind;
    return { kind, text: text ?? "", ...(quotes && { quotes }) };
  }
  return { kind: "text", text: message.conversation ?? "" };
}
