import { id } from "../../../core/message/address.ts";
import type { Person } from "../../../core/message/event.ts";
import type { TelegramChat, TelegramMessage, TelegramUser } from "./shapes.ts";

export function personOf(user: TelegramUser): Person {
  const name = nameOf(user);
  const language = languageOf(user.language_code);
  return {
    id: id(user.id),
    ...(name !== "" && { name }),
    ...(language !== undefined && { language }),
  };
}

/** A person who speaks in the name of a group or a channel, and shows no other. */
function personOfChat({ id: chat, title, ...named }: TelegramChat): Person {
  const name = title ?? nameOf(named);
  return { id: id(chat), ...(name !== "" && { name }) };
}

/** Who did something, by their own name or in that of a chat; a bot is nobody. */
export function actorOf(
  user: TelegramUser | null | undefined,
  chat: TelegramChat | null | undefined,
): Person | undefined {
  if (user) return user.is_bot ? undefined : personOf(user);
  return chat ? personOfChat(chat) : undefined;
}

/** Who wrote a message, or why nobody did whom a bot would answer. */
export function writerOf(message: TelegramMessage): Person | { readonly nobody: string } {
  const { from, sender_chat: chat } = message;
  if (message.is_automatic_forward) return { nobody: "from a channel, by itself" };
  if (chat) return personOfChat(chat);
  if (!from) return { nobody: "not from a person" };
  return from.is_bot ? { nobody: "from a bot" } : { ...personOf(from), ...ownPhone(message) };
}

/** Telegram itself says whose number a shared contact is. */
function ownPhone({ from, contact }: TelegramMessage): Pick<Person, "phone"> {
  if (!contact || contact.user_id == null || contact.user_id !== from?.id) return {};
  const digits = contact.phone_number.replaceAll(/\D/gu, "");
  return /^[1-9]\d{6,14}$/u.test(digits) ? { phone: `+${digits}` } : {};
}

export function nameOf(named: {
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
}): string {
  return [named.first_name, named.last_name].filter(Boolean).join(" ");
}

/** Telegram writes `pt-br`, BCP 47 `pt-BR`. */
function languageOf(code: string | null | undefined): string | undefined {
  try {
    return code ? Intl.getCanonicalLocales(code)[0] : undefined;
  } catch {
    return undefined;
  }
}
