import { expect, it } from "vitest";
import { monday, now, WaitingRoom } from "../../prisma/store/agenda/testing/waiting-room.ts";
import { databaseForTest } from "../database.ts";
import { Desk } from "./program.ts";

it("lists who waits without names, and why each offer was whose", async () => {
  const { url, database } = await databaseForTest();
  const room = await WaitingRoom.open(database.prisma);
  const desk = await Desk.make();
  const env = { DATABASE_URL: url, PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64") };
  const types = (words: string) => desk.prosa(`waitlist ${words}`, { env }).result();

  expect(await types("list")).toMatchObject({ code: 0, out: "Nobody waits.\n" });
  expect(await types("log")).toMatchObject({ code: 0, out: "Nothing was offered.\n" });
  const [first, second] = [await room.waits({ weekdays: [2] }), await room.waits()];
  await room.free(12);
  await room.attend();

  const { waiting } = JSON.parse((await types("list --json")).out);
  const what = { clinic: "Clínica Sorriso", service: "Cleaning", professional: "Dra. Ana" };
  expect(waiting).toEqual([
    { id: first.id, ...what, from: monday, to: monday, since: first.since.toISOString() },
    { id: second.id, ...what, from: monday, to: monday, since: second.since.toISOString() },
  ]);
  const { offers } = JSON.parse((await types("log --json")).out);
  expect(offers).toEqual([
    {
      wait: second.id,
      ...what,
      start: `${monday}T09:00`,
      at: now.toISOString(),
      until: expect.any(String),
      outcome: "open",
      passed: [{ wait: first.id, why: "not_wished" }],
    },
  ]);
  expect((await types("log")).out).toMatch(
    new RegExp(
      `to ${second.id}: open  Clínica Sorriso\\n {4}before them ${first.id}: does not`,
      "u",
    ),
  );
  expect(await types("log --since soon")).toMatchObject({ code: 2 });
});
