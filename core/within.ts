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

/**
 * Does work whose signal is aborted after so many milliseconds, and when it fails: parts of it may go
 * on. Of `AbortSignal.timeout` a timer and its signal would be left until then, however soon the work is
 * done: many thousands, where much is done.
 */
export async function timed<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const late = () => ending.abort(new DOMException("too late", "TimeoutError"));
  const timer = setTimeout(late, ms);
  try {
    return await work(ending.signal);
  } catch (error) {
    ending.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
