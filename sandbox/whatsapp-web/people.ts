import { Phone } from "./signal.ts";

export interface Someone {
  readonly number: string;
  readonly name: string;
  readonly phone: Phone;
}

/** Everyone who has WhatsApp here, by number. A LID is a number that says nothing: here with a 9 in front. */
export class People {
  readonly #all = new Map<string, Someone>();
  #next = 5_511_977_770_001;

  add(name: string, number = this.#free()): Someone {
    const someone = { number, name, phone: new Phone() };
    this.#all.set(someone.number, someone);
    return someone;
  }

  #free(): string {
    this.#next += 1;
    return String(this.#next - 1);
  }

  /** The number that is meant by a phone: a Brazilian mobile is there with its ninth digit or without. */
  numberUnder(phone: string): string {
    const short = phone.replace(/^(?<code>55[1-9]\d)9(?<rest>[6-9]\d{7})$/u, "$<code>$<rest>");
    return !this.#all.has(phone) && this.#all.has(short) ? short : phone;
  }

  get(jid: string): Someone | undefined {
    return this.#all.get(numberOf(jid));
  }
}

export function numberOf(jid: string): string {
  const user = jid.slice(0, jid.search(/[:@]/u));
  return jid.endsWith("@lid") ? user.slice(1) : user;
}

export function jidOf(number: string): string {
  return `${number}@s.whatsapp.net`;
}

export function lidOf(number: string, device?: number): string {
  return `9${number}${device === undefined ? "" : `:${device}`}@lid`;
}
