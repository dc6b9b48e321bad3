import { once } from "node:events";
import type { Server } from "node:net";
import { z } from "zod";

/** What a server under test says of itself: the port it listens on; 0 when it serves nothing. */
export const Ready = z.object({ port: z.number() });

export const Usage = z.object({
  /** Microseconds of processor time, all threads, since the process began. */
  cpuUs: z.number(),
  rssMb: z.number(),
  peakRssMb: z.number(),
});
export type Usage = z.infer<typeof Usage>;

/** In the server's process: says that it is ready, answers when asked how it does, ends with the bench. */
export function standBy(port: number, close: () => Promise<unknown> = async () => undefined): void {
  process.on("message", () => process.send?.(usage()));
  process.once("disconnect", () => void close().finally(() => process.exit()));
  process.send?.({ port });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuUs: user + system,
    rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
  };
}

/** A setting the bench has put into this process's environment. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`the bench did not set ${name}`);
  return value;
}

/** Listens on any free port of this machine alone, and answers with it. */
export async function listen(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return portOf(server);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port was given out");
  return address.port;
}
