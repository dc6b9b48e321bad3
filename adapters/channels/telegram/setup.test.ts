import { describe, expect, it, onTestFinished } from "vitest";
import type { Texts } from "../../../core/bot.ts";
import { openTelegram } from "../../../sandbox/telegram/telegram.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { soon, token } from "./testing/bench.ts";

async function open(answers: object = { mode: "polling" }) {
  const platform = await openTelegram({ token });
  onTestFinished(() => platform.close());
  const world = { fetch, clock: { now: () => new Date() }, signal: soon() };
  const place = { webhookUrl: "https://hub.example/channels/telegram/4242" };
  const given = settings.parse({ token, apiRoot: platform.apiRoot, ...answers });
  return { platform, given, world, place };
}

const webhook = { mode: "webhook", secret: "s3cret" };

describe("bringing a bot on the air", () => {
  it("asks who the token's bot is", async () => {
    const { given, world } = await open();
    expect(await setup.identify(given, world)).toEqual({
      account: "4242",
      name: "@test_stand_in_bot",
    });
  });

  it("says that the token is nobody's", async () => {
    const { given, world } = await open({ mode: "polling", token: "4242:another" });
    await expect(setup.identify(given, world)).rejects.toMatchObject({ fault: "unauthorized" });
  });

  it("has Telegram call us, and leaves nothing to be done by hand", async () => {
    const { platform, given, world, place } = await open(webhook);
    expect(await setup.connect(given, { ...world, ...place })).toEqual([]);
    expect(platform.calls).toMatchObject([
      { method: "setWebhook", params: { url: place.webhookUrl, secret_token: "s3cret" } },
    ]);
    await setup.disconnect?.(given, world);
    expect(platform.calls[1]).toMatchObject({ method: "deleteWebhook" });
    expect(platform.violations).toEqual([]);
  });

  it("has no webhook in the way of polling", async () => {
    const { platform, given, world, place } = await open();
    expect(await setup.connect(given, { ...world, ...place })).toEqual([]);
    expect(platform.calls).toMatchObject([{ method: "deleteWebhook" }]);
  });

  it("says that Telegram calls https addresses only", async () => {
    const { given, world } = await open(webhook);
    const place = { webhookUrl: "http://hub.example/" };
    await expect(setup.connect(given, { ...world, ...place })).rejects.toMatchObject({
      fault: "rejected",
    });
  });

  it("asks in three languages, and tells of each question how its answer is found", () => {
    const keys = setup.questions.flatMap(({ name }) => [name, `${name}.help`]).toSorted();
    const texts: readonly Texts[] = Object.values(setup.texts);
    expect(texts.map((words) => Object.keys(words).toSorted())).toEqual([keys, keys, keys]);
  });

  it("makes a secret that Telegram takes", () => {
    const made = setup.questions.map(({ made: make }) => make?.()).find(Boolean);
    expect(settings.parse({ token, mode: "webhook", secret: made })).toMatchObject({
      secret: made,
    });
  });
});
