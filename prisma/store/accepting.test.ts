import { expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../database.ts";
import { openHouse } from "../../tests/house.ts";
import { works } from "../../tests/letters.ts";
import { arrival, message } from "../../tests/loopback.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { openInboxStore } from "./inbox.ts";
import { openVault } from "./seal.ts";

const vault = openVault(new Uint8Array(32).fill(1));

it("takes over no lane that somebody has gone on with while it waited", async () => {
  const house = await openHouse();
  const { account, prisma } = house;
  await house.inbox.accept(arrival(account, message("ana", "1", "one")));
  await house.inbox.accept(arrival(account, message("bia", "1b", "one")));
  await works(house);
  const [ana, bia] = await prisma.conversation.findMany({ orderBy: { id: "asc" } });
  if (!ana || !bia) throw new Error("nobody has talked");

  const { pool, close } = await openDatabase({ url: house.url });
  onTestFinished(close);
  const other = await pool.connect();
  await other.query("BEGIN");
  await other.query("SELECT FROM lanes WHERE conversation_id = $1 FOR UPDATE", [ana.id]);
  const both = arrival(account, message("ana", "2", "two"), message("bia", "2b", "two"));
  const takeover = { owner: "b", claim: 1, accounts: [account.id] };
  const taking = openInboxStore({ pool, vault, rawRetentionHours: 1 }).accept([both], {
    debounceMs: 0,
    takeover,
  });
  const waits = `
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await pool.query(waits)).rowCount).toBe(1));
  await prisma.lane.update({
    where: { conversationId: bia.id },
    data: { arrived: { increment: 1 }, handled: { increment: 1 } },
  });
  await other.query("ROLLBACK");
  other.release();

  const { taken } = await taking;
  expect(taken.map(({ lane }) => lane.conversation)).toEqual([ana.id]);
  expect(await prisma.lane.findUnique({ where: { conversationId: bia.id } })).toMatchObject({
    owner: null,
    arrived: 3,
    dueAt: expect.any(Date),
  });
});

it("stores once who is familiar beside a stranger and what was delivered before", async () => {
  const { account, prisma, url } = await openHouse();
  const { pool, close } = await openDatabase({ url });
  onTestFinished(close);
  const store = openInboxStore({ pool, vault, rawRetentionHours: 1 });
  const taken = async (...events: readonly InboundEvent[]) => {
    const arrivals = events.map((event) => arrival(account, event));
    const { accepted } = await store.accept(arrivals, { debounceMs: 0 });
    return accepted.map(({ fresh }) => fresh);
  };
  const [one, two, three] = ["1", "2", "3"].map((n) => message("ana", n, "hello"));
  if (!one || !two || !three) throw new Error("nothing is said");
  expect(await taken(one)).toEqual([1]);
  expect(await taken(one, two, message("bia", "1b", "hi"), three)).toEqual([0, 1, 1, 1]);
  expect(await taken(two, message("ana", "4", "bye"))).toEqual([0, 1]);
  const stored = await prisma.inboundEvent.findMany({ orderBy: { place: "asc" } });
  const told = (place: number) =>
    stored.flatMap((each) => (each.place === place ? [each.platformEventId] : []));
  expect([1, 2, 3, 4].map((place) => told(place).toSorted())).toEqual([
    ["1", "1b"],
    ["2"],
    ["3"],
    ["4"],
  ]);
  expect(await prisma.message.count()).toBe(5);
  expect(await prisma.inboundPayload.count()).toBe(3);
});
