/** The name that was probably meant, if one is near enough to be a slip of the fingers. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, slips: distance(typed.toUpperCase(), name) }))
    .filter(({ name, slips }) => slips <= Math.max(2, name.length / 5))
    .toSorted((one, other) => one.slips - other.slips);
  return best?.name;
}

/** Levenshtein's: how many letters to add, drop or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [column, other] of Array.from(to).entries())
      next.push(
        Math.min(
          at(row, column) + Number(letter !== other),
          at(row, column + 1) + 1,
          at(next, column) + 1,
        ),
      );
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
