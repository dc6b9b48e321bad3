import { describe, expect, it } from "vitest";
import type { SetupWorld } from "../../../core/setup.ts";
import { settings as shape } from "./settings.ts";
import { setup } from "./setup.ts";
import { listen, openBench, soon } from "./testing/bench.ts";

const world = (): SetupWorld => ({ fetch, clock: { now: () => new Date() }, signal: soon() });

describe("setup", () => {
  it("asks for what the settings want, and makes what is ours to make", () => {
    const answers = Object.fromEntries(
      setup.questions.map(({ name, made }) => [name, made?.() ?? "1".repeat(32)]),
    );
    expect(shape.safeParse(answers).error?.issues).toBeUndefined();
    expect(setup.questions.map(({ made }) => made?.())).not.toEqual(
      setup.questions.map(({ made }) => made?.()),
    );
  });

  it("has words in three languages for each question and each thing to paste", async () => {
    const { platform } = await openBench();
    const settings = shape.parse(platform.settings);
    const pastes = await setup.connect(settings, { ...world(), webhookUrl: "https://a.b/c" });
    const keys = [...setup.questions.map(({ name }) => name), ...pastes.map(({ what }) => what)]
      .flatMap((key) => [key, `${key}.help`])
      .toSorted();
    for (const texts of Object.values(setup.texts))
      expect(Object.keys(texts).toSorted()).toEqual(keys);
  });

  it("knows whose the number is", async () => {
    const { platform } = await openBench();
    const settings = shape.parse(platform.settings);
    expect(await setup.identify(settings, world())).toEqual({
      account: settings.phoneNumberId,
      name: "Test stand-in (+15550783881)",
    });
  });

  it.each([{ token: "EAAsomebodyElses0123456789" }, { phoneNumberId: "1" }])(
    "finds nobody for %j",
    async (of) => {
      const { platform } = await openBench();
      const settings = shape.parse({ ...platform.settings, ...of });
      await expect(setup.identify(settings, world())).rejects.toMatchObject({
        name: "ChannelError",
        fault: "unauthorized",
      });
    },
  );

  it("subscribes the app, and says what is to be pasted where", async () => {
    const { platform } = await openBench();
    const settings = shape.parse(platform.settings);
    const pastes = await setup.connect(settings, { ...world(), webhookUrl: "https://a.b/c" });
    expect(platform.setUp.get("subscribed_apps")).toBe(true);
    expect(pastes.map(({ what, value }) => [what, value])).toEqual([
      ["callbackUrl", "https://a.b/c"],
      ["callbackToken", settings.verifyToken],
      ["fields", expect.stringMatching(/^messages, /u)],
    ]);
  });

  it("takes the number's own address back, and leaves the account's other numbers alone", async () => {
    const url = await listen(async (request) => bench.adapter.http?.handle("", request));
    const bench = await openBench({ publicUrl: url });
    await bench.adapter.open?.(soon());
    await setup.disconnect?.(shape.parse(bench.platform.settings), world());
    expect(bench.platform.webhookUrl).toBeUndefined();
    expect(bench.platform.complaints).toEqual([]);
  });
});
