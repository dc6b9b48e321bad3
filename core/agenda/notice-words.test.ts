import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import { anAppointment } from "../testing/clinic.ts";
import { utteranceOf } from "./notice-words.ts";

const uuid = id<"appointment">("01900000-0000-7000-8000-000000000001");
const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" | ");

describe("a reminder", () => {
  const appointment = anAppointment({
    id: uuid,
    from: new Date("2026-11-27T13:00:00Z"),
    patient: { name: "Bia", relationship: "child" },
    unit: { id: id("centro"), slug: "centro", name: "Centro", address: "Rua das Flores, 10" },
    service: {
      ...anAppointment().service,
      instructions: { "pt-BR": "Escove os dentes." },
    },
  });

  it("says what, with whom, when, for whom, where and how to prepare, and offers what can be done", () => {
    expect(utteranceOf({ appointment, kind: "24h" }, say, "pt-BR")).toEqual({
      kind: "text",
      markdown: [
        "reminder.24h | limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
        "reminder.patient | Bia",
        "reminder.where | Centro | Rua das Flores, 10",
        "Escove os dentes.",
      ].join("\n\n"),
      buttons: [
        { label: "reminder.confirm", action: `set:clinic.confirm:visit=${uuid}` },
        { label: "reminder.move", action: `set:clinic.reschedule:visit=${uuid}` },
        { label: "reminder.cancel", action: `set:clinic.cancel:visit=${uuid}` },
      ],
    });
  });

  it.each(["missed", "called_off"] as const)("%s offers to book the same anew", (kind) => {
    expect(utteranceOf({ appointment, kind }, say, "pt-BR")).toMatchObject({
      buttons: [{ action: `clinic.book:${uuid}` }],
    });
  });

  it.each(["missed", "rating"] as const)("%s says whose visit it was", (kind) => {
    expect(utteranceOf({ appointment, kind }, say, "pt-BR")).toMatchObject({
      markdown: expect.stringContaining("reminder.patient"),
    });
  });

  it("two hours before has said how to prepare already", () => {
    expect(utteranceOf({ appointment, kind: "2h" }, say, "pt-BR")).toMatchObject({
      markdown: expect.not.stringContaining("Escove"),
    });
  });
});

it("asks how a visit was, from 1 to 5", () => {
  const rating = utteranceOf(
    { appointment: anAppointment({ id: uuid }), kind: "rating" },
    say,
    "en",
  );
  expect("buttons" in rating && rating.buttons?.at(-1)).toEqual({
    label: "5",
    action: `clinic.rate:${uuid}:5`,
  });
});
