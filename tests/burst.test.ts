import { expect, it } from "vitest";
import { openHouse, settled, workUntil } from "./house.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

it("answers what is said in one breath once, wherever it came in", async () => {
  const house = await openHouse({ debounceMs: 300 });
  const said = ["oi", "quero marcar", "amanhã"];
  const telling = async () => {
    for (const [index, words] of said.entries())
      await house.inbox.accept(arrival(house.account, message("ana", `${index}`, words)));
  };
  const working = workUntil(house.hub, async () => {
    const turns = await house.prisma.turn.count();
    return turns > 0 && (await settled(house));
  });
  await telling();
  await working;
  expect(wordsSent(house.channel)).toEqual(["echo oi\nquero marcar\namanhã"]);
  expect(await house.prisma.turn.findFirstOrThrow()).toMatchObject({ place: 3, events: 3 });
});

it("gives back what it has not begun when it is told to stop", async () => {
  const house = await openHouse();
  const { channel } = house;
  const said = [message("ana", "1", "one"), message("ana", "2", "two")];
  await house.inbox.accept(arrival(house.account, ...said));
  const working = await house.hub.work("stopping");
  const stopped = new Promise<void>((resolve) => {
    channel.refuse = () => resolve(working.close());
  });
  await stopped;
  expect(wordsSent(channel)).toEqual(["echo one"]);
  const lane = await house.prisma.lane.findFirstOrThrow();
  expect(lane).toMatchObject({ handled: 1, owner: null, dueAt: expect.any(Date) });
});

it("gives back what still waits for more words when it is told to stop", async () => {
  const house = await openHouse({ debounceMs: 60_000 });
  await house.inbox.accept(arrival(house.account, message("ana", "1", "oi")));
  const held = async () => (await house.prisma.lane.count({ where: { owner: { not: null } } })) > 0;
  await house.prisma.lane.updateMany({ data: { dueAt: new Date(0) } });
  await workUntil(house.hub, held);
  expect(wordsSent(house.channel)).toEqual([]);
  expect(await house.prisma.lane.findFirstOrThrow()).toMatchObject({ handled: 0, owner: null });
});
