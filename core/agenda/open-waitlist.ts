import { book } from "./booking.ts";
import { attend } from "./offering.ts";
import type { Desk, WaitlistStore } from "./waitlist-store.ts";
import type { Answer, Gone, Leaving, Offer, Waitlist } from "./waitlist.ts";

/** The waitlist that is kept in a store. */
export function openWaitlist(store: WaitlistStore): Waitlist {
  return {
    waitsOf: (contact) => store.waitsOf(contact),
    offerTo: (contact, offer) => store.offerTo(contact, offer),
    log: (wait) => store.log(wait),
    clinics: () => store.clinics(),
    untold: (now) => store.untold(now),
    told: (offer, at) => store.told(offer, at),

    join: (joining) =>
      store.change(
        joining.clinic,
        async ({ line }) => (await line.joinedUnder(joining.key)) ?? line.join(joining),
      ),
    attend: (clinic, now) => store.change(clinic, (desk) => attend(desk, now)),
    async leave(leaving) {
      const clinic = await store.clinicOf(leaving);
      return clinic !== undefined && store.change(clinic, (desk) => leave(desk, leaving));
    },
    async accept(answer) {
      const clinic = await store.clinicOf(answer);
      return clinic === undefined ? gone : store.change(clinic, (desk) => accept(desk, answer));
    },
    async decline(answer) {
      const clinic = await store.clinicOf(answer);
      return clinic !== undefined && store.change(clinic, (desk) => decline(desk, answer));
    },
  };
}

const gone: Gone = { status: "gone" };

async function leave(desk: Desk, { wait, contact, at }: Leaving): Promise<boolean> {
  const { line } = desk;
  const place = (await line.waiting()).find((each) => each.id === wait);
  if (place?.contact !== contact) return false;
  for (const offer of await line.offers())
    if (offer.wait === wait && !offer.outcome)
      await letGo(desk, offer, { outcome: "withdrawn", at });
  await line.takeOut(wait, "left", at);
  await attend(desk, at);
  return true;
}

async function accept(desk: Desk, answer: Parameters<Waitlist["accept"]>[0]) {
  const { register, line } = desk;
  const { key, at } = answer;
  const before = await register.bookedUnder(key);
  if (before) return { status: "booked", appointment: before } as const;
  const standing = await standingOffer(desk, answer);
  const wait = (await line.waiting()).find(({ id }) => id === standing?.offer.wait);
  if (!standing || !wait) return gone;
  const { offer, kept } = standing;
  const { professional, from, to } = offer;
  const unit = kept.unit && { unit: kept.unit.id };
  const result = await book(register, { ...wait, key, at, professional, from, to, ...unit });
  if (result.status !== "booked") return result;
  await line.end(offer.id, "accepted", at);
  await line.takeOut(wait.id, "booked", at);
  return result;
}

async function decline(desk: Desk, answer: Answer): Promise<boolean> {
  const standing = await standingOffer(desk, answer);
  if (!standing) return false;
  await letGo(desk, standing.offer, { outcome: "declined", at: answer.at });
  await attend(desk, answer.at);
  return true;
}

/** An offer that stands, with what keeps its time. */
async function standingOffer({ register, line }: Desk, { offer: id, contact, at }: Answer) {
  const offer = await line.offer(id, contact);
  if (!offer || offer.outcome || offer.until <= at) return undefined;
  const kept = await register.find(offer.appointment);
  return kept?.state === "held" ? { offer, kept } : undefined;
}

async function letGo(
  { register, line }: Desk,
  offer: Offer,
  { outcome, at }: { outcome: "declined" | "withdrawn"; at: Date },
): Promise<void> {
  const kept = await register.find(offer.appointment);
  if (kept?.state === "held")
    await register.move(kept, { to: "cancelled", at, by: "patient", reason: outcome });
  await line.end(offer.id, outcome, at);
}
