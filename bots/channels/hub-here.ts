import type { Config } from "../config/config.ts";

/** Where a hub with these settings is found on this machine. */
export function hubHere({ port }: Pick<Config, "port">): string {
  return `http://127.0.0.1:${port}`;
}

/** Milliseconds in which a hub answers that it is alive, whatever it is at. */
const PATIENCE_MS = 3_000;

/** Whether one runs there. */
export async function isRunning(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`${url}/healthz`, { signal }).catch(() => undefined);
  return answer?.ok ?? false;
}
