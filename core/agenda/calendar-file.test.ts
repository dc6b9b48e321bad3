import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import { agendaInMemory } from "../testing/agenda-in-memory.ts";
import { booked } from "../testing/agenda-practice.ts";
import { aClinic } from "../testing/clinic.ts";
import type { Agenda } from "./agenda.ts";
import type { Appointment } from "./appointment.ts";
import { calendarFile, patientEntryOf } from "./calendar-file.ts";

const at = new Date("2026-10-20T12:00:00Z");
const contact = id<"contact">("patient");

/** A visit of an hour to a clinic in a zone. */
async function visitIn(timeZone: string, start: string) {
  const clinic = aClinic({ timeZone });
  const agenda = agendaInMemory(clinic);
  const from = new Date(start);
  const booking = {
    key: start,
    at,
    clinic: clinic.id,
    service: id<"service">("limpeza"),
    professional: id<"professional">("ana"),
    contact,
    conversation: id<"conversation">("c"),
    language: "pt-BR",
    from,
    to: new Date(from.getTime() + 3_600_000),
  };
  return { agenda, visit: booked(await agenda.book(booking)) };
}

/** The lines of its file that begin so, long ones in one piece. */
async function linesOf(agenda: Agenda, visit: Appointment, ...names: readonly string[]) {
  const entry = await patientEntryOf(agenda, visit);
  const about = { name: "visit.ics", title: "Cleaning; with Ana", description: "Brush\nthem" };
  const { text } = calendarFile(visit, { entry, ...about });
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  return lines.filter((line) => names.some((name) => line.startsWith(name)));
}

async function movedBy(agenda: Agenda, { id: appointment, from, to }: Appointment, days: number) {
  const [start, end] = [from, to].map((each) => new Date(each.getTime() + days * 86_400_000));
  if (!start || !end) throw new Error("a visit has two ends");
  const move = { appointment, contact, conversation: id<"conversation">("c"), language: "pt-BR" };
  const professional = id<"professional">("ana");
  const key = `${appointment}+${days}`;
  return booked(await agenda.reschedule({ ...move, key, at, professional, from: start, to: end }));
}

describe("a patient's calendar file", () => {
  it.each([
    ["before clocks go back", "2026-10-30T14:00:00Z", "20261030T100000"],
    ["after", "2026-11-02T15:00:00Z", "20261102T100000"],
  ])("says ten o'clock by the clinic's clock, %s", async (_, start, local) => {
    const { agenda, visit } = await visitIn("America/New_York", start);
    expect(await linesOf(agenda, visit, "TZID", "DTSTART;", "DTSTAMP", "RRULE")).toEqual([
      "TZID:America/New_York",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "DTSTAMP:20261020T120000Z",
      `DTSTART;TZID=America/New_York:${local}`,
    ]);
  });

  it("knows a zone by the name that its rules have, whatever the clinic calls it", async () => {
    const { agenda, visit } = await visitIn("Asia/Calcutta", "2026-11-02T04:30:00Z");
    expect(await linesOf(agenda, visit, "TZID", "DTSTART;")).toEqual([
      "TZID:Asia/Kolkata",
      "DTSTART;TZID=Asia/Kolkata:20261102T100000",
    ]);
  });

  it("is of one entry through every move, each newer than the last, and takes it out at the end", async () => {
    const { agenda, visit } = await visitIn("America/Sao_Paulo", "2026-11-02T11:00:00Z");
    const what = ["METHOD", "UID", "SEQUENCE", "STATUS"];
    const uid = `UID:${visit.id}@prosa`;
    const standing = ["METHOD:PUBLISH", uid, "SEQUENCE:0", "STATUS:CONFIRMED"];
    expect(await linesOf(agenda, visit, ...what)).toEqual(standing);
    const again = await movedBy(agenda, await movedBy(agenda, visit, 7), 7);
    const moved = ["METHOD:PUBLISH", uid, "SEQUENCE:2", "STATUS:CONFIRMED"];
    expect(await linesOf(agenda, again, ...what)).toEqual(moved);
    const ended = await agenda.cancel({ appointment: again.id, contact, at });
    if (ended.status === "refused") throw new Error(ended.reason);
    const gone = ["METHOD:CANCEL", uid, "SEQUENCE:3", "STATUS:CANCELLED"];
    expect(await linesOf(agenda, ended.appointment, ...what)).toEqual(gone);
  });

  it("says what, where and by whom, and nobody can answer to it", async () => {
    const { agenda, visit } = await visitIn("America/Sao_Paulo", "2026-11-02T11:00:00Z");
    const address = "Avenida Paulista, 1000";
    const position = { latitude: -23.5, longitude: -46.6 };
    const unit = { id: id<"unit">("u"), slug: "u", name: "Paulista", address, position };
    const what = ["SUMMARY", "LOCATION", "GEO", "DESCRIPTION", "ORGANIZER"];
    expect(await linesOf(agenda, { ...visit, unit }, ...what)).toEqual([
      "SUMMARY:Cleaning\\; with Ana",
      "LOCATION:Clínica Sorriso\\, Paulista\\nAvenida Paulista\\, 1000",
      "GEO:-23.5;-46.6",
      "DESCRIPTION:Brush\\nthem",
      'ORGANIZER;CN="Clínica Sorriso":mailto:nobody@prosa.invalid',
    ]);
    expect(await linesOf(agenda, visit, "LOCATION")).toEqual(["LOCATION:Clínica Sorriso"]);
  });
});
