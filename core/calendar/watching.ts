import { createHash, randomBytes } from "node:crypto";
import { isSameSecret } from "../secret.ts";
import type { Attended, CalendarParts } from "./attended.ts";
import { CalendarError } from "./calendar.ts";
import type { CalendarLinkId, CalendarStore } from "./store.ts";

/** A watch is renewed while it has so long to go. */
const RENEWED_MS = 24 * 3_600_000;

/**
 * Has the calendar's vendor call us, and again in time before that ends: under a new id, the old one
 * being ended once the new one is known. Without it a calendar is only looked at now and then, so a
 * vendor that will not have it keeps nothing else from being done.
 */
export async function keepWatch(
  { store, clock, log, addressFor }: CalendarParts,
  { link, calendar, signal }: Attended,
): Promise<void> {
  const address = addressFor(link.vendor);
  const left = (link.watch?.endsAt.getTime() ?? 0) - clock.now().getTime();
  if (address === undefined || left > RENEWED_MS) return;
  const token = randomBytes(32).toString("base64url");
  try {
    const watch = await calendar.watch({ id: crypto.randomUUID(), token, address }, signal);
    await store.watched(link, watch, digestOf(token));
    if (link.watch) await calendar.unwatch(link.watch, signal);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const { fault, detail } = error;
    log.warn("a calendar does not call when it changes", { link: link.id, fault, detail });
  }
}

/** A vendor's word that something changed, and what it shows that it is the vendor. */
export interface CalendarCall {
  readonly watch: string;
  readonly token: string;
}

/**
 * Has the calendar looked after that a vendor calls about. It says nothing of what changed, so
 * whether it is true does not matter, and one that gets lost is no loss.
 */
export async function hear(
  store: Pick<CalendarStore, "behindWatch" | "hasten">,
  { watch, token }: CalendarCall,
): Promise<CalendarLinkId | "unknown" | "forged"> {
  const found = await store.behindWatch(watch);
  if (!found) return "unknown";
  if (!isSameSecret(digestOf(token), found.tokenDigest)) return "forged";
  await store.hasten(found.link);
  return found.link;
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
