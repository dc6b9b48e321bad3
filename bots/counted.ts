/** How many of something there are, in English: "1 letter", "2 letters". */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
