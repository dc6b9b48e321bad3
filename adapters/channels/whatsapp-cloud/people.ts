import { id } from "../../../core/message/address.ts";
import type { Person } from "../../../core/message/event.ts";
import { phoneOf } from "./ids.ts";
import type { Contact } from "./shapes.ts";

/** The ids of one person in the order in which we go by them: the first is theirs, the rest are aliases. */
export type Ids = readonly (string | null | undefined)[];

interface Known {
  /** The people the value speaks of. */
  readonly contacts?: readonly Contact[];
  /** Ids that are theirs no more. */
  readonly former?: Ids;
}

/** The person with these ids, and what else is known of them; nobody where there is no id at all. */
export function personOf(ids: Ids, { contacts = [], former = [] }: Known = {}): Person | undefined {
  const { wa_id, user_id, parent_user_id, profile } = contactOf(ids, contacts);
  const current = [...ids, wa_id, user_id, parent_user_id].filter((one) => one != null);
  const [own, ...aliases] = new Set([...current, ...former.filter((one) => one != null)]);
  if (own === undefined) return undefined;
  const [phone] = current.flatMap((one) => phoneOf(one) ?? []);
  return {
    id: id(own),
    ...(aliases.length > 0 && { aliases: aliases.map((one) => id<"person">(one)) }),
    ...(profile?.name && { name: profile.name }),
    ...(phone !== undefined && { phone }),
  };
}

/**
 * Meta lists the contact of whoever wrote, under ids that may differ from the message's own (a number
 * with and without Brazil's ninth digit): so a single one is taken to be theirs.
 */
function contactOf(ids: Ids, contacts: readonly Contact[]): Contact {
  const named = contacts.find(({ wa_id, user_id }) =>
    [wa_id, user_id].some((one) => one != null && ids.includes(one)),
  );
  const [only, ...more] = contacts;
  return named ?? (more.length === 0 ? only : undefined) ?? {};
}
