import { describe, expect, it } from "vitest";
import { sampleForm as form } from "../../../core/testing/sample-form.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import { following } from "./testing/following.ts";

const asked = { kind: "text", markdown: "Quando?", form } as const;
const buttons = Array.from({ length: 25 }, (_, index) => ({
  label: `${index}`,
  action: `${index}`,
}));

describe("a form", () => {
  it("opens over the chat by its button, and comes back with what was filled in", async () => {
    const { platform, adapter } = await openBench();
    const { events, until } = following(adapter);
    await platform.online();
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(ana.channel.id);
    const sent = await adapter.send(outgoing(to, asked), soon());
    await ana.fillsIn("Preencher", { Serviço: "Limpeza", Dia: "amanhã" });
    await until(2);
    const presses = events.filter(({ type }) => type === "button");
    expect(presses).toMatchObject([{ action: "fill:visit", address: to, on: sent.message }]);
    expect(presses[0]).toHaveProperty("values", { service: "limpeza", day: "amanhã" });
    expect(platform.interactions.answers).toEqual([9, 6]);
    expect(platform.complaints).toEqual([]);
  });

  it("is opened where Discord posts what people press, by whichever process", async () => {
    const { platform, adapter } = await openBench({ mode: "interactions" });
    const { source } = adapter;
    if (source.kind !== "webhook") throw new Error("it is posted");
    const ana = platform.person({ name: "Ana" });
    await adapter.send(outgoing(addressOf(ana.channel.id), asked), soon());
    const [message] = platform.world.messages(ana.channel.id);
    const custom_id = message?.components[0]?.components?.[0]?.custom_id ?? "";
    const press = { id: "1", token: "t", type: 3, channel_id: ana.channel.id, user: ana.user };
    const given = { ...press, application_id: "1", version: 1, data: { custom_id }, message };
    const signed = platform.interactions.signed(JSON.stringify(given));
    const { response, reading } = await source.receive(new Request("https://hub.example", signed));
    expect(await response.json()).toMatchObject({
      type: 9,
      data: { custom_id: "fill:visit", title: "Marcar consulta" },
    });
    expect(reading).toEqual({
      events: [],
      ignored: [{ kind: "irrelevant", reason: "form: opened by the channel itself" }],
    });
  });

  it("stands beside choices and below a list, and gives way where there is no room", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(ana.channel.id);
    const some = buttons.slice(0, 2);
    const says = [{ buttons: some }, { buttons: some, list: "Abrir" }, { buttons }];
    for (const [index, choices] of says.entries())
      await adapter.send(outgoing(to, { ...asked, ...choices }, `k${index}`), soon());
    const shown = ana.transcript().map((bubble) => bubble.buttons ?? []);
    expect(shown.map((labels) => labels.includes("Preencher"))).toEqual([true, true, false]);
    expect(shown[2]).toHaveLength(25);
    expect(platform.complaints).toEqual([]);
  });

  it("is kept once, however many messages show it", async () => {
    const { platform, adapter, context } = await openBench();
    const written: string[] = [];
    const { write } = context.keep;
    context.keep.write = (entries, given) => {
      written.push(...entries.keys());
      return write.call(context.keep, entries, given);
    };
    const to = addressOf(platform.person({ name: "Ana" }).channel.id);
    for (const key of ["a", "b"]) await adapter.send(outgoing(to, asked, key), soon());
    expect(written.filter((name) => name.startsWith("form:"))).toHaveLength(1);
  });
});
