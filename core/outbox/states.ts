/** The life of a message that is to go out. */
export type OutboxStatus =
  | "new" // waits for its turn
  | "sending" // the platform is being called, or whoever called it died
  | "sent" // the platform has it
  | "in_doubt" // it may have gone out, and nobody can tell
  | "failed" // it surely did not go out, and will not by itself
  | "expired" // its time was over before it went out
  | "cancelled"; // given up by a person, or held back behind one that did not go

/**
 * Who moves a message: the owner of its lane, who sends it; the platform, when it tells us of a
 * message by its key; an operator, who retries, discards, or has seen it arrive.
 */
export type Mover = "lane" | "platform" | "operator";

type Moves = Readonly<Record<OutboxStatus, readonly OutboxStatus[]>>;

/**
 * What may follow what, by who moves it. The store's updates name the states they come from, so
 * these hold there too.
 *
 * A `new` one fails without being tried where the platform is known to take nothing now.
 * `sent` is the platform's own word, as the answer to a call or later. It is true whenever it comes
 * and whatever we believed before, and nothing leads away from it. A `sending` that is begun again
 * is one whose owner died. Only an operator brings back what had ended; what had been held back
 * behind a message comes back with it, be it retried or found to have arrived; found too late, when the
 * conversation has gone on, it has expired.
 */
export const transitions: Readonly<Record<Mover, Moves>> = {
  lane: {
    new: ["sending", "sent", "failed", "expired", "cancelled"],
    sending: ["sending", "sent", "new", "in_doubt", "failed", "expired"],
    sent: [],
    in_doubt: ["sent"],
    failed: ["sent"],
    expired: ["sent"],
    cancelled: ["sent"],
  },
  platform: {
    new: ["sent"],
    sending: ["sent"],
    sent: [],
    in_doubt: ["sent"],
    failed: ["sent"],
    expired: ["sent"],
    cancelled: ["sent", "new", "expired"],
  },
  operator: {
    new: ["cancelled"],
    sending: [],
    sent: [],
    in_doubt: ["sent", "new", "cancelled"],
    failed: ["new", "cancelled"],
    expired: ["new", "cancelled"],
    cancelled: ["new"],
  },
};

export const outboxStatuses: readonly OutboxStatus[] = [
  "new",
  "sending",
  "sent",
  "in_doubt",
  "failed",
  "expired",
  "cancelled",
];

/** The states from which `mover` may bring a message to `status`. */
export function statusesBefore(
  status: OutboxStatus,
  mover: Mover = "lane",
): readonly OutboxStatus[] {
  return outboxStatuses.filter((before) => transitions[mover][before].includes(status));
}
