/** One `jsonb` argument that a statement unfolds with `jsonb_to_recordset`: many rows, one round trip. */
export function rows(list: readonly object[]): string {
  return JSON.stringify(list);
}
