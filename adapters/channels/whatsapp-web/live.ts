import { z } from "zod";
import type { Clock, Keep } from "../../../core/ports.ts";
import { isHad } from "./lease.ts";
import type { Lease } from "./lease.ts";

const LIVE = "live";

/** How an account stands, for whoever pairs it or wonders why it is silent. */
const phases = [
  "off", // no process has it
  "connecting",
  "qr", // the owner has to scan the code
  "code", // the owner has to type the code
  "linking", // it was scanned or typed
  "open",
  "again", // the connection broke, and comes back
  "replaced", // another program uses the session
  "unlinked", // the owner removed the device
  "banned", // WhatsApp does not want the number
  "outdated", // WhatsApp does not take this version
] as const;

const live = z.object({
  phase: z.enum(phases),
  since: z.iso.datetime(),
  /** What the QR code says. */
  qr: z.string().exactOptional(),
  /** Eight signs. */
  code: z.string().exactOptional(),
  /** When it is tried again. */
  nextAt: z.iso.datetime().exactOptional(),
  /** Why new chats wait: the guard's word. */
  risk: z.string().exactOptional(),
});

export type LiveState = z.infer<typeof live>;

const nowhere: LiveState = { phase: "off", since: new Date(0).toISOString() };

/** What the process that has the account says of it, if there is one. Any other process may ask. */
export async function readLive(keep: Keep, now: Date): Promise<LiveState> {
  const written = (await keep.read([LIVE])).get(LIVE);
  return written !== undefined && (await isHad(keep, now))
    ? live.parse(JSON.parse(written))
    : nowhere;
}

/** Says how it stands; only while the account is ours. */
export class Announcer {
  readonly #clock: Clock;
  #last: LiveState = nowhere;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get phase(): LiveState["phase"] {
    return this.#last.phase;
  }

  async say(lease: Lease, said: Omit<LiveState, "since">): Promise<void> {
    this.#last = { ...said, since: this.#clock.now().toISOString() };
    await lease.write(new Map([[LIVE, JSON.stringify(this.#last)]]));
  }
}
