import type { Config } from "../config/config.ts";

/** Where a hub with these settings is found on this machine. */
export function hubHere({ port }: Pick<Config, "port">): string {
  return `http://127.0.0.1:${port}`;
}

/** Whether one runs there. */
export async function isRunning(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/healthz`).catch(() => undefined);
  return answer?.ok ?? false;
}
