import { describe, expect, it } from "vitest";
import { Workspaces } from "./workspaces.ts";
import { heed } from "./notices.ts";
import { openApi } from "./api.ts";
import { json, openContext, openListeningBench, soon } from "./testing/bench.ts";
import { event, team } from "./testing/payloads.ts";

describe("the home tab", () => {
  it("shows whoever opens it what the bot is, in their language", async () => {
    const { platform, events } = await openListeningBench();
    const ana = platform.person({ name: "Ana", language: "pt-BR" });
    const words = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });
    expect(await ana.opensHome()).toEqual({
      type: "home",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Clínica", emoji: true } },
        words("about in pt-BR"),
        words("Escreva para mim em *Mensagens* ou me mencione em um canal."),
        words("*O que você pode perguntar*\n• Quero marcar uma consulta"),
        words("*Comandos*\n• `/book` book in pt-BR"),
      ],
    });
    expect(events).toEqual([]);
    expect(platform.complaints).toEqual([]);
  });
});

describe("a workspace that takes the app away", () => {
  const begin = new Date("2026-11-23T12:00:00Z");
  const seconds = begin.getTime() / 1_000;

  function installed() {
    const { context, logged } = openContext();
    const api = openApi({ apiRoot: "http://127.0.0.1:9/", fetch: context.fetch });
    const workspaces = new Workspaces({
      api,
      keep: context.keep,
      token: undefined,
      isShared: true,
    });
    return { parts: { ...context, api, workspaces }, workspaces, logged };
  }

  it.each([
    ["app_uninstalled", {}],
    ["tokens_revoked", { tokens: { bot: ["U0BOT"] } }],
  ])("by %s is forgotten", async (type, more) => {
    const { parts, workspaces } = installed();
    await workspaces.add(team, { token: "xoxb-1", bot: "U0BOT", at: begin });
    const told = { ...event({ type, ...more }), event_time: seconds + 60 };
    await heed(parts, json(told), soon());
    await expect(workspaces.token(team)).rejects.toMatchObject({ fault: "gone" });
  });

  it("is an organisation, where that had installed it for all", async () => {
    const { parts, workspaces } = installed();
    await workspaces.add("E1", { token: "xoxb-1", bot: "U0BOT", at: begin });
    await workspaces.add(team, { token: "xoxb-2", bot: "U0BOT", at: begin });
    const whole = { enterprise_id: "E1", team_id: null, is_enterprise_install: true };
    const told = { ...event({ type: "app_uninstalled" }), authorizations: [whole] };
    await heed(parts, json({ ...told, event_time: seconds + 60 }), soon());
    await expect(workspaces.token("E1")).rejects.toMatchObject({ fault: "gone" });
    expect(await workspaces.token(team)).toBe("xoxb-2");
  });

  it.each([
    ["before it came back", event({ type: "app_uninstalled" }), -60],
    ["for one person alone", event({ type: "tokens_revoked", tokens: { oauth: ["U1"] } }), 60],
  ])("%s is kept", async (_, told, after) => {
    const { parts, workspaces } = installed();
    await workspaces.add(team, { token: "xoxb-1", bot: "U0BOT", at: begin });
    await heed(parts, json({ ...told, event_time: seconds + after }), soon());
    expect(await workspaces.token(team)).toBe("xoxb-1");
  });

  it("is no trouble when Slack cannot be reached", async () => {
    const { parts, logged } = installed();
    await heed(parts, json(event({ type: "app_home_opened", user: "U1", tab: "home" })), soon());
    expect(logged).toEqual([expect.stringContaining("a notice of Slack's was not seen to")]);
  });

  it("is told of when Slack holds back events", async () => {
    const { parts, logged } = installed();
    await heed(parts, json({ type: "app_rate_limited", team_id: team }), soon());
    expect(logged).toEqual([expect.stringContaining("holds back events")]);
  });
});
