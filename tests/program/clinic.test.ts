import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { WaitingRoom } from "../../prisma/store/agenda/testing/waiting-room.ts";
import { databaseForTest } from "../database.ts";
import { Desk } from "./program.ts";

const env = { PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64") };

it("enters a clinic, changes it, and keeps what somebody has booked", async () => {
  const { url, database } = await databaseForTest();
  const room = await WaitingRoom.open(database.prisma);
  const { slug } = room.clinic;
  const desk = await Desk.make();
  const file = join(desk.folder, "clinic.yaml");
  const types = (words: string) =>
    desk.prosa(`clinic ${words}`, { env: { ...env, DATABASE_URL: url } }).result();

  const { out: exported } = await types(`export ${slug}`);
  await writeFile(file, exported);
  expect((await types("import clinic.yaml")).out).toBe(`${slug} is already as the file says.\n`);

  const without = exported
    .replace(/ {2}- slug: ana\n(?: {4}.*\n)+/u, "")
    .replace(/ {2}- slug: carla\n(?: {4}.*\n)+/u, "")
    .replace("name: Dr. Bruno", "name: Dr. Bruno Lima");
  await writeFile(file, without);
  const dry = await types("import clinic.yaml --dry-run");
  expect(dry.out.split("\n")).toEqual([
    "would be changed  professionals bruno name",
    "would be removed  professionals carla",
    "kept  professionals ana: somebody has booked it; nobody can any more",
    "",
  ]);
  expect(await database.prisma.professional.count()).toBe(3);

  expect(JSON.parse((await types("import clinic.yaml --json")).out)).toMatchObject({
    clinic: slug,
    kept: [{ kind: "professionals", slug: "ana" }],
  });
  const agenda = openAgenda(new StoredAgenda(database.prisma));
  const visit = room.bookedAt(11);
  expect(await agenda.find(visit.id, visit.contact)).toEqual(visit);
  const left = await database.prisma.professional.findMany({
    include: { openingRules: true },
    orderBy: { name: "asc" },
  });
  expect(left.map(({ name, openingRules }) => [name, openingRules.length])).toEqual([
    ["Dr. Bruno Lima", 0],
    ["Dra. Ana", 0],
  ]);
  expect((await types("import clinic.yaml")).out).toMatch(/^kept {2}professionals ana: .*\n$/u);

  await writeFile(file, without.replace("slug: bruno", "slug: BRUNO"));
  expect(await types("import clinic.yaml")).toMatchObject({
    code: 1,
    log: expect.stringMatching(
      /clinic\.yaml:\d+ {2}professionals\.0\.slug: up to 24 small letters/u,
    ),
  });
});

it("enters the clinic of its own page, for one account alone", async () => {
  const { url, database } = await databaseForTest();
  const desk = await Desk.make();
  const page = await readFile(join(import.meta.dirname, "../../docs/clinic.md"), "utf8");
  const example = /```yaml\n(?<yaml>.*?)```/su.exec(page)?.groups?.["yaml"] ?? "";
  await writeFile(join(desk.folder, "clinic.yaml"), example);
  const types = (words: string) =>
    desk.prosa(`clinic ${words}`, { env: { ...env, DATABASE_URL: url } }).result();
  const lone = await types("import clinic.yaml");
  expect(lone).toMatchObject({
    code: 1,
    log: "There is no web account demo. See: prosa channel list\n",
  });

  const { id: organisationId } = await database.prisma.organisation.findFirstOrThrow();
  await database.prisma.channelAccount.create({
    data: {
      organisationId,
      channel: "web",
      name: "demo",
      bot: "atende",
      settings: new Uint8Array(),
      keyId: "k",
    },
  });
  expect((await types("import clinic.yaml")).out).toBe("added  clinic sorriso\n");
  expect((await types("import clinic.yaml")).out).toBe("sorriso is already as the file says.\n");
  expect(await database.prisma.clinicAccount.count()).toBe(1);
  expect((await types("list")).out).toMatch(
    /^sorriso +Clínica Sorriso .* 1 service {2}1 professional\n/u,
  );
  expect((await types("show sorriso")).out).toContain(
    "professional   ana: Dra. Ana Ribeiro, limpeza",
  );
  expect(await types("show other")).toMatchObject({
    code: 1,
    log: "There is no clinic other; there are: sorriso.\n",
  });
});
