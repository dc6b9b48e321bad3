import { ChannelError } from "../../../core/errors.ts";
import type { ChatId } from "../../../core/message/address.ts";
import { id } from "../../../core/message/address.ts";
import type { Open } from "./connection.ts";
import { channel, isGroup, isPhone, withoutDevice } from "./ids.ts";
import type { Jid } from "./ids.ts";
import type { Warden } from "./warden.ts";

export interface StrangersParts {
  readonly warden: Pick<Warden, "ask" | "isKnown" | "met">;
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

  /**
   * The chat's own name, once something may be said there. To look somebody up is a risk as well: it
   * is what the warden is asked for, and a stranger stays one until they are found. Throws
   * `rate_limited` for what had better wait, `gone` where WhatsApp knows nobody by that phone.
   */
  async find(chat: Jid, open: Open): Promise<Jid> {
    const { warden } = this.#parts;
    const called = this.#found.get(chat) ?? chat;
    await warden.ask(open.lease, called);
    if (isGroup(called)) return called;
    const isFound = !isPhone(called) || (await warden.isKnown(called));
    const jid = isFound ? called : await this.#lookUp(called, open);
    await warden.met(open.lease, jid);
    return jid;
  }

  async #lookUp(chat: Jid, open: Open): Promise<Jid> {
    const [one] = (await open.socket.onWhatsApp(chat)) ?? [];
    if (!one?.exists)
      throw new ChannelError(channel, "gone", { detail: "nobody has WhatsApp under this phone" });
    const jid = withoutDevice(one.jid);
    if (jid !== chat) this.#parts.moved(chat, jid, open);
    this.#keep(chat, jid);
    return jid;
  }

  #keep(chat: Jid, jid: Jid): void {
    this.#found.set(chat, jid);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST && oldest !== undefined) this.#found.delete(oldest);
  }
}
