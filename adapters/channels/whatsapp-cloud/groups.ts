import { id } from "../../../core/message/address.ts";
import { addressOf } from "./ids.ts";
import { irrelevant, readAs, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { personOf } from "./people.ts";
import { group as shape } from "./shapes.ts";

/** Reads one of a value's `groups`: of all that happens to a group, that people came in. */
export function readGroup({ account, field }: Around): (part: unknown) => readonly Part[] {
  return readAs("groups", shape, ({ type, group_id, timestamp, added_participants }) => {
    const came = field === "group_participants_update" ? (added_participants ?? []) : [];
    const joined = came
      .flatMap(({ wa_id, user_id }) => personOf([wa_id, user_id]) ?? [])
      .map((from): Part => ({
        type: "joined",
        id: id(`joined:${group_id}:${from.id}:${timestamp.getTime()}`),
        address: addressOf(account, group_id),
        at: timestamp,
        from,
      }));
    return joined.length > 0
      ? joined
      : [irrelevant(`${field}.${word(type)}: not a kind we take in`)];
  });
}
