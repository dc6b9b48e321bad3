import { describe, expect, it } from "vitest";

import { Refusal, webChannel } from "./channel.ts";
import type { RefusalReason } from "./channel.ts";

const message = { type: "message", id: "m1", text: "Oi" } as const;
const bot = { name: "Clínica", about: "Marco consultas.", prompts: ["Oi"], demo: true };

function channelThatAnswers(...answers: readonly (Response | Error)[]) {
  const calls: { path: string; init: RequestInit }[] = [];
  const queue = [...answers];
  const channel = webChannel("/channels/web/demo", async (path, init) => {
    calls.push({ path, init });
    const answer = queue.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("No answer is left.");
  });
  return { channel, calls };
}

describe("the web channel", () => {
  it("posts an event as JSON to the account", async () => {
    const { channel, calls } = channelThatAnswers(Response.json({}));
    await channel.post(message);
    expect(calls).toEqual([
      {
        path: "/channels/web/demo",
        init: {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(message),
          signal: expect.any(AbortSignal),
        },
      },
    ]);
  });

  it("opens a session in the visitor's language", async () => {
    const { channel, calls } = channelThatAnswers(
      Response.json({ visitor: "v1", locale: "pt-BR", bot }),
    );
    await expect(channel.openSession("pt-BR")).resolves.toEqual({ visitor: "v1", bot });
    expect(calls.map(({ path, init }) => [path, init.body])).toEqual([
      ["/channels/web/demo/session", '{"locale":"pt-BR"}'],
    ]);
  });

  it("asks the stream only for what follows the last entry", async () => {
    const { channel, calls } = channelThatAnswers(new Response("a"), new Response("b"));
    await channel.talk(undefined).stream(undefined, AbortSignal.abort());
    await channel.talk("t 1").stream(12, AbortSignal.abort());
    expect(calls.map(({ path }) => path)).toEqual([
      "/channels/web/demo/stream",
      "/channels/web/demo/stream?after=12&thread=t+1",
    ]);
  });

  it("hands a file over with its name, which stands in no address", async () => {
    const answer = { id: "f", type: "application/pdf", bytes: 4, name: "João.pdf" };
    const { channel, calls } = channelThatAnswers(Response.json(answer));
    const file = new Blob(["%PDF"], { type: "application/pdf" });
    expect(await channel.upload(file, "João.pdf", AbortSignal.abort())).toEqual(answer);
    expect(calls.map(({ path, init }) => [path, init.headers, init.body])).toEqual([
      [
        "/channels/web/demo/files",
        { "content-type": "application/pdf", "x-file-name": "Jo%C3%A3o.pdf" },
        file,
      ],
    ]);
    expect(channel.fileUrl("f")).toBe("/channels/web/demo/files/f");
  });

  it.each<[number, RefusalReason]>([
    [400, "refused"],
    [401, "session"],
    [404, "gone"],
    [413, "too_large"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
  ])("takes %i for: %s", async (status, reason) => {
    const { channel } = channelThatAnswers(new Response(null, { status }));
    await expect(channel.post(message)).rejects.toEqual(new Refusal(reason));
  });

  it("takes a broken network, and a session that it cannot read, for: later", async () => {
    const { channel } = channelThatAnswers(
      new TypeError("Failed to fetch"),
      new Response("<html>"),
    );
    await expect(channel.post(message)).rejects.toEqual(new Refusal("later"));
    await expect(channel.openSession("en")).rejects.toEqual(new Refusal("later"));
  });

  it.each([
    ["3", 3000],
    [new Date(0).toUTCString(), 0],
    ["soon", undefined],
  ])("reads Retry-After: %s", async (header, retryAfterMs) => {
    const headers = { "retry-after": header };
    const { channel } = channelThatAnswers(new Response(null, { status: 429, headers }));
    await expect(channel.post(message)).rejects.toMatchObject({ reason: "later", retryAfterMs });
  });
});
