import type { Delivery, Reading } from "../../core/adapter.ts";
import { readJson } from "../../core/json.ts";
import { id } from "../../core/message/address.ts";
import type { AccountId } from "../../core/message/address.ts";
import { textOrCommand } from "../../core/message/content.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { happened, ignored } from "../../core/reading.ts";
import { act } from "./act.ts";
import type { Act } from "./act.ts";

export function parse({ body }: Delivery, account: AccountId): Reading {
  const json = readJson(body);
  const read = act.safeParse(json.ok ? json.value : undefined);
  if (read.success) return happened(eventOf(read.data, account));
  return ignored("unreadable", "not an act of a rehearsed dialogue");
}

function eventOf(done: Act, account: AccountId): InboundEvent {
  const { person, name, language } = done;
  const about = {
    id: id<"event">(done.id),
    address: { channel: "rehearsal", account, chat: id<"chat">(person) },
    at: new Date(done.at),
    from: {
      id: id<"person">(person),
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
    },
  };
  if (done.type === "press")
    return { ...about, type: "button", action: done.action, label: done.label };
  return { ...about, type: "message", message: id(done.id), content: textOrCommand(done.text) };
}
