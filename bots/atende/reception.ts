import type { Waitlist } from "../../core/agenda/waitlist.ts";
import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Appointment, AppointmentId, Occupied } from "../../core/agenda/appointment.ts";
import type { Clinic } from "../../core/agenda/clinic.ts";
import { middayBreakEnd } from "../../core/agenda/midday-break.ts";
import { localTime } from "../../core/agenda/openings.ts";
import { isIndifferent } from "../../core/agenda/preferences.ts";
import type { Turn } from "../../core/turn.ts";
import { Once } from "./once.ts";
import { languages } from "../../core/understanding/language.ts";
import type { WhenContext } from "../../core/understanding/when/when.ts";
import { z } from "zod";
import { id } from "../../core/message/address.ts";

const DAY = 86_400_000;

/** What the clinic's skills share: the agenda, and the clinic. */
export interface Reception {
  readonly agenda: Agenda;
  /** Absent where nobody can wait for what is not free. */
  readonly waitlist?: Waitlist | undefined;
  /** The clinics of an account, looked up once however many slots read the message. */
  clinicsOf(turn: Whose): Promise<Clinics>;
  /** The one of them that a message is for: where the visit is that it is about, or the one that was chosen. */
  clinicOf(turn: Turn): Promise<Clinic>;
  /** What is kept from who speaks, in all the time that may be booked: once for a message, too. */
  occupied(turn: Turn, clinic: Clinic, instead: AppointmentId | undefined): Promise<Everything>;
  /** What who speaks has ahead of them, the next first: once for a message, too. */
  upcomingOf(turn: Whom & Pick<Turn, "now">): Promise<readonly Appointment[]>;
  /** The visit of theirs that a message is about. */
  visitOf(turn: Whom, visit: AppointmentId): Promise<Appointment | undefined>;
  /** Somebody was faster: what is free is looked at again. What the agenda is changed in here does so too. */
  lookAgain(): void;
}

type Everything = readonly Occupied[];
type Clinics = readonly [Clinic, ...Clinic[]];
type Whose = Pick<Turn, "event" | "organisation">;
type Whom = Pick<Turn, "event" | "contact">;

export function openReception(agenda: Agenda, waitlist?: Waitlist): Reception {
  const clinics = new Once<Clinics>();
  const occupied = new Once<Everything>();
  const visits = new Once<Appointment | undefined>();
  const upcoming = new Once<readonly Appointment[]>();
  const lookAgain = () => {
    occupied.forget();
    visits.forget();
    upcoming.forget();
  };
  const clinicsOf = (turn: Whose) => clinics.read(turn, "", () => theClinics(agenda, turn));
  const visitOf = (turn: Whom, visit: AppointmentId) =>
    visits.read(turn, visit, () => agenda.find(visit, turn.contact.id));
  const changed = <T>(change: Promise<T>) => change.finally(lookAgain);
  return {
    agenda: {
      ...agenda,
      release: (...whose) => changed(agenda.release(...whose)),
      book: (asked) => changed(agenda.book(asked)),
      reschedule: (asked) => changed(agenda.reschedule(asked)),
      cancel: (asked) => changed(agenda.cancel(asked)),
      confirm: (asked) => changed(agenda.confirm(asked)),
    },
    waitlist,
    clinicsOf,
    async clinicOf(turn) {
      const [first, ...others] = await clinicsOf(turn);
      const visit = others.length > 0 ? await visitAmong(visitOf, turn, turn.known) : undefined;
      return others.find((each) => isMeant(each, visit, turn.place)) ?? first;
    },
    occupied: (turn, clinic, instead) =>
      occupied.read(turn, `${clinic.id} ${instead}`, () =>
        everything(agenda, turn, { clinic, instead }),
      ),
    upcomingOf: (turn) => upcoming.read(turn, "", () => agenda.upcoming(turn.contact.id, turn.now)),
    visitOf,
    lookAgain,
  };
}

function everything(
  agenda: Agenda,
  { now: at, contact }: Turn,
  { clinic, instead }: { clinic: Clinic; instead: AppointmentId | undefined },
): Promise<Everything> {
  // What lasts over the last midnight counts, in whichever zone that is.
  const span = { from: at, to: new Date(at.getTime() + (clinic.policy.horizon + 2) * DAY) };
  const seeing = { at, contact: contact.id, ...(instead !== undefined && { instead }) };
  return agenda.occupied(clinic.id, span, seeing);
}

async function theClinics(agenda: Agenda, { event, organisation }: Whose): Promise<Clinics> {
  const { channel, account } = event.address;
  const [first, ...others] = await agenda.clinicsOf({ organisation, channel, account });
  if (!first)
    throw new Error(
      `organisation ${organisation} has no clinic to book in: \`prosa seed\` adds one to try`,
    );
  return [first, ...others];
}

function isMeant(
  { id: clinic, slug }: Clinic,
  visit: Appointment | undefined,
  place?: string,
): boolean {
  return visit ? clinic === visit.clinic.id : slug === place;
}

/** The visit that some values speak of. */
export async function visitAmong(
  visitOf: Reception["visitOf"],
  turn: Whom,
  values: unknown,
): Promise<Appointment | undefined> {
  const visit = visitIn(values);
  return visit === undefined ? undefined : visitOf(turn, visit);
}

/** Which one that is, where they speak of one alone. */
export function visitIn(values: unknown): AppointmentId | undefined {
  const { visit } = OfVisit.safeParse(values).data ?? {};
  return visit === undefined ? undefined : id(visit);
}

const OfVisit = z.object({ visit: z.uuid() });

/**
 * What a day or a time in this turn is read against: a lone number is the one that was asked for,
 * but for the "um" of "qualquer um", the "one" of "the earliest one" and the "dois" of "nós dois" and "os dois".
 */
export function whenContext(
  {
    timeZone,
    professionals = [],
  }: Pick<Clinic, "timeZone"> & Partial<Pick<Clinic, "professionals">>,
  { now, language, asked, said }: Turn,
): WhenContext {
  const lunchEnds = middayBreakEnd({ professionals });
  const isForNumber =
    (asked === "day" || asked === "time") &&
    !isIndifferent(said) &&
    !one.test(said) &&
    !people.test(said);
  return {
    now: localTime(now, timeZone),
    language: readable(language),
    ...(lunchEnds !== undefined && { lunchEnds }),
    ...(isForNumber && { bareNumber: asked }),
  };
}

const one =
  /(?<!\p{L})(?:earliest|soonest|latest|first|last|next|that|this|which|other|later|earlier|same|good) one(?!\p{L})/iu;

const people =
  /(?<!\p{L})(?:(?:n[óo]s|somos|eles|elas|us|we|them) (?:dois|duas|two|dos)|(?:dois|duas|two|dos) (?:of us|de n[óo]s|de nosotr[oa]s)|nosotr[oa]s dos|(?:os|los|all) (?:dois|tr[êe]s|quatro|dos|tres|cuatro|two|three|four))(?!\p{L})/iu;

function readable(language: string): WhenContext["language"] {
  return languages.find((each) => each === language) ?? "pt-BR";
}
