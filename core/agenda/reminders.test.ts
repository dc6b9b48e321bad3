import { describe, expect, it } from "vitest";
import { anAppointment } from "../testing/clinic.ts";
import { remindable, reminderDue, reminderFor, reminderKey } from "./reminders.ts";

const now = new Date("2026-11-26T12:00:00Z");
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const weekBefore = new Date("2026-11-19T12:00:00Z");

describe("the reminder an appointment wants now", () => {
  it.each([
    [25 * 60, undefined],
    [24 * 60, "24h"],
    [3 * 60, "24h"],
    [61, "24h"],
    [60, "1h"],
    [1, "1h"],
    [0, undefined],
    [-30, undefined],
  ])("%d minutes ahead is %s", (minutes, kind) => {
    const appointment = anAppointment({ from: inMinutes(minutes), bookedAt: weekBefore });
    expect(reminderDue(appointment, now)).toBe(kind);
  });

  it("is none for one that was booked after the reminder's moment", () => {
    const booked = anAppointment({ from: inMinutes(180), bookedAt: inMinutes(-60) });
    expect(reminderDue(booked, now)).toBeUndefined();
    expect(reminderDue(booked, inMinutes(121))).toBe("1h");
  });

  it("is none for one that was cancelled", () => {
    const cancelled = { bookedAt: weekBefore, state: "cancelled" as const };
    expect(reminderDue(anAppointment({ from: inMinutes(180), ...cancelled }), now)).toBeUndefined();
  });

  it("is looked for among the appointments of the coming day", () => {
    expect(remindable(now)).toEqual({ from: now, to: inMinutes(24 * 60) });
  });
});

describe("a reminder", () => {
  const appointment = anAppointment({ from: new Date("2026-11-27T13:00:00Z"), language: "pt-BR" });

  it("goes out once for each appointment and kind", () => {
    expect(reminderKey(appointment.id, "24h")).toBe("reminder:appointment:24h");
  });

  it("says what, with whom, when and where, and offers to cancel", () => {
    const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" | ");
    expect(reminderFor(appointment, "24h", say)).toEqual({
      kind: "text",
      markdown:
        "reminder.24h | limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
      buttons: [{ label: "reminder.cancel", action: "set:clinic.cancel:visit=appointment" }],
    });
  });
});
