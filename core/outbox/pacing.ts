import type { Pace, Rate } from "../limits.ts";
import type { Address } from "../message/address.ts";

/** The rates that one message has to keep. */
export interface Rates {
  readonly account?: Rate;
  readonly recipient?: Rate;
}

export function ratesFor({ account, recipient }: Pace, to: Address): Rates {
  return { ...(account && { account }), ...(recipient && { recipient: recipient(to) }) };
}

/** How far an account, or one of its recipients, is taken. Times are in milliseconds of one clock. */
export interface Standing {
  /** When the next message would be due if there were no bursts: GCRA's theoretical arrival time. */
  readonly nextFree: number;
  /** Until when the platform wants to be left alone. */
  readonly restsUntil: number;
}

export interface Standings {
  readonly account: Standing;
  readonly recipient: Standing;
  /** The moment on the account that is kept for this recipient. */
  readonly slot?: number | undefined;
}

/** Nobody has sent anything yet. */
export const untaken: Standing = { nextFree: -Infinity, restsUntil: -Infinity };

/** Milliseconds for which a slot is kept when its owner does not come. */
export const SLOT_KEPT_MS = 1_000;

/** How long to wait, and how things stand from then on. */
export interface Reservation {
  /** 0: send now. Else ask again then; asking earlier or twice changes nothing. */
  readonly waitMs: number;
  readonly standings: Standings;
}

/**
 * Asks for the next moment that is free both on the account and for the recipient.
 *
 * Who has to wait for the account is given a slot on it, in turn. Who has to wait for the recipient
 * alone is given none, for it would be taken from all others while this one chat rests.
 */
export function reserve(rates: Rates, standings: Standings, now: number): Reservation {
  const { account, recipient, slot } = standings;
  const rested = Math.max(now, account.restsUntil, recipient.restsUntil);
  if (slot !== undefined && now < slot + SLOT_KEPT_MS) {
    const at = Math.max(rested, slot);
    return { waitMs: at - now, standings: at > now ? standings : { account, recipient } };
  }
  const freeForAccount = Math.max(now, account.restsUntil, freeAt(rates.account, account));
  const freeForRecipient = Math.max(recipient.restsUntil, freeAt(rates.recipient, recipient));
  if (freeForRecipient > freeForAccount)
    return { waitMs: freeForRecipient - now, standings: { account, recipient } };
  const taken = {
    account: takenAt(freeForAccount, rates.account, account),
    recipient: takenAt(freeForAccount, rates.recipient, recipient),
  };
  if (freeForAccount === now) return { waitMs: 0, standings: taken };
  return { waitMs: freeForAccount - now, standings: { ...taken, slot: freeForAccount } };
}

const spacing = ({ count, perMs }: Rate) => perMs / count;

function freeAt(rate: Rate | undefined, { nextFree }: Standing): number {
  return rate ? nextFree - (rate.burst - 1) * spacing(rate) : -Infinity;
}

function takenAt(at: number, rate: Rate | undefined, standing: Standing): Standing {
  if (!rate) return standing;
  return { ...standing, nextFree: Math.max(standing.nextFree, at) + spacing(rate) };
}
