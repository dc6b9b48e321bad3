import { expect, it } from "vitest";
import { openHouse, settled, workUntil } from "./house.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

it("takes the good part of a delivery, and keeps apart what it could not read back", async () => {
  const house = await openHouse();
  const late = { ...message("ana", "2", "late"), at: new Date("+010000-01-01T00:00:00Z") };
  const long = message("ana", "3".repeat(501), "long");
  const timeless = { ...message("ana", "4", "timeless"), at: new Date(Number.NaN) };
  const delivery = arrival(house.account, message("ana", "1", "hello"), late, long, timeless);
  expect(await house.inbox.accept(delivery)).toEqual({ fresh: 1, duplicates: 0, quarantined: 3 });
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel)).toEqual(["echo hello"]);
  const kept = await house.prisma.deadLetter.findMany({ orderBy: { id: "asc" } });
  expect(kept.map(({ reason }) => reason.split(":")[0])).toEqual(["at", "id", "at"]);
});

it("sets aside what an older version stored in another shape, and goes on", async () => {
  const house = await openHouse();
  await house.inbox.accept(
    arrival(house.account, message("ana", "1", "of earlier days"), message("ana", "2", "hello")),
  );
  const older = { where: { platformEventId: "1" }, data: { event: { type: "telegram" } } };
  await house.prisma.inboundEvent.updateMany(older);
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel)).toEqual(["echo hello"]);
  expect(await house.prisma.deadLetter.findFirstOrThrow({ where: older.where })).toMatchObject({
    kind: "poison",
    reason: "stored in a shape of earlier days",
  });
});
