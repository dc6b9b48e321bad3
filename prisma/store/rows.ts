import { z } from "zod";

/** One JSON argument that a statement unfolds with `json_to_recordset`: many rows, one round trip. */
export function rows(list: readonly object[]): string {
  return JSON.stringify(list);
}

/** Everybody locks lanes in this order, so that nobody waits in a circle. */
export function inLockOrder<Item>(
  items: readonly Item[],
  conversationOf: (item: Item) => string,
): readonly Item[] {
  return items.toSorted((one, other) => (conversationOf(one) < conversationOf(other) ? -1 : 1));
}

const idRows = z.array(z.object({ id: z.string() }));

/** The ids that a statement answers, in its order. */
export function idsIn(found: readonly unknown[]): readonly string[] {
  return idRows.parse(found).map(({ id }) => id);
}
