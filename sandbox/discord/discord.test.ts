import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openDiscordSandbox } from "./discord.ts";
import type { DiscordWish } from "./discord.ts";

const token = "a-token-for.these-tests.alone";

async function open(wish: DiscordWish = {}) {
  const discord = await openDiscordSandbox({ token, ...wish });
  onTestFinished(() => discord.close());
  const ana = discord.person({ name: "Ana" });
  const call = async (path: string, body?: object, method = "POST") => {
    const answer = await fetch(`${discord.world.root}/api/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json().catch(() => undefined);
    return { status: answer.status, said };
  };
  const messages = `/channels/${ana.channel.id}/messages`;
  const write = (body: object) => call(messages, { allowed_mentions: { parse: [] }, ...body });
  return { discord, ana, call, write };
}

const button = { type: 2, style: 2, label: "Sim", custom_id: "yes" };
const row = (...components: object[]) => ({ type: 1, components });
const list = (options: object[]) => row({ type: 3, custom_id: "list", options });
const option = (value: string) => ({ label: value, value });

describe("what Discord refuses", () => {
  it.each<[string, object, number]>([
    ["nothing at all", {}, 50_006],
    ["too long a text", { content: "x".repeat(2001) }, 50_035],
    ["six buttons in a row", { content: "x", components: [row(...sixOf(button))] }, 50_035],
    ["six rows", { content: "x", components: sixOf(row(button)) }, 50_035],
    ["one name for two buttons", { content: "x", components: [row(button, button)] }, 50_035],
    [
      "too long a name",
      { content: "x", components: [row({ ...button, custom_id: "x".repeat(101) })] },
      50_035,
    ],
    ["an empty list", { content: "x", components: [list([])] }, 50_035],
    [
      "26 rows in a list",
      { content: "x", components: [list(Array.from({ length: 26 }, (_, n) => option(`${n}`)))] },
      50_035,
    ],
    [
      "a value twice in a list",
      { content: "x", components: [list([option("a"), option("a")])] },
      50_035,
    ],
    ["too long a nonce", { content: "x", nonce: "x".repeat(26) }, 50_035],
    ["a voice message with words", { content: "x", flags: 8192 }, 50_159],
    ["a voice message without a sound", { flags: 8192 }, 50_160],
  ])("%s", async (_, body, code) => {
    const { write, ana } = await open();
    expect(await write(body)).toMatchObject({ status: 400, said: { code } });
    expect(ana.transcript()).toEqual([]);
  });

  it("a stranger, a chat that is not, and what others wrote", async () => {
    const { discord, ana, call } = await open();
    const body = { content: "x", allowed_mentions: { parse: [] } };
    const said = await ana.says("oi");
    const stranger = await fetch(`${discord.world.root}/api/v10/users/@me`);
    expect([stranger.status, await stranger.json()]).toEqual([
      401,
      { message: "401: Unauthorized", code: 0 },
    ]);
    expect(await call("/channels/1/messages", body)).toMatchObject({ said: { code: 10_003 } });
    const edit = `/channels/${ana.channel.id}/messages/${said?.id}`;
    expect(await call(edit, body, "PATCH")).toMatchObject({ said: { code: 50_005 } });
  });
});

it("makes one message of a nonce that is enforced", async () => {
  const { write, ana } = await open();
  const body = { content: "oi", nonce: "1", enforce_nonce: true };
  const [first, second] = [await write(body), await write(body)];
  expect(second.said).toEqual(first.said);
  await write({ ...body, enforce_nonce: false });
  expect(ana.transcript()).toHaveLength(2);
});

it("tells the waits as Discord does", async () => {
  const { discord, write } = await open();
  discord.fails("rate_limited");
  discord.fails("globally_limited");
  expect(await write({ content: "x" })).toMatchObject({
    status: 429,
    said: { retry_after: 1, global: false },
  });
  expect(await write({ content: "x" })).toMatchObject({ said: { global: true } });
});

const frame = z.object({
  op: z.int(),
  t: z.string().nullish(),
  s: z.int().nullish(),
  d: z.record(z.string(), z.unknown()).nullish().catch(undefined),
});

/** A client of the gateway that only listens. */
async function listen({ world }: { world: { gatewayUrl: string } }) {
  const socket = new WebSocket(world.gatewayUrl);
  const frames: z.output<typeof frame>[] = [];
  let change = Promise.withResolvers<void>();
  const wake = () => {
    change.resolve();
    change = Promise.withResolvers();
  };
  let closed: number | undefined;
  socket.addEventListener("message", ({ data }) => {
    frames.push(frame.parse(JSON.parse(String(data))));
    wake();
  });
  socket.addEventListener("close", ({ code }) => {
    closed = code;
    wake();
  });
  onTestFinished(() => socket.close());
  const until = async <Found>(look: () => Found | undefined): Promise<Found> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await change.promise;
    }
  };
  const told = (name: string, nth = 0) =>
    until(() => frames.filter(({ t, op }) => (t ?? String(op)) === name)[nth]);
  await told("10");
  return {
    frames,
    told,
    closed: () => until(() => closed),
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    close: (code: number) => socket.close(code),
  };
}

const everything = 0x3_ff_ff_ff;

describe("the gateway", () => {
  it("answers heartbeats, and lets nobody in without the right token", async () => {
    const { discord } = await open();
    const client = await listen(discord);
    client.send(1, null);
    await client.told("11");
    client.send(2, { token: "wrong", intents: 0 });
    expect(await client.closed()).toBe(4004);
  });

  it("tells only what was asked for", async () => {
    const { discord, ana } = await open();
    const client = await listen(discord);
    const directMessages = 1 << 12;
    client.send(2, { token, intents: directMessages });
    await client.told("READY");
    const room = discord.room("geral");
    await ana.in(room).says("no servidor");
    await ana.says("em particular");
    const heard = await client.told("MESSAGE_CREATE");
    expect(heard.d).toMatchObject({ content: "em particular" });
  });

  it("hides words in a server from who may not read them, but for what calls the bot", async () => {
    const { discord, ana } = await open();
    const client = await listen(discord);
    client.send(2, { token, intents: 1 << 9 });
    await client.told("READY");
    const here = ana.in(discord.room("geral"));
    await here.says("entre nós");
    await here.says(`<@${discord.world.bot.id}> oi`);
    expect((await client.told("MESSAGE_CREATE")).d).toMatchObject({ content: "" });
    expect((await client.told("MESSAGE_CREATE", 1)).d).toMatchObject({
      content: `<@${discord.world.bot.id}> oi`,
    });
  });

  it("tells who resumes what they missed, and nobody who said goodbye", async () => {
    const { discord, ana } = await open();
    const first = await listen(discord);
    first.send(2, { token, intents: everything });
    const { d } = await first.told("READY");
    const resume = { token, session_id: d?.["session_id"], seq: 1 };
    discord.gateway.drop();
    await first.closed();
    await ana.says("um");
    const second = await listen(discord);
    second.send(6, resume);
    expect((await second.told("MESSAGE_CREATE")).d).toMatchObject({ content: "um" });
    await second.told("RESUMED");
    second.close(1000);
    await second.closed();
    const third = await listen(discord);
    third.send(6, resume);
    expect((await third.told("9")).op).toBe(9);
  });

  it("tells everything twice when it is told to, as what is told again", async () => {
    const { discord, ana } = await open();
    const client = await listen(discord);
    client.send(2, { token, intents: everything });
    await client.told("READY");
    discord.deliversTwice();
    await ana.says("oi");
    const twice = [await client.told("MESSAGE_CREATE"), await client.told("MESSAGE_CREATE", 1)];
    expect(twice.map(({ s }) => s)).toEqual([2, 2]);
    expect(twice[0]?.d).toEqual(twice[1]?.d);
  });
});

function sixOf<Thing>(thing: Thing): readonly Thing[] {
  return Array.from({ length: 6 }, () => thing);
}
