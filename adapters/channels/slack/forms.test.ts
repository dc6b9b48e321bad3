import { expect, it } from "vitest";
import { sampleForm as form } from "../../../core/testing/sample-form.ts";
import { addressOf, eventually, openListeningBench, outgoing, soon } from "./testing/bench.ts";

const asked = { kind: "text", markdown: "Quando?", form } as const;

it("comes back from the thread in which it was opened", async () => {
  const { platform, adapter, events } = await openListeningBench();
  const ana = platform.person({ name: "Ana" }).in({ room: platform.room() });
  const root = await ana.says("@bot oi");
  if (!root) throw new Error("not a message");
  const below = ana.in({ room: ana.place.room, thread: root.ts });
  const to = addressOf(platform, below.place);
  const sent = await adapter.send(outgoing(to, asked), soon());
  await below.fillsIn("Preencher", { Dia: "2026-11-27" });
  await eventually(() => events.at(-1)).toMatchObject({
    type: "button",
    action: "fill:visit",
    address: to,
    on: sent.message,
    values: { day: "2026-11-27" },
  });
  expect(platform.complaints).toEqual([]);
});

it("stands beside choices, and takes the place of none", async () => {
  const { platform, adapter, events } = await openListeningBench();
  const ana = platform.person({ name: "Ana" });
  const buttons = [{ label: "Hoje", action: "set:x:day=today" }];
  await adapter.send(outgoing(addressOf(platform, ana.place), { ...asked, buttons }), soon());
  expect(ana.transcript()[0]?.buttons).toEqual(["Hoje", "Preencher"]);
  await ana.presses("Hoje");
  await eventually(() => events.at(-1)).toMatchObject({ action: "set:x:day=today" });
});

it("is opened once, however often Slack tells of the press", async () => {
  const { platform, adapter, events, logged } = await openListeningBench();
  const ana = platform.person({ name: "Ana" });
  await adapter.send(outgoing(addressOf(platform, ana.place), asked), soon());
  platform.deliversTwice();
  await ana.presses("Preencher");
  const opened = () => platform.calls.filter(({ method }) => method === "views.open");
  await eventually(opened).toHaveLength(2);
  await eventually(() => logged).toEqual([expect.stringContaining("was not seen to")]);
  expect(events.filter(({ type }) => type === "button")).toEqual([]);
});
