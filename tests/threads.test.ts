import { expect, it } from "vitest";
import { openSlackSandbox } from "../sandbox/slack/slack.ts";
import { afterwards } from "./database.ts";
import { hubForTest } from "./running-hub.ts";

it("goes on with each of two people in the thread of their own call, and needs no further one", async () => {
  const platform = await openSlackSandbox();
  afterwards(() => platform.close());
  const { channel, settings } = platform;
  const account = { channel, name: "main", bot: "atende", settings };
  const { url } = await hubForTest({}, {}, { accounts: [account] });
  platform.aim(`${url}/channels/slack/main`);
  const room = platform.room();
  const calls = async (name: string, words: string) => {
    const person = platform.person({ name }).in({ room });
    const root = await person.says(`@bot ${words}`);
    return person.in({ room, thread: root?.ts ?? "" });
  };
  const ana = await calls("Ana", "quero marcar uma limpeza");
  const seen = (of: typeof ana) => of.transcript().map(({ text }) => text);
  const said = (of: typeof ana) => seen(of).at(-1);
  await expect.poll(() => said(ana), { timeout: 10_000 }).toContain("Com quem você prefere?");
  const rui = await calls("Rui", "quero cancelar");
  await expect.poll(() => seen(rui).length, { timeout: 10_000 }).toBe(2);
  await ana.says("tanto faz");
  await expect.poll(() => said(ana), { timeout: 10_000 }).toContain("Que dia");
  expect(seen(rui)).toHaveLength(2);
  const shown = platform.person({ name: "Bia" }).in({ room }).transcript();
  expect(shown.filter(({ who }) => who === "bot")).toEqual([]);
  expect(platform.complaints).toEqual([]);
});
