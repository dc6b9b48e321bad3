import { describe, expect, it } from "vitest";
import type { AdapterContext } from "../../../core/adapter.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { id } from "../../../core/message/address.ts";
import type { ChatId } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { contextForTest } from "../../../core/testing/adapter-context.ts";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import type { PlatformView } from "../../../core/testing/adapter-samples.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { uploadsInMemory } from "../../../core/testing/uploads-in-memory.ts";
import { seenBy } from "../../../sandbox/view.ts";
import { entry } from "../../../sandbox/web/shapes.ts";
import { bubblesIn, messagesIn } from "../../../sandbox/web/transcript.ts";
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
  publicUrl: "http://prosa.example.org",
});

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A page: a web account with a visitor's session. */
async function openPage(
  { mailbox = memoryMailbox(), secret = "s".repeat(32) } = {},
  given: Partial<AdapterContext> = {},
) {
  const module = web({ mailbox, uploads: uploadsInMemory() });
  const adapter = module.create({ secret }, { ...context, ...given });
  const asked = new Request(`${URL_OF}/session`, { method: "POST", body: '{"locale":"pt-BR"}' });
  const answer = await adapter.http?.handle("session", asked);
  const setCookie = answer?.headers.get("set-cookie") ?? "";
  const cookie = setCookie.split(";")[0] ?? "";
  const body: unknown = await answer?.json();
  const post = (content: Uint8Array, headers: Record<string, string> = { cookie }) =>
    new Request(URL_OF, { method: "POST", headers, body: new Uint8Array(content) });
  return { module, adapter, setCookie, cookie, session: body, post, mailbox };
}

type Page = Awaited<ReturnType<typeof openPage>>;

async function receive(page: Page, request: Request) {
  if (page.adapter.source.kind !== "webhook") throw new Error("the page posts to a webhook");
  return page.adapter.source.receive(request);
}

itIsAnAdapter("web", async () => {
  const page = await openPage();
  const late = await openPage({}, { clock: { now: () => new Date("2026-01-01T00:00:00Z") } });
  const [name = "", value = ""] = page.cookie.split("=");
  const signature = value.split(".").at(-1) ?? "";
  const withCookie = (cookie: string) => () => page.post(bytes(MESSAGE), { cookie });
  const spoiled = (text: string) => withCookie(`${name}=${text}`);
  const chat = chatOf(page);
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
        unsigned: () => page.post(bytes(MESSAGE), {}),
        forged: spoiled(value.replace(signature, "x".repeat(signature.length))),
        reencoded: { none: "what is signed is the visitor's session, not what they post" },
        stale: withCookie(late.cookie),
        future: { none: "a session says when it ends, not when it began" },
        others: {
          "with another visitor": spoiled(value.replace(/^[^.]+/u, "someone-else")),
          "with another expiry": spoiled(value.replace(/\.\d+\./u, ".99999999999.")),
          "from another site's page": () =>
            page.post(bytes(MESSAGE), { cookie: page.cookie, "sec-fetch-site": "cross-site" }),
        },
      },
    },
    outgoing: {
      key: id("reply:1:1"),
      to: { channel: "web", account: id("demo"), chat },
      say: { kind: "text", markdown: "olá" },
    },
    limited: { none: "it is our own page" },
    platform: view(page, chat),
  };
});

function view(page: Page, chat: ChatId): PlatformView {
  const none = "it is our own page, and its mailbox our own database";
  const heard: InboundEvent[] = [];
  const told = async () => {
    const posted = await page.mailbox.after(`web:demo:${chat}`, 0, 1_000);
    return posted.map(({ seq, entry: one }) => entry.parse({ seq, ...Object(one) }));
  };
  return {
    async seen() {
      const bubbles = bubblesIn(await told());
      return seenBy({ transcript: () => bubbles })();
    },
    complaints: [],
    media: context.media,
    presses: {
      async press(label) {
        const buttons = messagesIn(await told()).flatMap((message) => message.buttons ?? []);
        const pressed = buttons.find((button) => button.label === label);
        const press = page.post(bytes({ ...MESSAGE, ...pressed, type: "button" }));
        heard.push(...(await receive(page, press)).reading.events);
      },
      heard,
    },
    fails: { none },
    unreachable: { none },
  };
}

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
    const { setCookie } = await openPage({}, { publicUrl: "https://prosa.example.org" });
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
