import { Temporal } from "temporal-polyfill";
import type { Appointment, Occupied, Span } from "./appointment.ts";
import type { Clinic, Professional, Service } from "./clinic.ts";
import { isExcepted, readExcepted } from "./excepted.ts";
import { minuteOf } from "./hours.ts";
import { earlierOf, laterOf } from "./days.ts";
import { bookableDays, localTime, openingsOn, searchFor, unitAt } from "./openings.ts";
import type { Opening, Search } from "./openings.ts";
import { placesFor, withBuffers } from "./places.ts";
import { mannersOf } from "./notices.ts";
import { quietAround } from "./quiet.ts";
import { openStates } from "./states.ts";
import type { Entry, Occupying } from "./store.ts";
import type { Desk } from "./waitlist-store.ts";
import type { Offer, Passed, Wait } from "./waitlist.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** See {@link Waitlist.attend}. */
export async function attend(desk: Desk, now: Date): Promise<void> {
  const clinic = await desk.register.clinic();
  if (!clinic) return;
  const moment = { clinic, now };
  await endWhatIsOver(desk, now);
  await sendHome(desk, moment);
  if (!isQuietFor(undefined, moment)) await offerWhatIsFree(desk, moment);
}

/** Whether nobody is written to who is by the clock of `zone`, or by the clinic's where it is not known. */
function isQuietFor(zone: string | undefined, { clinic, now }: Moment): boolean {
  const { quiet, timeZone } = mannersOf(clinic, zone);
  return quietAround(now, quiet, timeZone) !== undefined;
}

interface Moment {
  readonly clinic: Clinic;
  readonly now: Date;
}

/** What became of the offers that stand is seen by what became of the times that they keep. */
async function endWhatIsOver({ register, line }: Desk, now: Date): Promise<void> {
  for (const lapsed of await register.lapsed(now))
    await register.move(lapsed, { to: "cancelled", at: now, by: "system", reason: "expired" });
  for (const offer of (await line.offers()).filter(({ outcome }) => !outcome)) {
    const kept = await register.find(offer.appointment);
    if (kept?.state === "held") continue;
    const isTaken = kept !== undefined && openStates.includes(kept.state);
    const lost = offer.until <= now ? "expired" : "withdrawn";
    await line.end(offer.id, isTaken ? "accepted" : lost, now);
    if (isTaken) await line.takeOut(offer.wait, "booked", now);
  }
}

/** Nobody waits for days that have passed. */
async function sendHome({ line }: Desk, { clinic, now }: Moment): Promise<void> {
  const today = localTime(now, clinic.timeZone).toPlainDate().toString();
  for (const wait of await line.waiting())
    if (wait.to < today) await line.takeOut(wait.id, "over", now);
}

async function offerWhatIsFree({ register, line }: Desk, moment: Moment): Promise<void> {
  const waiting = await line.waiting();
  if (waiting.length === 0) return;
  const { clinic, now } = moment;
  const offers = [...(await line.offers())];
  const horizon = new Date(now.getTime() + (clinic.policy.horizon + 2) * DAY);
  const occupied = [...(await register.occupying({ from: now, to: horizon }))];
  const zones = await register.zonesOf(waiting.map(({ contact }) => contact));
  const isAsleep = ({ contact }: Wait) => isQuietFor(zones.get(contact), moment);
  for (const [rank, wait] of waiting.entries()) {
    const had = offers.filter((offer) => offer.wait === wait.id);
    const isFree = !isAsleep(wait) && !isSilent(had, moment) && had.every(({ outcome }) => outcome);
    const entry = isFree ? firstFor(wait, { ...moment, occupied, had }) : undefined;
    if (!entry) continue;
    const kept = await register.add(entry, {
      to: "held",
      at: now,
      by: "system",
      reason: "offered",
    });
    occupied.push(occupiedBy(kept, entry));
    const { professional, from, to, heldUntil: until } = entry;
    const time = { professional, from, to };
    const passed = waiting
      .slice(0, rank)
      .map((other) => passedOver(other, time, { ...moment, offers, isAsleep }));
    const offer = { wait: wait.id, appointment: kept.id, ...time, at: now, until, passed };
    offers.push(await line.add(offer));
  }
}

interface Looking extends Moment {
  readonly occupied: readonly Occupying[];
  /** What was offered to this one before. */
  readonly had: readonly Offer[];
}

type Kept = Entry & { readonly heldUntil: Date };

/** The first time that somebody waits for, and was offered nothing of yet, to be held for them. */
function firstFor(wait: Wait, looking: Looking): Kept | undefined {
  const { clinic, occupied } = looking;
  const service = clinic.services.find(({ id }) => id === wait.service);
  if (!service) return undefined;
  const professionals = clinic.professionals.filter(
    ({ id, services }) =>
      services.includes(service.id) &&
      id === (wait.professional ?? id) &&
      !wait.without.includes(id),
  );
  const search = searchFrom({ service, professionals, occupied }, looking);
  for (const opening of openingsWished(wait, search))
    for (const professional of opening.professionals) {
      const time = { ...opening, professional: professional.id };
      if (looking.had.some((offer) => isInstead(offer, time))) continue;
      const entry = entryFor(wait, { opening, professional, service }, looking);
      if (entry) return entry;
    }
  return undefined;
}

/** An offer has to be over before a booking by hand would be too late. */
function searchFrom(
  what: { service: Service; professionals: readonly Professional[]; occupied: readonly Occupied[] },
  { clinic, now }: Moment,
): Search {
  const { service, professionals, occupied } = what;
  const { policy } = clinic;
  const search = searchFor(clinic, service, { professionals, occupied, now });
  return { ...search, policy: { ...policy, notice: policy.notice + policy.offer } };
}

function* openingsWished(wait: Wait, search: Search): Generator<Opening> {
  const bookable = bookableDays(search);
  const first = laterOf(bookable.from, Temporal.PlainDate.from(wait.from));
  const last = earlierOf(bookable.to, Temporal.PlainDate.from(wait.to));
  const except = readExcepted(wait.except);
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (wait.weekdays.length > 0 && !wait.weekdays.includes(day.dayOfWeek)) continue;
    if (isExcepted(day, except)) continue;
    for (const opening of openingsOn(day, search)) {
      const minute = minuteOf(opening.start);
      if (wait.earliest <= minute && minute < wait.latest) yield opening;
    }
  }
}

function entryFor(
  wait: Wait,
  time: { opening: Opening; professional: Professional; service: Service },
  { clinic, now, occupied }: Looking,
): Kept | undefined {
  const { opening, professional, service } = time;
  const { from, to } = opening;
  const busy = withBuffers({ from, to }, service);
  const around = occupied.filter((each) => each.from < busy.to && busy.from < each.to);
  const places = placesFor(
    clinic,
    service,
    around.flatMap((each) => each.places),
  );
  const unit = unitAt(opening, professional, clinic);
  return (
    places && {
      service: service.id,
      professional: professional.id,
      ...(unit !== undefined && { unit }),
      contact: wait.contact,
      ...(wait.patient && { patient: wait.patient }),
      ...(wait.plan !== undefined && { plan: wait.plan }),
      ...(wait.plan === undefined && service.price && { price: service.price }),
      conversation: wait.conversation,
      language: wait.language,
      notes: [],
      notices: [],
      from,
      to,
      busy,
      places,
      heldUntil: new Date(now.getTime() + clinic.policy.offer * MINUTE),
      offered: true,
    }
  );
}

function occupiedBy({ id: appointment }: Appointment, entry: Entry): Occupying {
  const { professional, places, busy } = entry;
  const resources = places.map(({ resource }) => resource);
  return { appointment, professional, resources, places, ...busy };
}

/** Offers that somebody may leave unanswered on a day before they are left alone until the next. */
const MOST_UNANSWERED = 2;

function isSilent(had: readonly Offer[], { clinic, now }: Moment): boolean {
  const dayOf = (at: Date) => localTime(at, clinic.timeZone).toPlainDate().toString();
  const today = had.filter(({ at, outcome }) => outcome === "expired" && dayOf(at) === dayOf(now));
  return today.length >= MOST_UNANSWERED;
}

interface Asked {
  readonly offers: readonly Offer[];
  isAsleep(wait: Wait): boolean;
}

type Time = Span & Pick<Offer, "professional">;

/** Why somebody who has waited longer is not offered a time. */
function passedOver(
  wait: Wait,
  time: Time,
  { offers, isAsleep, ...moment }: Moment & Asked,
): Passed {
  const theirs = offers.filter((offer) => offer.wait === wait.id);
  if (theirs.some(({ outcome }) => !outcome)) return { wait: wait.id, why: "has_offer" };
  const hadIt = theirs.some((offer) => isInstead(offer, time));
  if (hadIt) return { wait: wait.id, why: "had_it" };
  if (isSilent(theirs, moment)) return { wait: wait.id, why: "silent" };
  return { wait: wait.id, why: isAsleep(wait) ? "asleep" : "not_wished" };
}

/** Who was offered ten o'clock is not offered half past ten instead: that is of the same time. */
function isInstead(offer: Time, { professional, from, to }: Time): boolean {
  return offer.professional === professional && offer.from < to && from < offer.to;
}
