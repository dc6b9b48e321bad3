/** Runs out unless it is renewed. */
export interface Patience {
  readonly over: Promise<void>;
  renew(ms: number): void;
}

export function patience(ms: number): Patience {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer = setTimeout(resolve, ms);
  return {
    over: promise,
    renew(more) {
      clearTimeout(timer);
      timer = setTimeout(resolve, more);
    },
  };
}
