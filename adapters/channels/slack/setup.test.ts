import { describe, expect, it } from "vitest";
import { contextForTest } from "../../../core/testing/adapter-context.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { openBench, soon } from "./testing/bench.ts";

const { clock } = contextForTest();
const world = () => ({ fetch, clock, signal: soon() });
const webhookUrl = "https://hub.example/channels/slack/acme";

describe("setup", () => {
  it.each(["events", "socket"] as const)("tells whose token it is, by %s", async (mode) => {
    const { platform } = await openBench({ mode });
    const given = settings.parse(platform.settings);
    expect(await setup.identify(given, world())).toEqual({
      account: platform.workspace.team,
      name: `bot, ${platform.workspace.team}`,
    });
  });

  it("finds a token that is nobody's, of the app as well", async () => {
    const { platform } = await openBench({ mode: "socket" });
    for (const wrong of [{ token: "xoxb-no" }, { appToken: "xapp-no" }])
      await expect(
        setup.identify(settings.parse({ ...platform.settings, ...wrong }), world()),
      ).rejects.toMatchObject({ fault: "unauthorized" });
  });

  it("names an app without a workspace by itself", async () => {
    const app = { clientId: "12.34", clientSecret: "s" };
    const given = settings.parse({ mode: "events", signingSecret: "0123456789abcdef", ...app });
    expect(await setup.identify(given, world())).toEqual({ account: "app-12-34", name: "Slack" });
    expect(await setup.connect(given, { ...world(), webhookUrl })).toEqual([
      { what: "requestUrl", value: webhookUrl, where: "https://api.slack.com/apps" },
      { what: "redirectUrl", value: `${webhookUrl}/oauth`, where: "https://api.slack.com/apps" },
      { what: "installUrl", value: `${webhookUrl}/install`, where: "https://api.slack.com/apps" },
    ]);
  });

  it("has nothing to be pasted for Socket Mode", async () => {
    const given = settings.parse({ mode: "socket", appToken: "xapp-1", token: "xoxb-1" });
    expect(await setup.connect(given, { ...world(), webhookUrl })).toEqual([]);
  });

  it("has words for every question and paste, in each language", () => {
    const keys = [
      ...setup.questions.map(({ name }) => name),
      "requestUrl",
      "redirectUrl",
      "installUrl",
    ];
    for (const texts of Object.values(setup.texts))
      for (const key of keys) expect([texts[key], texts[`${key}.help`]]).not.toContain(undefined);
  });
});

describe("the manifest", () => {
  const card = {
    name: "Clínica",
    about: "Marca consultas",
    prompts: [],
    commands: [
      { name: "book", summary: "Marca" },
      { name: "Não Serve", summary: "no command of Slack's" },
    ],
    demo: false,
  };
  const manifest = (url: string): unknown =>
    JSON.parse(setup.manifest?.(card, { webhookUrl: url }) ?? "");

  it("has the hub's address wherever Slack asks for one", () => {
    expect(manifest(webhookUrl)).toMatchObject({
      display_information: { name: "Clínica", description: "Marca consultas" },
      features: {
        app_home: { home_tab_enabled: true, messages_tab_enabled: true },
        slash_commands: [{ command: "/book", description: "Marca", url: webhookUrl }],
      },
      oauth_config: { redirect_urls: [`${webhookUrl}/oauth`] },
      settings: {
        event_subscriptions: { request_url: webhookUrl },
        interactivity: { is_enabled: true, request_url: webhookUrl },
        socket_mode_enabled: false,
      },
    });
  });

  it("is for Socket Mode where there is none", () => {
    const text = JSON.stringify(manifest("http://127.0.0.1:8080/channels/slack/acme"));
    expect(text).toContain('"socket_mode_enabled":true');
    expect(text).not.toContain("127.0.0.1");
  });
});
