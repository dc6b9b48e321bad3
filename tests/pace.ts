/** Milliseconds that something takes. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * The most that something may take which has nothing to wait for, by what the like of it took just
 * before: where the machine is busy both take longer.
 */
export function soonAfter(asEverMs: number): number {
  return 2_000 + 10 * asEverMs;
}
