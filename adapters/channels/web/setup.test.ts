import { expect, it } from "vitest";
import { setup } from "./setup.ts";
import { webSettings } from "./settings.ts";

const world = {
  fetch,
  clock: { now: () => new Date() },
  signal: AbortSignal.timeout(1_000),
};

it("makes its own secret, names itself by it, and says where its page lies", async () => {
  const secret = setup.questions[0]?.made?.();
  const settings = webSettings.parse({ secret });
  const { account } = await setup.identify(settings, world);
  expect(account).toMatch(/^page-[\da-f]{8}$/u);
  expect(await setup.identify(settings, world)).toEqual({ account, name: "Web" });
  const webhookUrl = `https://prosa.example.org/channels/web/${account}`;
  const page = `https://prosa.example.org/chat/?account=${account}`;
  expect(await setup.connect(settings, { ...world, webhookUrl })).toEqual([
    { what: "page", value: page, where: page },
  ]);
});

it("takes no secret that could be guessed", () => {
  expect(webSettings.safeParse({}).error?.message).toContain("secret");
  expect(webSettings.safeParse({ secret: "short" }).error?.message).toContain("at random");
});
