import { once } from "node:events";
import { createServer } from "node:net";

/** Below the ports that systems give out by themselves, so that nobody gets it in the meantime. */
const first = 20_000;
const many = 10_000;

/** A port of this machine that is free, and likely to be so the next moment. */
export async function freePort(): Promise<number> {
  const port = first + Math.floor(Math.random() * many);
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
    return port;
  } catch {
    return await freePort();
  } finally {
    probe.close();
  }
}
