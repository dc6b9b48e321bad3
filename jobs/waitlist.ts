import { tellOffer } from "../core/agenda/offer.ts";
import type { OfferParts } from "../core/agenda/offer.ts";
import type { Waitlist } from "../core/agenda/waitlist.ts";
import type { Job } from "./job.ts";

/** Looks what has become free for those who wait, offers it, and ends the offers whose time is over. */
export function waitlistJob(parts: OfferParts & { readonly waitlist: Waitlist }): Job {
  const { waitlist, clock } = parts;
  return {
    name: "waitlist",
    everyMs: 15_000,
    async run() {
      for (const clinic of await waitlist.clinics()) await waitlist.attend(clinic, clock.now());
      for (const offer of await waitlist.untold(clock.now())) await tellOffer(parts, offer);
    },
  };
}
