/** Does it with each, so many at once and in their order; answers in their order. */
export async function eachAtOnce<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const waiting = [...items.entries()];
  const results: Promise<Result>[] = [];
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next;
      results[index] = act(item, index);
      await results[index];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return await Promise.all(results);
}
