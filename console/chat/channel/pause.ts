/** A wait before another try. */
export interface Wait {
  readonly ms: number;
  /** The server asked for it, so nothing cuts it short. */
  readonly firm: boolean;
}

/** Sleeps that the world may cut short: the network came back, or the visitor did. */
export interface Pause {
  sleep(wait: Wait): Promise<void>;
  wake(): void;
}

export function makePause(): Pause {
  const sleepers = new Set<() => void>();
  return {
    sleep: ({ ms, firm }) =>
      new Promise((resolve) => {
        const rise = () => {
          clearTimeout(timer);
          sleepers.delete(rise);
          resolve();
        };
        const timer = setTimeout(rise, ms);
        if (!firm) sleepers.add(rise);
      }),
    wake() {
      for (const rise of sleepers) rise();
    },
  };
}

const firstMs = 500;
const longestMs = 30_000;

/** How long to wait after `failures` in a row: what the server asks, or doubling with a spread. */
export function waitAfter(failures: number, retryAfterMs?: number): Wait {
  if (retryAfterMs !== undefined) return { ms: retryAfterMs, firm: true };
  const full = Math.min(longestMs, firstMs * 2 ** failures);
  return { ms: full / 2 + (full / 2) * Math.random(), firm: false };
}
