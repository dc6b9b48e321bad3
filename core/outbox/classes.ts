/** Why the hub says something, which decides how long it is worth saying and what a doubt does to it. */
export type MessageClass = "reply" | "confirmation" | "reminder" | "notice";

/**
 * What becomes of a message that may have gone out, on a platform that cannot tell. Sent again, it
 * may arrive twice; left, it may not have arrived, and a person is shown it.
 */
export type DoubtRule = "at_least_once" | "at_most_once";

export interface ClassRule {
  /** Milliseconds from its writing after which it is worth nothing. Absent: its writer says when it ends. */
  readonly lifeMs?: number;
  readonly onDoubt: DoubtRule;
}

const MINUTE_MS = 60_000;

export const messageClasses = {
  /**
   * Answers what somebody said. After an hour they have moved on, and an answer out of the blue
   * confuses. Said twice it looks broken and may ask a question twice, so a doubt is for a person.
   */
  reply: { lifeMs: 60 * MINUTE_MS, onDoubt: "at_most_once" },
  /**
   * Says that something was done: booked, moved, cancelled. People wait for it with the telephone in
   * their hand; hours late it contradicts what they have arranged since, and is worse than none.
   * Twice, it reads as two bookings.
   */
  confirmation: { lifeMs: 15 * MINUTE_MS, onDoubt: "at_most_once" },
  /**
   * Speaks of an appointment, and lives no longer than the appointment leaves it. Two reminders are a
   * small nuisance; none is an empty chair.
   */
  reminder: { onDoubt: "at_least_once" },
  /**
   * Tells people something they did not ask for. It is still news tomorrow morning, but not after.
   * Unasked and twice, it is spam, and platforms count complaints.
   */
  notice: { lifeMs: 24 * 60 * MINUTE_MS, onDoubt: "at_most_once" },
} as const satisfies Record<MessageClass, ClassRule>;

/**
 * Whether a message that may have gone out may be sent again: under a key by which the platform
 * knows the repeat, or because its class would rather arrive twice than not at all.
 */
export function mayRepeat(name: MessageClass, adapter: { readonly repeatable: boolean }): boolean {
  return adapter.repeatable || messageClasses[name].onDoubt === "at_least_once";
}
