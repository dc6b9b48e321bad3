import type { Delivery, Reading } from "../../core/adapter.ts";
import { readJson } from "../../core/json.ts";
import { id } from "../../core/message/address.ts";
import type { AccountId } from "../../core/message/address.ts";
import { textOrCommand } from "../../core/message/content.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { happened, ignored } from "../../core/reading.ts";
import { entry } from "./entry.ts";
import type { Entry } from "./entry.ts";

export function parse({ body }: Delivery, account: AccountId): Reading {
  const json = readJson(body);
  const read = entry.safeParse(json.ok ? json.value : undefined);
  if (read.success) return happened(eventOf(read.data, account));
  return ignored("unreadable", "not an entry of a terminal");
}

function eventOf(entered: Entry, account: AccountId): InboundEvent {
  const { language } = entered;
  const about = {
    id: id<"event">(entered.id),
    address: { channel: "terminal", account, chat: id<"chat">(entered.chat) },
    at: new Date(entered.at),
    from: { id: id<"person">("me"), ...(language !== undefined && { language }) },
  };
  if (entered.type === "choice")
    return { ...about, type: "button", action: entered.action, label: entered.label };
  return {
    ...about,
    type: "message",
    message: id(entered.id),
    content: textOrCommand(entered.text),
  };
}
