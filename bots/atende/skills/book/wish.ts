import type { Appointment, Dependent } from "../../../../core/agenda/appointment.ts";
import { oneOf } from "../../../../core/agenda/calendar-words.ts";
import { isCovered } from "../../../../core/agenda/clinic.ts";
import type {
  Clinic,
  InsurancePlan,
  Professional,
  Service,
  Unit,
  UnitId,
} from "../../../../core/agenda/clinic.ts";
import { readExcepted } from "../../../../core/agenda/excepted.ts";
import { isSeenAt } from "../../../../core/agenda/hours.ts";
import { hasLimits } from "../../../../core/agenda/limits.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import { openingsOn, searchFor, unitAt } from "../../../../core/agenda/openings.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import type { Opening, Search } from "../../../../core/agenda/openings.ts";
import { freeDays } from "../../../../core/agenda/nearest.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Turn } from "../../../../core/turn.ts";
import { visitAmong } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";
import {
  ANYONE,
  isOneTime,
  Known,
  readDays,
  readTimes,
  refusedOf,
  SELF,
  SOONEST,
} from "./values.ts";
import type { SlotName } from "./values.ts";

/** What a person wants so far, and what can be found for it. */
export interface Wish {
  readonly clinic: Clinic;
  readonly service: Service | undefined;
  /** The one asked for; undefined when anyone will do, and before anyone was named. */
  readonly professional: Professional | undefined;
  /** The address that was asked for, where one was. */
  readonly unit: Unit | undefined;
  /** The plan that is to pay, where one was named, or pays for the visit that is moved. */
  readonly plan: InsurancePlan | undefined;
  /** The appointment that is to be moved, where it is not a new one that is wanted. */
  readonly visit: Appointment | undefined;
  /** Who is to be seen, where it is not the contact; nobody yet knows the name where it is `""`. */
  readonly patient: Dependent | undefined;
  readonly days: Days | undefined;
  readonly times: Times | undefined;
  /** Those who do the service, at the address that was asked for and on the plan that is to pay, without whom was refused. */
  readonly able: readonly Professional[];
  /** For an opening that suits; before a service is named, for one that the shortest would fit. */
  readonly search: Search;
  /** Whether somebody may wait here for what is not free. */
  readonly canWait: boolean;
  /** What the contact has ahead of them here, where the clinic limits that. */
  readonly booked: readonly Appointment[];
  /** Slots whose value the clinic does not know any more. */
  readonly gone: readonly SlotName[];
}

export async function wishOf(reception: Reception, turn: Turn): Promise<Wish> {
  const known = Known.parse(turn.known);
  const clinic = await reception.clinicOf(turn);
  const visit = await visitAmong(reception.visitOf, turn, turn.known);
  const service = serviceIn(clinic, known, visit);
  const slug = known.professional ?? keptIn(known, visit);
  const professional = clinic.professionals.find((each) => each.slug === slug);
  const unit = clinic.units.find((each) => each.slug === known.unit);
  const plan = clinic.plans.find((each) => each.slug === planIn(known, visit));
  const able = acceptable(
    clinic.professionals.filter((each) => isAble(each, { service, unit, plan })),
    known,
  );
  const search = await searchOf(reception, turn, {
    clinic,
    service: service ?? shortest(clinic),
    professionals: professional ? [professional] : able,
    visit,
    unit: unit?.id,
    except: readExcepted(known.except),
  });
  return {
    clinic,
    service,
    professional,
    unit,
    plan,
    visit,
    patient: patientIn(known),
    ...(service ? soonest(known, search) : plainly(known)),
    able,
    search,
    canWait: reception.waitlist !== undefined,
    booked: await bookedBy(reception, turn, clinic),
    gone: goneOf(known, { service, professional }),
  };
}

function goneOf(
  known: Known,
  { service, professional }: Pick<Wish, "service" | "professional">,
): Wish["gone"] {
  return [
    ...(isNamed(known.service) && !service ? (["service"] as const) : []),
    ...(isNamed(known.professional) && !professional ? (["professional"] as const) : []),
  ];
}

/** With whom a visit is that is moved stays so, unless they were refused. */
function keptIn(known: Known, visit: Appointment | undefined): string | undefined {
  const slug = visit?.professional.slug ?? "";
  return refusedOf(known).has(slug) ? undefined : slug;
}

/** A visit that is moved stays for the same, unless another service is named. */
function serviceIn(
  { services }: Clinic,
  { service }: Known,
  visit: Appointment | undefined,
): Service | undefined {
  return services.find(({ id, slug }) =>
    visit && service === undefined ? id === visit.service.id : slug === service,
  );
}

/** What pays for a visit that is moved pays still, unless they pay themself. */
function planIn({ plan }: Known, visit: Appointment | undefined): string | undefined {
  return visit && plan === undefined ? visit.plan?.slug : plan;
}

/** Those whom nobody has refused, or all where nobody else is left. */
function acceptable(able: readonly Professional[], known: Known): readonly Professional[] {
  const refused = refusedOf(known);
  const left = able.filter(({ slug }) => !refused.has(slug));
  return left.length > 0 ? left : able;
}

function isAble(
  one: Professional,
  { service, unit, plan }: Pick<Wish, "service" | "unit" | "plan">,
): boolean {
  const does = !service || one.services.includes(service.id);
  const isPaid = !plan || isCovered(plan, { professional: one.id });
  return does && isPaid && (!unit || isSeenAt(one, unit));
}

/** The opening that a wish comes to, once it is one day and one time. */
export function openingOf({ days, times, search }: Wish): Opening | undefined {
  if (!days || !times || !isOneTime(times)) return undefined;
  return openingsOn(days.from, search).find(({ start }) => start.toPlainTime().equals(times.from));
}

/** With whom it may be, in words: whoever is free then, where nobody was named. */
export function withWhom(wish: Wish, { language }: Speaker): string {
  const { professional, able } = wish;
  const free = professional ? [professional] : (openingOf(wish)?.professionals ?? able);
  const names = free.map(({ name }) => name);
  return oneOf(names, language);
}

/** The address where an hour is that was spoken of; undefined where there is none, or it may be at several. */
export function unitThen(wish: Wish): Unit | undefined {
  const { clinic, unit } = wish;
  const opening = openingOf(wish);
  if (unit || !opening) return unit;
  const at = opening.professionals.map((professional) => unitAt(opening, professional, clinic));
  const [one, ...others] = new Set(at);
  return others.length === 0 ? clinic.units.find(({ id }) => id === one) : undefined;
}

function patientIn({ patient, relation }: Known): Dependent | undefined {
  if (patient === SELF || (patient === undefined && relation === undefined)) return undefined;
  return { name: patient ?? "", relationship: relation ?? "other" };
}

type When = Pick<Wish, "days" | "times">;

/** As soon as can be is not yet a day or a time. */
export function plainly({ day, time }: Known): When {
  return {
    days: day === undefined || day === SOONEST ? undefined : readDays(day),
    times: time === undefined || time === SOONEST ? undefined : readTimes(time),
  };
}

/** Once it is known for what, as soon as can be is the first free day, and its first free time. */
function soonest(known: Known, search: Search): When {
  const { days: named, times: said } = plainly(known);
  const near = bookableDays(search).from;
  const [first] =
    known.day === SOONEST ? freeDays(search, { near, ...(said && { during: said }) }, 1) : [];
  const days = named ?? (first && { from: first, to: first });
  const [opening] = days && known.time === SOONEST ? openingsOn(days.from, search) : [];
  const start = opening?.start.toPlainTime();
  return { days, times: said ?? (start && { from: start, to: start }) };
}

async function bookedBy(
  reception: Reception,
  turn: Turn,
  clinic: Clinic,
): Promise<readonly Appointment[]> {
  if (!hasLimits(clinic)) return [];
  const upcoming = await reception.upcomingOf(turn);
  return upcoming.filter((each) => each.clinic.id === clinic.id);
}

async function searchOf(
  reception: Reception,
  turn: Turn,
  { clinic, service, professionals, visit, unit, except }: Looked,
): Promise<Search> {
  const occupied = await reception.occupied(turn, clinic, visit?.id);
  const where = unit === undefined ? {} : { unit };
  return searchFor(clinic, service, { ...where, professionals, occupied, now: turn.now, except });
}

interface Looked extends Required<Pick<Search, "professionals" | "except">> {
  readonly clinic: Clinic;
  readonly service: Service;
  readonly visit: Appointment | undefined;
  readonly unit: UnitId | undefined;
}

function shortest({ name, services }: Clinic): Service {
  const [first] = services.toSorted((a, b) => a.minutes - b.minutes);
  if (!first) throw new Error(`the clinic ${name} has no service to book`);
  return first;
}

function isNamed(slug: string | undefined): boolean {
  return slug !== undefined && slug !== ANYONE;
}
