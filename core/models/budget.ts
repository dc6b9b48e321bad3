import type { ContactId, OrganisationId } from "../identity.ts";

/** For whom a model is asked. */
export interface Spender {
  readonly organisation: OrganisationId;
  readonly contact: ContactId;
}

/** What is spent, or may be: tokens, and millionths of a US dollar as far as the price is known. */
export interface Amount {
  readonly tokens: number;
  readonly cost: number;
}

/** The most that may be spent in a day; what is absent has no end. Days begin at midnight UTC. */
export interface Limits {
  readonly organisation: Partial<Amount>;
  /** For each person in each organisation. */
  readonly person: Partial<Amount>;
}

/** What is held for one call until it is known what the call took. */
export interface Reservation {
  readonly id: string;
}

/**
 * What models may cost, kept by the store on its own clock, for all processes together. Every call
 * throws `StoreUnavailable` when the store is away.
 */
export interface Budget {
  /**
   * Holds the most that a call can take, from the organisation's day and from the person's, before it
   * is made; `undefined` when one of them has not that much left. However many ask at once, no more
   * is ever held and spent than the limits say. What is never settled stays spent.
   */
  reserve(spender: Spender, most: Amount, limits: Limits): Promise<Reservation | undefined>;
  /** Says what the call took. Twice is as good as once. */
  settle(reservation: Reservation, took: Amount): Promise<void>;
  /** What is held and spent today: by the organisation, and by the person in it. */
  today(spender: Spender): Promise<{ readonly organisation: Amount; readonly person: Amount }>;
}
