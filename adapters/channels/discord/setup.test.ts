import { describe, expect, it, onTestFinished } from "vitest";
import { setup } from "./setup.ts";
import { settings } from "./settings.ts";
import type { DiscordWish } from "../../../sandbox/discord/discord.ts";
import { openBench, soon } from "./testing/bench.ts";
import { openEndpoint } from "./testing/endpoint.ts";

const webhookUrl = "http://127.0.0.1:9/channels/discord/clinic";

async function operator(wish: DiscordWish = {}) {
  const bench = await openBench(wish);
  const world = { fetch, clock: bench.context.clock, signal: soon() };
  return { ...bench, world, read: settings.parse(bench.platform.settings) };
}

describe("setting up", () => {
  it("learns who the bot is, by the app's own id", async () => {
    const { platform, world, read } = await operator();
    expect(await setup.identify(read, world)).toEqual({
      account: platform.world.bot.id,
      name: "bot",
    });
  });

  it("refuses a token that is nobody's, and a key that is another app's", async () => {
    const { world, read } = await operator({ mode: "interactions" });
    const token = "another-bot.whose-token.it-is";
    await expect(setup.identify({ ...read, token }, world)).rejects.toMatchObject({
      fault: "unauthorized",
    });
    const publicKey = "0".repeat(64);
    const strange = settings.parse({ ...read, mode: "interactions", publicKey });
    await expect(setup.identify(strange, world)).rejects.toMatchObject({ fault: "unauthorized" });
  });

  it("leaves nothing to do for the gateway but to invite the bot", async () => {
    const { platform, world, read } = await operator();
    const [invite, ...more] = await setup.connect(read, { ...world, webhookUrl });
    expect(more).toEqual([]);
    expect(invite?.what).toBe("invite");
    const link = new URL(invite?.value ?? "");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: platform.world.bot.id,
      scope: "bot applications.commands",
      permissions: "70643622202432",
    });
  });

  it("has Discord post to us where Discord likes what it finds there", async () => {
    const { platform, adapter, world, read } = await operator({ mode: "interactions" });
    const endpoint = await openEndpoint(adapter);
    onTestFinished(() => endpoint.close());
    const pastes = await setup.connect(read, { ...world, webhookUrl: endpoint.url });
    expect(pastes.map(({ what }) => what)).toEqual(["invite"]);
    expect(platform.interactions.endpoint).toBe(endpoint.url);
    await setup.disconnect?.(read, world);
    expect(platform.interactions.endpoint).toBeUndefined();
  });

  it.each([
    ["interactions", webhookUrl],
    ["both", `${webhookUrl}/interactions`],
  ] as const)("else gives the address to be pasted: %s", async (mode, value) => {
    const { world, read } = await operator({ mode });
    const pastes = await setup.connect(read, { ...world, webhookUrl });
    expect(pastes).toMatchObject([{ what: "endpoint", value }, { what: "invite" }]);
  });

  it("has words for everything to be pasted", () => {
    for (const words of Object.values(setup.texts))
      expect(Object.keys(words)).toEqual(
        expect.arrayContaining(["endpoint", "endpoint.help", "invite", "invite.help"]),
      );
  });
});
