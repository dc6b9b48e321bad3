import { id } from "../../../core/message/address.ts";
import type { AccountId, Address, EventId } from "../../../core/message/address.ts";

export const channel = "whatsapp-cloud";

/**
 * A chat's id is what replies are addressed to: a person's number as WhatsApp writes it (digits
 * alone), where that is hidden their business-scoped user id (`BR.1502576394655843`), or a group's id.
 */
export function addressOf(account: AccountId, chat: string): Address {
  return { channel, account, chat: id(chat) };
}

/** How a message names whom it is for. */
export type Recipient =
  | { readonly recipient_type: "individual"; readonly to: string }
  | { readonly recipient_type: "individual"; readonly recipient: string }
  | { readonly recipient_type: "group"; readonly to: string };

export function recipientOf({ chat }: Pick<Address, "chat">): Recipient {
  if (number.test(chat)) return { recipient_type: "individual", to: chat };
  if (userId.test(chat)) return { recipient_type: "individual", recipient: chat };
  return { recipient_type: "group", to: chat };
}

/** A press is a message like any other; its event's id has the kind in front. */
export function messageOf(press: EventId): string {
  return press.slice(press.indexOf(":") + 1);
}

/** In E.164; nothing where the id is none of a phone. */
export function phoneOf(waId: string): string | undefined {
  return number.test(waId) ? `+${waId}` : undefined;
}

const number = /^\d{6,15}$/u;

/** Two letters of a country, `ENT.` for a parent portfolio's, letters and digits. */
const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/u;
