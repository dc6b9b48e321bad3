import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atende } from "../bots/atende/bot.ts";
import type { Agenda } from "../core/agenda/agenda.ts";
import type { Appointment } from "../core/agenda/appointment.ts";
import { notify } from "../core/agenda/notify.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import { id } from "../core/message/address.ts";
import { openPolicy } from "../core/testing/policy.ts";
import { agendaInMemory } from "../core/testing/agenda-in-memory.ts";
import { contractClinic, knownBySlugs } from "../core/testing/clinic.ts";
import { noticeJobs } from "../jobs/notices.ts";
import { loopback } from "./loopback.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The jobs of a hub, and what they put into the outbox, with a clock that anybody may set. */
class House {
  now: Date;
  /** Dies after so many messages are in the outbox, before it can write that down; 0 for never. */
  diesAfter = 0;
  readonly sent: string[] = [];
  readonly agenda: Agenda;
  readonly #asked: string[] = [];

  constructor(timeZone: string, now: Date) {
    this.agenda = agendaInMemory(knownBySlugs({ ...contractClinic, timeZone }));
    this.now = now;
  }

  /** A visit with Dra. Ana, asked for now. */
  async book(from: Date): Promise<Appointment> {
    const result = await this.agenda.book({
      key: `turn ${from.getTime()}`,
      at: this.now,
      clinic: id("sorriso"),
      service: id("limpeza"),
      professional: id("ana"),
      contact: id("maria"),
      conversation: id("conversation"),
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + HOUR),
    });
    if (result.status !== "booked") throw new Error(result.status);
    return result.appointment;
  }

  /** One look of the jobs; what died is asked for again by the next look. */
  async look(): Promise<void> {
    const jobs = noticeJobs(
      { agenda: this.agenda, clock: this.#clock, notify: (notice) => this.#notify(notice) },
      { add: async (_, which) => void this.#asked.push(which) },
    );
    await jobs[0]?.run("");
    // Every job may run twice.
    for (const which of this.#asked.splice(0).flatMap((each) => [each, each]))
      await jobs[1]?.run(which).catch(() => undefined);
  }

  readonly #clock = { now: () => this.now };

  async #notify(notice: Parameters<typeof notify>[1]): Promise<void> {
    const { agenda } = this;
    const line = { account, adapter: loopback(), bot, policy: openPolicy };
    const told = async (...what: Parameters<Agenda["told"]>) => {
      if (this.diesAfter > 0 && (this.diesAfter -= 1) === 0) throw new Error("killed");
      await agenda.told(...what);
    };
    await notify(
      {
        agenda: { dueNotice: (...which) => agenda.dueNotice(...which), told },
        conversations: { accountOf: async () => account.id },
        lines: { of: () => line },
        outbox: {
          enqueue: async (_, { key }) => {
            if (this.sent.includes(key)) return false;
            this.sent.push(key);
            return true;
          },
        },
        clock: this.#clock,
      },
      notice,
    );
  }
}

const account = {
  id: id<"channel-account">("account"),
  organisation: id<"organisation">("organisation"),
  channel: "loopback",
  account: id<"account">("account"),
  bot: "atende",
};

const bot = prepareBot(atende(agendaInMemory(knownBySlugs(contractClinic))), {
  train: () => ({ rank: () => [] }),
});

const kindsOf = ({ sent }: House) => sent.map((key) => key.split(":").at(-1));

describe("a reminder", () => {
  const booked = new Date("2026-11-20T15:00:00Z");
  const visit = new Date("2026-11-27T15:00:00Z");
  const before = (hours: number) => new Date(visit.getTime() - hours * HOUR);

  it("goes out once, though its worker was killed before it could say so", async () => {
    const house = new House("America/Sao_Paulo", booked);
    const { id: appointment } = await house.book(visit);
    house.diesAfter = 1;
    for (house.now = before(24); house.now < visit; house.now = new Date(+house.now + 30 * MINUTE))
      await house.look();
    expect(kindsOf(house)).toEqual(["24h", "2h"]);
    expect(await house.agenda.find(appointment, id("maria"))).toMatchObject({ state: "reminded" });
  });

  it("goes out once, though the clock is set back after it", async () => {
    const house = new House("America/Sao_Paulo", booked);
    await house.book(visit);
    for (const now of [before(24), before(30), before(24), before(23)]) {
      house.now = now;
      await house.look();
    }
    expect(kindsOf(house)).toEqual(["24h"]);
  });

  it("goes out though the clock was ahead for a while, past the visit, and is right again", async () => {
    const house = new House("America/Sao_Paulo", booked);
    await house.book(visit);
    for (const now of [before(40), before(-1), before(-30), before(39), before(24), before(2)]) {
      house.now = now;
      await house.look();
    }
    expect(kindsOf(house)).toEqual(["24h", "2h"]);
  });

  it("goes out once in a night in which an hour comes twice, or not at all", async () => {
    for (const [zone, start] of [
      ["America/New_York", "2026-11-01T15:00:00Z"],
      ["America/New_York", "2026-03-08T15:00:00Z"],
      ["Europe/Lisbon", "2026-10-25T12:00:00Z"],
      ["Europe/Lisbon", "2026-03-29T12:00:00Z"],
    ] as const) {
      const from = new Date(start);
      const house = new House(zone, new Date(from.getTime() - 100 * HOUR));
      await house.book(from);
      for (
        house.now = new Date(+from - 30 * HOUR);
        house.now < from;
        house.now = new Date(+house.now + 10 * MINUTE)
      )
        await house.look();
      expect(kindsOf(house)).toEqual(["24h", "2h"]);
    }
  });

  it("goes out once each, whatever clocks and deaths do meanwhile, as long as time goes on in the end", async () => {
    const step = fc.record({
      hours: fc.integer({ min: -3, max: 48 }),
      dies: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const house = new House("America/Sao_Paulo", booked);
        await house.book(visit);
        for (const { hours, dies } of steps) {
          house.now = before(hours);
          house.diesAfter = dies ? 1 : 0;
          await house.look();
        }
        house.diesAfter = 0;
        for (const hours of [24, 12, 2, 1]) {
          house.now = before(hours);
          await house.look();
        }
        expect(new Set(house.sent).size).toBe(house.sent.length);
        expect(kindsOf(house)).toContain("2h");
        expect(house.sent.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it("dies with its visit", async () => {
    const house = new House("America/Sao_Paulo", booked);
    const { id: appointment } = await house.book(visit);
    await house.agenda.cancel({ appointment, contact: id("maria"), at: before(30) });
    house.now = before(24);
    await house.look();
    expect(house.sent).toEqual([]);
  });
});
