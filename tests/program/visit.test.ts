import { expect, it } from "vitest";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { WaitingRoom } from "../../prisma/store/agenda/testing/waiting-room.ts";
import { databaseForTest } from "../database.ts";
import { Desk } from "./program.ts";

it("lists a day's visits without names, and says what became of one", async () => {
  const { url, database } = await databaseForTest();
  const room = await WaitingRoom.open(database.prisma);
  const { id } = room.bookedAt(11);
  const desk = await Desk.make();
  const env = { DATABASE_URL: url, PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64") };
  const types = async (words: string) => {
    const program = desk.prosa(`visit ${words}`, { env });
    const code = await program.ended;
    return { code, ...program.said };
  };

  const listed = await types("list --day 2029-11-05 --json");
  const { visits } = JSON.parse(listed.out);
  expect(visits).toHaveLength(4);
  expect(visits[0]).toEqual({
    id,
    clinic: "Clínica Sorriso",
    start: "2029-11-05T08:00",
    service: "Cleaning",
    professional: "Dra. Ana",
    state: "confirmed",
  });
  expect((await types("list --day 2029-11-06")).out).toBe("No visits on that day.\n");
  expect(await types("list --day soon")).toMatchObject({ code: 2 });

  expect(await types(`mark ${id} done`)).toMatchObject({
    code: 1,
    log: expect.stringContaining(`${id} cannot become done: it is confirmed.`),
  });
  expect((await types(`mark ${id} no_show --reason storm`)).out).toBe(`${id} is no_show.\n`);
  const [last] = (await openAgenda(new StoredAgenda(database.prisma)).history(id)).slice(-1);
  expect(last).toMatchObject({ to: "no_show", by: "operator", reason: "storm" });
  expect(await types("mark 7 arrived")).toMatchObject({ code: 2 });
});
