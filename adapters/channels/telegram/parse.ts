import type { Delivery, Ignored, Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { Content } from "../../../core/message/content.ts";
import type { InboundEvent, Person } from "../../../core/message/event.ts";
import { contentOf } from "./content.ts";
import { addressOf, messageIdOf, pressIdOf } from "./ids.ts";
import { contentKind, kindIn } from "./kinds.ts";
import { update as updateShape } from "./shapes.ts";
import type { TelegramCallback, TelegramMessage, TelegramUpdate, TelegramUser } from "./shapes.ts";

/** The kinds of update the hub takes in, and asks Telegram for. */
export const taken = ["message", "edited_message", "callback_query"] as const;

/** Reads one `Update`, as Telegram posts it to a webhook and as polling delivers it. */
export function parse({ body }: Delivery, account: AccountId): Reading {
  const json = jsonOf(body);
  if (json === undefined) return ignored("unreadable", "body: not JSON in UTF-8");
  const update = updateShape.safeParse(json);
  if (update.success) return readUpdate(update.data, account);
  const [issue] = update.error.issues;
  const where = issue?.path.join(".") || "body";
  return ignored("unreadable", `${where}: ${issue?.message ?? "not an update"}`);
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function readUpdate(update: TelegramUpdate, account: AccountId): Reading {
  const { message, edited_message, callback_query } = update;
  const origin = { account, id: id<"event">(`update:${update.update_id}`) };
  if (message) return readMessage(message, origin);
  if (edited_message) return readEdit(edited_message, origin);
  if (callback_query)
    return readPress(callback_query, { account, id: pressIdOf(callback_query.id) });
  const kind = kindIn(update, new Set(["update_id"])) ?? "update";
  return ignored("irrelevant", `${kind}: not a kind we take in`);
}

type Origin = { readonly account: AccountId } & Pick<InboundEvent, "id">;

function readMessage(message: TelegramMessage, origin: Origin): Reading {
  const { from, reply_to_message: quoted } = message;
  if (!from) return ignored("irrelevant", "message: not from a person");
  if (from.is_bot) return ignored("irrelevant", "message: from a bot");
  const content = readContent(message);
  if ("reason" in content) return { events: [], ignored: [content] };
  const opensTopic = message.is_topic_message && quoted?.message_id === message.message_thread_id;
  return event({
    type: "message",
    ...occurrence(message, origin),
    message: messageIdOf(message.chat.id, message.message_id),
    from: personOf(from),
    content,
    ...(quoted && !opensTopic && { replyTo: messageIdOf(message.chat.id, quoted.message_id) }),
  });
}

function readEdit(message: TelegramMessage, origin: Origin): Reading {
  if (message.from?.is_bot) return ignored("irrelevant", "edited_message: from a bot");
  const content = readContent(message);
  if ("reason" in content) return { events: [], ignored: [content] };
  return event({
    type: "edit",
    ...occurrence(message, origin),
    message: messageIdOf(message.chat.id, message.message_id),
    content,
  });
}

/**
 * A press carries no time of its own: `at` is when its message was last written, or 1970 when
 * Telegram no longer shows the message.
 */
function readPress(press: TelegramCallback, origin: Origin): Reading {
  const { from, message, data } = press;
  if (data == null) return ignored("irrelevant", "callback_query: carries no data");
  const label = labelOn(message, data);
  return event({
    type: "button",
    ...(message
      ? { ...occurrence(message, origin), on: messageIdOf(message.chat.id, message.message_id) }
      : {
          id: origin.id,
          address: addressOf(origin.account, { chat_id: from.id }),
          at: new Date(0),
        }),
    from: personOf(from),
    action: data,
    ...(label !== undefined && { label }),
  });
}

function occurrence(message: TelegramMessage, { account, id: eventId }: Origin) {
  const thread = message.is_topic_message ? message.message_thread_id : undefined;
  return {
    id: eventId,
    address: addressOf(account, {
      chat_id: message.chat.id,
      ...(thread != null && { message_thread_id: thread }),
    }),
    at: message.edit_date ?? message.date,
  };
}

function readContent(message: TelegramMessage): Content | Ignored {
  const content = contentOf(message);
  if (content) return content;
  const { name, said } = contentKind(message);
  if (said) return { kind: "unsupported", label: name };
  return { kind: "irrelevant", reason: `message.${name}: not a kind we take in` };
}

function personOf(user: TelegramUser): Person {
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ");
  const language = languageOf(user.language_code);
  return {
    id: id(user.id),
    ...(name !== "" && { name }),
    ...(language !== undefined && { language }),
  };
}

/** Telegram writes `pt-br`, BCP 47 `pt-BR`. */
function languageOf(code: string | null | undefined): string | undefined {
  try {
    return code ? Intl.getCanonicalLocales(code)[0] : undefined;
  } catch {
    return undefined;
  }
}

function labelOn(message: TelegramCallback["message"], data: string): string | undefined {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => button.callback_data === data)?.text;
}

function event(read: InboundEvent): Reading {
  return { events: [read], ignored: [] };
}

function ignored(kind: Ignored["kind"], reason: string): Reading {
  return { events: [], ignored: [{ kind, reason }] };
}
