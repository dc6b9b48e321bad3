import { id } from "../../../core/message/address.ts";
import type { EventId } from "../../../core/message/address.ts";
import type { ChatMoved } from "../../../core/message/event.ts";
import { addressOf } from "./ids.ts";
import { irrelevant, readAs, unreadable, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { personOf } from "./people.ts";
import type { Ids } from "./people.ts";
import { system as systemShape, userIdUpdate } from "./shapes.ts";
import type { Message } from "./shapes.ts";

/** What WhatsApp itself writes into a chat: of a new number or user id, and else nothing for a bot. */
export function readSystem(message: Message, around: Around): readonly Part[] {
  return readAs("messages.system", systemShape, (system) => {
    const former = [message.from, message.from_user_id, system.previous_user_id];
    const current = [system.wa_id, system.new_wa_id, system.user_id, system.parent_user_id];
    const what = `messages.system.${word(system.type)}`;
    if (!/_changed_(?:number|user_id)$/u.test(system.type))
      return [irrelevant(`${what}: not a kind we take in`)];
    const moved = moveOf(around, { former, current });
    if (!moved) return [irrelevant(`${what}: does not say from what to what`)];
    return [{ ...moved, id: id(`moved:${message.id}`), at: message.timestamp }];
  })(message["system"]);
}

/** Reads one of a value's `user_id_update`: a user id that was replaced, as a new number brings with it. */
export function readUserIdUpdate(around: Around): (part: unknown) => readonly Part[] {
  return readAs("user_id_update", userIdUpdate, (update) => {
    const { wa_id, user_id, parent_user_id, timestamp } = update;
    const former = [user_id.previous, parent_user_id?.previous];
    const current = [wa_id, user_id.current, parent_user_id?.current];
    const moved = moveOf(around, { former, current });
    if (!moved) return [unreadable("user_id_update: does not say from what to what")];
    const key: EventId = id(`moved:${user_id.previous}:${user_id.current}`);
    return [{ ...moved, id: key, at: timestamp }];
  });
}

/** From the first id that is known of former times to the first that is known of now. */
function moveOf(
  { account }: Around,
  { former, current }: { readonly former: Ids; readonly current: Ids },
): Omit<ChatMoved, "id" | "at"> | undefined {
  const was = former.find((one) => one != null);
  const is = current.find((one) => one != null);
  const from = personOf(current, { former });
  if (!was || !is || !from) return undefined;
  return { type: "moved", address: addressOf(account, was), to: id(is), from };
}
