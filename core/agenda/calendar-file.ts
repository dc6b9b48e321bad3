import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block as zoneBlock } from "timezones-ical-library";
import type { Enclosure } from "../message/outgoing.ts";
import type { Agenda } from "./agenda.ts";
import type { Appointment, AppointmentId } from "./appointment.ts";
import { openStates } from "./states.ts";

/** An appointment as a patient's own calendar knows it, however often it was moved. */
export interface PatientEntry {
  /** The first of those that took each other's place: what the entry is called for ever. */
  readonly first: AppointmentId;
  /** How often it was moved since. */
  readonly moves: number;
}

/** Follows an appointment back through those whose place it took. */
export async function patientEntryOf(
  agenda: Pick<Agenda, "find">,
  visit: Pick<Appointment, "id" | "contact" | "movedFrom">,
): Promise<PatientEntry> {
  const before = visit.movedFrom && (await agenda.find(visit.movedFrom, visit.contact));
  if (!before) return { first: visit.id, moves: 0 };
  const { first, moves } = await patientEntryOf(agenda, before);
  return { first, moves: moves + 1 };
}

export interface CalendarFileParts {
  readonly entry: PatientEntry;
  /** What the file, and the entry, are called. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A file that puts an appointment into a patient's calendar, moves it there, or takes it out: the same
 * UID for good, and a SEQUENCE that grows with every move and with the end (RFC 5545, RFC 5546). Its
 * times are the clinic's own, with the rules of its zone; nobody can answer to its organiser. Made again
 * of the same appointment it is the same.
 */
export function calendarFile(visit: Appointment, parts: CalendarFileParts): Enclosure {
  const { entry, name, title, description } = parts;
  const isOn = openStates.includes(visit.state);
  const { clinic } = visit;
  const calendar = ical({
    prodId: { company: "Prosa", product: "Prosa" },
    method: isOn ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
    timezone: { name: null, generator: (zone) => zoneBlock(zone)[0] ?? null },
  });
  calendar.createEvent({
    id: `${entry.first}@prosa`,
    sequence: entry.moves + (isOn ? 0 : 1),
    status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    stamp: Temporal.Instant.fromEpochMilliseconds(visit.bookedAt.getTime()),
    ...timesOf(visit),
    summary: title,
    description,
    location: placeOf(visit),
    organizer: { name: clinic.name, email: "nobody@prosa.invalid" },
  });
  return { kind: "enclosure", name, type: "text/calendar", text: calendar.toString() };
}

/** In the clinic's zone, by the name under which its rules stand in the file; in UTC where none are known. */
function timesOf({ from, to, clinic }: Appointment) {
  const [, known = "TZID=UTC"] = zoneBlock(clinic.timeZone);
  const timezone = known.slice("TZID=".length);
  const local = (moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timezone);
  return { start: local(from), end: local(to), timezone };
}

function placeOf({ unit, clinic }: Appointment) {
  if (!unit) return clinic.name;
  const { position } = unit;
  return {
    title: `${clinic.name}, ${unit.name}`,
    address: unit.address,
    ...(position && { geo: { lat: position.latitude, lon: position.longitude } }),
  };
}
