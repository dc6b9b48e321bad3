import type { ContactId } from "../identity.ts";
import type { ClinicId } from "./clinic.ts";
import type { Register } from "./store.ts";
import type { Joining, Offer, OfferId, Outcome, Wait, WaitId, Waitlist } from "./waitlist.ts";

/** Where the line is kept. It answers questions and writes things down, and decides nothing. */
export interface WaitlistStore extends Pick<
  Waitlist,
  "waitsOf" | "offerTo" | "log" | "clinics" | "untold" | "told"
> {
  /** At which clinic somebody waits, or has an offer. */
  clinicOf(
    what: { readonly wait: WaitId } | { readonly offer: OfferId },
  ): Promise<ClinicId | undefined>;
  /** See {@link AgendaStore.change}: the clinic's line together with its register. */
  change<T>(clinic: ClinicId, work: (desk: Desk) => Promise<T>): Promise<T>;
}

export interface Desk {
  readonly register: Register;
  readonly line: Line;
}

/** A clinic's line while it is open to one hand. */
export interface Line {
  /** Everyone who waits, the longest first. */
  waiting(): Promise<readonly Wait[]>;
  /** Every offer to somebody who waits, the first first. */
  offers(): Promise<readonly Offer[]>;
  joinedUnder(key: string): Promise<Wait | undefined>;
  offer(offer: OfferId, contact: ContactId): Promise<Offer | undefined>;
  join(joining: Joining): Promise<Wait>;
  add(offer: Omit<Offer, "id" | "outcome" | "endedAt">): Promise<Offer>;
  end(offer: OfferId, outcome: Outcome, at: Date): Promise<void>;
  /** Takes somebody out of the line: they have what they waited for, or not any more. */
  takeOut(wait: WaitId, why: "booked" | "left" | "over", at: Date): Promise<void>;
}
