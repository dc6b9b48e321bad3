import { z } from "zod";
import type { Config } from "./config/config.ts";

/** Who listens at every address is found at the machine's own. */
const own: ReadonlyMap<string, string> = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

/** Where a hub with these settings is found on this machine. */
export function hubHere({ host, port }: Pick<Config, "host" | "port">): string {
  const address = own.get(host) ?? host;
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/** Milliseconds in which a hub answers that it is alive, whatever it is at. */
const PATIENCE_MS = 3_000;
const Alive = z.object({ alive: z.literal(true) });

/** Whether a hub runs there, and nothing else. */
export async function isHub(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return Alive.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
