import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { ACTION_BYTES } from "../../../../core/message/outgoing.ts";
import { id } from "../../../../core/message/address.ts";
import { reply } from "../../../../core/skill.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { monday, openAgenda } from "../../testing.ts";
import { appointments } from "./appointments.ts";

const someone = id<"contact">("someone else");
const turn = (agenda: Agenda, given: Parameters<typeof aTurn>[0] = {}) =>
  appointments(openReception(agenda)).run(
    aTurn({ now: monday, contact: { id: someone }, ...given }),
  );

describe("a person's appointments", () => {
  it("are listed, the next one first, each with a button that cancels it", async () => {
    const agenda = await openAgenda("bruno 2026-12-04T09:00", "ana 2026-11-27T10:00");
    const [first, second] = await agenda.upcoming(someone, monday);
    expect(await turn(agenda)).toEqual(
      reply({
        kind: "text",
        markdown: [
          "appointments.list | - appointments.item | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
          "- appointments.item | Limpeza | Dr. Bruno | sexta-feira, 4 de dezembro | 09:00 | Clínica Sorriso",
        ].join("\n"),
        buttons: [
          {
            label: "appointments.cancel | sex., 27/11",
            action: `set:clinic.cancel:visit=${first?.id}`,
          },
          {
            label: "appointments.cancel | sex., 04/12",
            action: `set:clinic.cancel:visit=${second?.id}`,
          },
        ],
      }),
    );
  });

  it("are those that are asked of, and one alone may be moved as well", async () => {
    const agenda = await openAgenda("bruno 2026-12-04T09:00", "ana 2026-11-27T10:00");
    const [, bruno] = await agenda.upcoming(someone, monday);
    const outcome = await turn(agenda, { said: "quando é a minha com o dr bruno?" });
    expect(outcome).toEqual(
      reply({
        kind: "text",
        markdown: expect.stringMatching(/^appointments.list [|] - [^\n]+Dr. Bruno[^\n]+$/u),
        buttons: [
          {
            label: "appointments.cancel | sex., 04/12",
            action: `set:clinic.cancel:visit=${bruno?.id}`,
          },
          { label: "reschedule.summary", action: `set:clinic.reschedule:visit=${bruno?.id}` },
        ],
      }),
    );
  });

  it("are told apart by their time when they are on one day", async () => {
    const agenda = await openAgenda("ana 2026-11-27T10:00", "ana 2026-11-27T11:00");
    const outcome = await turn(agenda);
    expect(JSON.stringify(outcome)).toMatch(/cancel \| 27\/11 10:00.*\| 27\/11 11:00"/u);
  });

  it("are their own only, and only those ahead", async () => {
    const agenda = await openAgenda("ana 2026-11-27T10:00");
    const none = reply({
      kind: "text",
      markdown: "appointments.none",
      buttons: [{ label: "book.summary", action: "clinic.book:" }],
    });
    expect(await turn(agenda, { contact: { id: id("another") } })).toEqual(none);
    expect(await turn(agenda, { now: new Date("2026-11-27T13:00:00Z") })).toEqual(none);
  });

  it("are six at most, with buttons that every channel has room for", async () => {
    const days = ["11-23", "11-27", "11-30", "12-04", "12-07", "12-11", "12-14"];
    const agenda = await openAgenda(...days.map((day) => `ana 2026-${day}T10:00`));
    const outcome = await turn(agenda);
    if (outcome.next !== "done") throw new Error("it is to answer");
    const [said] = outcome.say;
    const buttons = said?.kind === "text" ? (said.buttons ?? []) : [];
    expect(buttons).toHaveLength(6);
    expect(buttons.filter(({ action }) => Buffer.byteLength(action) > ACTION_BYTES)).toEqual([]);
  });
});
