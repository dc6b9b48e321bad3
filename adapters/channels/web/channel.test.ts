import { describe, expect, it } from "vitest";
import type { Mailbox } from "../../../core/mailbox.ts";
import { id } from "../../../core/message/address.ts";
import { contextForTest } from "../../../core/testing/adapter-context.ts";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { web } from "./channel.ts";

const MESSAGE = { type: "message", id: "0190a0a0-0000-7000-8000-000000000001", text: "oi" };
const URL_OF = "http://127.0.0.1:3000/channels/web/demo";

const context = contextForTest({
  account: id("demo"),
  card: (language) => ({
    name: "Atende",
    about: `about in ${language}`,
    prompts: [],
    commands: [],
    demo: true,
  }),
  clock: { now: () => new Date("2026-11-23T12:00:00Z") },
});

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A page: a web account with a visitor's session. */
async function openPage({
  mailbox = memoryMailbox(),
  secret = "s".repeat(32),
  publicUrl = "http://prosa.example.org",
} = {}) {
  const module = web(mailbox);
  const adapter = module.create({ secret }, { ...context, publicUrl });
  const asked = new Request(`${URL_OF}/session`, { method: "POST", body: '{"locale":"pt-BR"}' });
  const answer = await adapter.http?.handle("session", asked);
  const setCookie = answer?.headers.get("set-cookie") ?? "";
  const cookie = setCookie.split(";")[0] ?? "";
  const body: unknown = await answer?.json();
  const post = (content: Uint8Array, headers: Record<string, string> = { cookie }) =>
    new Request(URL_OF, { method: "POST", headers, body: new Uint8Array(content) });
  return { module, adapter, setCookie, cookie, session: body, post, mailbox };
}

async function receive(page: Awaited<ReturnType<typeof openPage>>, request: Request) {
  if (page.adapter.source.kind !== "webhook") throw new Error("the page posts to a webhook");
  return page.adapter.source.receive(request);
}

itIsAnAdapter("web", async () => {
  const page = await openPage();
  const [name = "", value = ""] = page.cookie.split("=");
  const signature = value.split(".").at(-1) ?? "";
  const spoiled = (text: string) => () => page.post(bytes(MESSAGE), { cookie: `${name}=${text}` });
  return {
    adapter: page.adapter,
    module: page.module,
    delivery: {
      body: bytes({ post: MESSAGE, visitor: "v", at: "2026-11-23T12:00:00Z" }),
      contentType: "application/json",
    },
    requests: {
      genuine: () => page.post(bytes(MESSAGE)),
      carrying: (body) => page.post(body),
      refused: {
        "without a session": () => page.post(bytes(MESSAGE), {}),
        "with another signature": spoiled(value.replace(signature, "x".repeat(signature.length))),
        "with another visitor": spoiled(value.replace(/^[^.]+/u, "someone-else")),
        "with another expiry": spoiled(value.replace(/\.\d+\./u, ".99999999999.")),
        "from another site's page": () =>
          page.post(bytes(MESSAGE), { cookie: page.cookie, "sec-fetch-site": "cross-site" }),
      },
    },
    outgoing: {
      key: id("reply:1:1"),
      to: { channel: "web", account: id("demo"), chat: id("v") },
      say: { kind: "text", markdown: "olá" },
    },
  };
});

/** Reads a stream until `count` entries came, and gives their data. */
async function entries(
  page: { cookie: string; mailbox: Mailbox },
  { count, after }: { count: number; after?: number },
) {
  const { adapter } = await openPage({ mailbox: page.mailbox });
  const headers = {
    cookie: page.cookie,
    ...(after !== undefined && { "last-event-id": `${after}` }),
  };
  const answer = await adapter.http?.handle("stream", new Request(`${URL_OF}/stream`, { headers }));
  const reader = answer?.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.split("event: entry").length <= count) text += (await reader?.read())?.value ?? "";
  await reader?.cancel();
  return [...text.matchAll(/^data: (.*)$/gmu)].map(([, data = ""]): unknown => JSON.parse(data));
}

describe("a visitor's session", () => {
  it("is begun in a cookie that scripts cannot read, and kept", async () => {
    const page = await openPage();
    expect(page.session).toMatchObject({ locale: "pt-BR", bot: { about: "about in pt-BR" } });
    const again = new Request(`${URL_OF}/session`, {
      method: "POST",
      headers: { cookie: page.cookie },
      body: '{"locale":"es"}',
    });
    const answer = await page.adapter.http?.handle("session", again);
    expect(answer?.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict$/u);
    expect(await answer?.json()).toMatchObject({
      visitor: Object(page.session).visitor,
      locale: "es",
    });
  });

  it("travels by TLS alone where the hub is behind it", async () => {
    const { setCookie } = await openPage({ publicUrl: "https://prosa.example.org" });
    expect(setCookie).toMatch(/; Secure$/u);
  });

  it.each(["cross-site", "same-site"])("is not begun anew for a %s page", async (site) => {
    const { adapter } = await openPage();
    const headers = { "sec-fetch-site": site };
    const asked = new Request(`${URL_OF}/session`, { method: "POST", headers });
    await expect(adapter.http?.handle("session", asked)).rejects.toMatchObject({
      fault: "unauthenticated",
    });
  });

  it("is worth nothing to an account with another secret", async () => {
    const [page, other] = [await openPage(), await openPage({ secret: "t".repeat(32) })];
    await expect(receive(other, page.post(bytes(MESSAGE)))).rejects.toMatchObject({
      fault: "unauthenticated",
    });
  });

  it("says whose a post is, whatever the post claims", async () => {
    const page = await openPage();
    const forged = { ...MESSAGE, visitor: "someone else" };
    const { reading } = await receive(page, page.post(bytes(forged)));
    expect(reading.events).toMatchObject([{ from: { id: Object(page.session).visitor } }]);
  });
});

describe("the stream", () => {
  it("shows what was said by both, in order, each once", async () => {
    const page = await openPage();
    await receive(page, page.post(bytes(MESSAGE)));
    await receive(page, page.post(bytes(MESSAGE)));
    const to = { channel: "web", account: id<"account">("demo"), chat: chatOf(page) };
    const say = {
      kind: "text" as const,
      markdown: "olá",
      buttons: [{ label: "Sim", action: "y" }],
    };
    const outgoing = { key: id<"delivery">("reply:1:1"), to, say };
    await page.adapter.send(outgoing, AbortSignal.timeout(1_000));
    await page.adapter.send(outgoing, AbortSignal.timeout(1_000));
    await page.adapter.presence?.read?.(to, id(MESSAGE.id), AbortSignal.timeout(1_000));
    expect(await entries(page, { count: 3 })).toMatchObject([
      { seq: 1, kind: "message", id: MESSAGE.id, from: "visitor", text: "oi" },
      { seq: 2, kind: "message", id: "reply:1:1", from: "bot", text: "olá", buttons: say.buttons },
      { seq: 3, kind: "receipt", message: MESSAGE.id, status: "read" },
    ]);
  });

  it("goes on after the last entry the page has seen, and brings what comes later", async () => {
    const page = await openPage();
    const to = { channel: "web", account: id<"account">("demo"), chat: chatOf(page) };
    const send = (text: string) =>
      page.adapter.send(
        { key: id<"delivery">(text), to, say: { kind: "text", markdown: text } },
        AbortSignal.timeout(1_000),
      );
    for (const text of ["one", "two"]) await send(text);
    const reading = entries(page, { count: 2, after: 1 });
    await send("three");
    expect(await reading).toMatchObject([{ text: "two" }, { text: "three" }]);
  });

  it("is open eight times at most for one visitor, and again once one is closed", async () => {
    const page = await openPage();
    const open = async (cookie: string) =>
      page.adapter.http?.handle("stream", new Request(`${URL_OF}/stream`, { headers: { cookie } }));
    const streams = await Promise.all(Array.from({ length: 8 }, () => open(page.cookie)));
    const ninth = await open(page.cookie);
    expect([ninth?.status, ninth?.headers.get("retry-after")]).toEqual([429, "30"]);
    const someoneElse = await openPage();
    expect((await open(someoneElse.cookie))?.status).toBe(200);
    await streams[0]?.body?.cancel();
    expect((await open(page.cookie))?.status).toBe(200);
    expect((await open(page.cookie))?.status).toBe(429);
  });

  it("is no one else's", async () => {
    const page = await openPage();
    const stranger = new Request(`${URL_OF}/stream`);
    await expect(page.adapter.http?.handle("stream", stranger)).rejects.toMatchObject({
      fault: "unauthenticated",
    });
  });
});

function chatOf(page: { session: unknown }) {
  return id<"chat">(String(Object(page.session).visitor));
}
