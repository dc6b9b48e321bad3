import { ChannelError } from "../../../core/errors.ts";
import type { ChatId } from "../../../core/message/address.ts";
import { id } from "../../../core/message/address.ts";
import type { Open } from "./connection.ts";
import { channel, isPhone, withoutDevice } from "./ids.ts";
import type { Jid } from "./ids.ts";
import type { Warden } from "./warden.ts";

export interface StrangersParts {
  readonly warden: Pick<Warden, "isKnown">;
  /** A chat goes on under another number's name. */
  moved(chat: Jid, to: Jid, open: Open): void;
}

/** The chat with whoever has a phone, as it is called until they are found. */
export function chatFor(phone: string): ChatId {
  return id(`${phone.replace("+", "")}@s.whatsapp.net`);
}

const MOST = 2_000;

/**
 * Where people are who are written to before they wrote: WhatsApp is asked under which number it has
 * them, which for a Brazilian mobile is with its ninth digit or without.
 */
export class Strangers {
  readonly #parts: StrangersParts;
  readonly #found = new Map<Jid, Jid>();

  constructor(parts: StrangersParts) {
    this.#parts = parts;
  }

  /** The chat's own name. Throws `gone` where WhatsApp knows nobody by that phone. */
  async find(chat: Jid, open: Open): Promise<Jid> {
    const before = this.#found.get(chat);
    if (before !== undefined) return before;
    const { warden, moved } = this.#parts;
    if (!isPhone(chat) || (await warden.isKnown(chat))) return chat;
    const [one] = (await open.socket.onWhatsApp(chat)) ?? [];
    if (!one?.exists)
      throw new ChannelError(channel, "gone", { detail: "nobody has WhatsApp under this phone" });
    const jid = withoutDevice(one.jid);
    if (jid !== chat) moved(chat, jid, open);
    this.#keep(chat, jid);
    return jid;
  }

  #keep(chat: Jid, jid: Jid): void {
    this.#found.set(chat, jid);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST && oldest !== undefined) this.#found.delete(oldest);
  }
}
