/** Says on stderr, when a person is looking, what is being waited for and how long it took. */
export async function progress<T>(what: string, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return await work();
  const begun = performance.now();
  process.stderr.write(`${what} ...`);
  try {
    return await work();
  } finally {
    process.stderr.write(` ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  }
}
