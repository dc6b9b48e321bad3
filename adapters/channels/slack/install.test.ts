import { describe, expect, it, onTestFinished } from "vitest";
import type { Renamed } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { openWebhookServer } from "../../../sandbox/telegram/webhook-server.ts";
import { addressOf, eventually, openBench, outgoing, soon } from "./testing/bench.ts";

const home = "https://hub.example/channels/slack/acme";
const begin = Date.parse("2026-11-23T12:00:00Z");

/** An app that has no workspace yet. */
async function openApp(start = begin) {
  let now = start;
  const clock = { now: () => new Date(now) };
  const { secrets } = (await openBench()).platform;
  const { clientId, clientSecret } = secrets;
  const bench = await openBench({
    settings: { token: undefined, clientId, clientSecret },
    context: { publicUrl: "https://hub.example", clock },
  });
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const rest = new URL(url).pathname.slice(new URL(home).pathname.length + 1);
    const answer = await bench.adapter.http?.handle(rest, new Request(url, { headers }));
    if (!answer) throw new Error("not found");
    return answer;
  };
  return { ...bench, get, passes: (ms: number) => (now += ms) };
}

type App = Awaited<ReturnType<typeof openApp>>;

/** Sets out, presses "Allow" at Slack, and answers with the way back. */
async function setOut({ get }: Pick<App, "get">) {
  const there = await get(`${home}/install`);
  const cookie = there.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const allowed = await fetch(there.headers.get("location") ?? "", { redirect: "manual" });
  return { cookie, back: allowed.headers.get("location") ?? "" };
}

const page = async (answer: Response) => [
  answer.status,
  /<p>(.*)<\/p>/u.exec(await answer.text())?.[1],
];

describe("a workspace that adds the app", () => {
  it("has a token of its own from then on, kept for it alone", async () => {
    const app = await openApp();
    const { platform, adapter } = app;
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(platform, ana.place);
    const send = () => adapter.send(outgoing(to, "oi"), soon());
    await expect(send()).rejects.toMatchObject({ fault: "gone", maybeSent: false });
    const { cookie, back } = await setOut(app);
    const done = await app.get(back, { cookie, "accept-language": "pt-BR,pt;q=0.9" });
    expect(await page(done)).toEqual([
      200,
      "Tudo certo. O app está no seu workspace: é só escrever para ele no Slack.",
    ]);
    await send();
    const elsewhere = { ...to, chat: id<"chat">("T0OTHER:C1") };
    await expect(adapter.send(outgoing(elsewhere, "oi"), soon())).rejects.toMatchObject({
      fault: "gone",
    });
    expect(platform.complaints).toEqual([]);
    expect(app.logged.join("\n")).not.toContain("CANARY");
  });

  it("may be a whole organisation: whatever comes from its workspaces is answered by its one token", async () => {
    const { platform, ...app } = await openApp(Date.now());
    platform.workspace.enterprise = "E0LOCAL";
    const { cookie, back } = await setOut(app);
    expect((await app.get(back, { cookie })).status).toBe(200);
    const { source } = app.adapter;
    if (source.kind !== "webhook") throw new Error("it comes by HTTP");
    const told: InboundEvent[] = [];
    let renamed: Renamed | undefined;
    const server = await openWebhookServer(async (request) => {
      const { reading, response } = await source.receive(request);
      renamed ??= reading.renamed;
      told.push(...reading.events);
      return response;
    });
    onTestFinished(server.close);
    platform.aim(server.url);

    const ana = platform.person({ name: "Ana" });
    await ana.says("oi");
    await ana.says("/book tomorrow");
    await ana.opensHome();
    await eventually(() => told.length).toBe(2);
    expect(renamed).toEqual({ from: `${platform.workspace.team}:`, to: "E0LOCAL:" });
    const chats = told.map(({ address }) => address.chat);
    expect(chats).toEqual(chats.map(() => `E0LOCAL:${ana.place.room.id}`));
    const [first] = told;
    if (!first) throw new Error("nothing came");
    const say = {
      kind: "text",
      markdown: "When?",
      buttons: [{ label: "Now", action: "now" }],
    } as const;
    const to = first.address;
    await app.adapter.send({ key: id("k"), to, say }, soon());
    await ana.presses("Now");
    await eventually(() => told.at(-1)).toMatchObject({ type: "button", address: to });
    expect(platform.complaints).toEqual([]);
  });

  it("holds up no other when it takes its token back", async () => {
    const app = await openApp();
    const { cookie, back } = await setOut(app);
    await app.get(back, { cookie });
    const to = addressOf(app.platform, app.platform.person({ name: "Ana" }).place);
    app.platform.fails("expired");
    await expect(app.adapter.send(outgoing(to, "oi"), soon())).rejects.toMatchObject({
      fault: "gone",
      detail: "token_revoked",
    });
  });

  it("asks for what the bot does, at an address of ours, in a cookie of this path", async () => {
    const { get, platform } = await openApp();
    const there = await get(`${home}/install`);
    const asked = new URL(there.headers.get("location") ?? "");
    expect([asked.origin, asked.pathname]).toEqual([platform.origin, "/oauth/v2/authorize"]);
    expect(asked.searchParams.get("redirect_uri")).toBe(`${home}/oauth`);
    expect(asked.searchParams.get("scope")).toContain("chat:write");
    expect(there.headers.get("set-cookie")).toMatch(
      /; Path=\/channels\/slack\/acme; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/u,
    );
  });

  it.each([
    ["in another browser", (back: string) => [back, ""] as const],
    [
      "with another's state",
      (back: string, cookie: string) => [back.replace(/state=./u, "state=x"), cookie] as const,
    ],
  ])("cannot come back %s", async (_, bent) => {
    const app = await openApp();
    const { cookie, back } = await setOut(app);
    const [url, shown] = bent(back, cookie);
    expect(await page(await app.get(url, { cookie: shown }))).toEqual([
      400,
      "This page is too old. Please open the installation link again.",
    ]);
    expect(app.platform.calls).toEqual([]);
  });

  it("cannot come back after ten minutes", async () => {
    const app = await openApp();
    const { cookie, back } = await setOut(app);
    app.passes(10 * 60_000);
    expect((await app.get(back, { cookie })).status).toBe(400);
  });

  it("may change its mind, and is told when Slack does", async () => {
    const app = await openApp();
    const { cookie, back } = await setOut(app);
    const denied = back.replace(/code=[^&]*/u, "error=access_denied");
    expect((await page(await app.get(denied, { cookie })))[1]).toMatch(/^The app was not added/u);
    const spent = back.replace(/code=[^&]*/u, "code=spent");
    expect((await page(await app.get(spent, { cookie, "accept-language": "es" })))[1]).toMatch(
      /^Slack no completó/u,
    );
    expect(app.logged).toEqual([expect.stringContaining("invalid_code")]);
  });
});

it("knows no other page, and none at all without an address of its own", async () => {
  const { adapter } = await openApp();
  const posted = new Request(`${home}/install`, { method: "POST" });
  expect(await adapter.http?.handle("install", posted)).toBeUndefined();
  expect(await adapter.http?.handle("", new Request(home))).toBeUndefined();
  expect((await openBench()).adapter).not.toHaveProperty("http");
});
