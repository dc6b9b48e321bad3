/** So many letters at a time: nothing stays locked for long, and two who do the same share the work. */
const BATCH = 100;

/** Does something to many letters, batch by batch. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  each: (batch: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += BATCH)
    results.push(...(await each(items.slice(at, at + BATCH))));
  return results;
}
