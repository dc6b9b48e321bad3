import { id } from "../../../core/message/address.ts";
import type { MessageReceived, Person } from "../../../core/message/event.ts";
import { contentOf } from "./content.ts";
import { addressOf } from "./ids.ts";
import { inGroup } from "./in-group.ts";
import { misshapen, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import type { Message } from "./shapes.ts";

/** A message, who wrote it and what it stands in. */
export interface Said {
  readonly message: Message;
  readonly from: Person;
  readonly around: Around;
}

/** WhatsApp numbers everything that happens in a chat as a message, so the kind goes in front. */
export function occurrence(kind: string, { message, from, around }: Said) {
  return {
    id: id<"event">(`${kind}:${message.id}`),
    address: addressOf(around.account, message.group_id ?? from.id),
    at: message.timestamp,
  };
}

export function readSaid(said: Said): readonly Part[] {
  const { message, from, around } = said;
  const content = contentOf(message);
  if (!content) return misshapen(`messages.${word(message.type)}`);
  const quoted = message.context?.id;
  const received: MessageReceived = {
    type: "message",
    ...occurrence("message", said),
    message: id(message.id),
    from,
    content,
    ...(quoted && { replyTo: id(quoted) }),
  };
  return [message.group_id ? inGroup(received, message, around.value) : received];
}
