import { expect, it } from "vitest";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { WaitingRoom } from "../../prisma/store/agenda/testing/waiting-room.ts";
import { databaseForTest } from "../database.ts";
import { Desk } from "./program.ts";

/** A clinic whose first visit was booked at eight, and an operator who types commands about it. */
async function operator() {
  const { url, database } = await databaseForTest();
  const room = await WaitingRoom.open(database.prisma);
  const { id, contact } = room.bookedAt(11);
  const desk = await Desk.make();
  const env = { DATABASE_URL: url, PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64") };
  const types = (words: string) => desk.prosa(`visit ${words}`, { env }).result();
  return { id, contact, agenda: openAgenda(new StoredAgenda(database.prisma)), types };
}

const first = {
  clinic: "Clínica Sorriso",
  start: "2029-11-05T08:00",
  service: "Cleaning",
  professional: "Dra. Ana",
};

it("lists a day's visits without names", async () => {
  const { id, types } = await operator();
  const listed = await types("list --day 2029-11-05 --json");
  const { visits } = JSON.parse(listed.out);
  expect(visits).toHaveLength(4);
  expect(visits[0]).toEqual({ id, ...first, state: "confirmed" });
  expect((await types("list --day 2029-11-06")).out).toBe("No visits on that day.\n");
  expect(await types("list --day soon")).toMatchObject({ code: 2 });
});

it("says what became of one", async () => {
  const { id, agenda, types } = await operator();
  expect(await types(`mark ${id} done`)).toMatchObject({
    code: 1,
    log: expect.stringContaining(`${id} cannot become done: it is confirmed.`),
  });
  expect((await types(`mark ${id} no_show --reason storm`)).out).toBe(`${id} is no_show.\n`);
  const [last] = (await agenda.history(id)).slice(-1);
  expect(last).toMatchObject({ to: "no_show", by: "operator", reason: "storm" });
  expect(await types("mark 7 arrived")).toMatchObject({ code: 2 });
});

it("shows one with all that happened to it, and how it was", async () => {
  const { id, contact, agenda, types } = await operator();
  await types(`mark ${id} no_show --reason storm`);
  await agenda.rate({ appointment: id, contact, score: 4, at: new Date() });
  expect(JSON.parse((await types(`show ${id} --json`)).out)).toMatchObject({
    id,
    ...first,
    state: "no_show",
    history: [
      { to: "confirmed", by: "patient" },
      { from: "confirmed", to: "no_show", by: "operator", reason: "storm" },
    ],
    notices: [{ kind: "missed" }],
    score: 4,
  });
  expect((await types(`show ${id}`)).out).toMatch(
    /It is no_show\. Its patient gives it 4 of 5\.[^]*from confirmed to no_show, by the operator: storm\n.*to be told: missed/u,
  );
  expect(await types(`show ${crypto.randomUUID()}`)).toMatchObject({ code: 1 });
  expect(await types("show 7")).toMatchObject({ code: 2 });
});
