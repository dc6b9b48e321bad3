/**
 * What a promise comes to, unless it takes longer than so many milliseconds: then it rejects with
 * what `late` makes, and nobody hears any more what the promise comes to.
 */
export async function within<T>(ms: number, promise: Promise<T>, late: () => Error): Promise<T> {
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), ms);
  try {
    return await Promise.race([promise, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
