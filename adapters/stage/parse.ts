import type { AdapterModule, Delivery } from "../../core/adapter.ts";
import { readJson } from "../../core/json.ts";
import { id } from "../../core/message/address.ts";
import type { AccountId } from "../../core/message/address.ts";
import { textOrCommand } from "../../core/message/content.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { happened, ignored } from "../../core/reading.ts";
import { act } from "./act.ts";
import type { Act } from "./act.ts";

/** How acts on a stage of this name are read. */
export function parserOn(channel: string): AdapterModule<unknown>["parse"] {
  return ({ body }: Delivery, account: AccountId) => {
    const json = readJson(body);
    const read = act.safeParse(json.ok ? json.value : undefined);
    if (read.success) return happened(eventOf(read.data, { channel, account }));
    return ignored("unreadable", "not an act on a stage");
  };
}

function eventOf(
  done: Act,
  { channel, account }: { channel: string; account: AccountId },
): InboundEvent {
  const { person, chat = person, name, language } = done;
  const about = {
    id: id<"event">(done.id),
    address: { channel, account, chat: id<"chat">(chat) },
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
