import { expect, it, onTestFinished } from "vitest";
import type { InboundEvent } from "../../../core/message/event.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";

/** A group with the bot in it, and what the bot hears of it. */
async function openGroup() {
  const bench = await openBench();
  const { source } = bench.adapter;
  if (source.kind !== "stream") throw new Error("not polling");
  await bench.adapter.open?.(soon());
  const chat = bench.platform.group("Clínica");
  const ana = bench.platform.person({ name: "Ana" }).in({ chat });
  const stop = new AbortController();
  const deliveries = source.deliveries(stop.signal)[Symbol.asyncIterator]();
  onTestFinished(async () => {
    stop.abort();
    await deliveries.return?.();
  });
  const hears = async (): Promise<InboundEvent | undefined> =>
    (await deliveries.next()).value?.reading.events[0];
  return { ...bench, chat, ana, hears };
}

it("carries what people do in a group", async () => {
  const { platform, adapter, chat, ana, hears } = await openGroup();
  await ana.joins();
  expect(await hears()).toMatchObject({ type: "joined", from: { name: "Ana" } });

  await ana.says("bom dia");
  expect(await hears()).toMatchObject({ group: { addressed: false } });

  await ana.says("@test_stand_in_bot, que horas abre?");
  expect(await hears()).toMatchObject({
    address: addressOf(chat.id),
    content: { plain: "que horas abre?" },
    group: { addressed: true },
  });

  const sent = await adapter.send(outgoing(addressOf(chat.id), "Às 8h."), soon());
  const answer = await ana.hears("Às 8h.");
  await ana.says("obrigada!", answer);
  expect(await hears()).toMatchObject({ replyTo: sent.message, group: { addressed: true } });

  ana.reacts(answer, "👍");
  expect(await hears()).toMatchObject({
    type: "reaction",
    message: sent.message,
    change: "added",
    emoji: "👍",
  });
  expect(platform.violations).toEqual([]);
});
