/** The life of a message that is to go out. */
export type OutboxStatus =
  | "new"
  | "sending"
  | "sent"
  | "in_doubt"
  | "failed"
  | "expired"
  | "cancelled";

/** What may follow what. The store's updates name the state they come from, so these hold there too. */
export const transitions: Readonly<Record<OutboxStatus, readonly OutboxStatus[]>> = {
  new: ["sending", "expired", "cancelled"],
  sending: ["sent", "new", "in_doubt", "failed"],
  in_doubt: ["sent", "new", "cancelled"],
  sent: [],
  failed: ["new"],
  expired: ["new"],
  cancelled: [],
};

/** The states from which a message may come to `status`. */
export function statusesBefore(status: OutboxStatus): readonly OutboxStatus[] {
  const all: readonly OutboxStatus[] = [
    "new",
    "sending",
    "sent",
    "in_doubt",
    "failed",
    "expired",
    "cancelled",
  ];
  return all.filter((before) => transitions[before].includes(status));
}
