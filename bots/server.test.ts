import { describe, expect, it } from "vitest";
import type { HttpPort } from "../core/adapter.ts";
import { id } from "../core/message/address.ts";
import { loopback } from "../tests/loopback.ts";
import { serverBefore } from "../tests/served.ts";
import type { Served } from "../tests/served.ts";
import type { Readiness } from "./server.ts";

/** A server before one channel, whose webhook answers "webhook". */
async function serve(http?: HttpPort, readiness?: Readiness) {
  const server = await open({ http, readiness });
  return async (method: "GET" | "POST", url: string) => {
    const { statusCode, body } = await server.inject({ method, url });
    return { statusCode, body };
  };
}

interface Opening extends Pick<Served, "readiness" | "receive"> {
  readonly http?: HttpPort | undefined;
}

function open({ http, ...given }: Opening) {
  const adapter = { ...loopback(), ...(http && { http }) };
  return serverBefore({ channel: "loopback", account: id("test"), adapter, ...given });
}

/** Says where it was asked, as a platform's handshake wants to be answered. */
const echo: HttpPort = {
  handle: (rest, request) => {
    const { searchParams } = new URL(request.url);
    const answer = new Response(`${request.method} "${rest}" ${searchParams.get("challenge")}`);
    return Promise.resolve(rest === "nothing" ? undefined : answer);
  },
};

it("answers the webhook that is under way before it closes", async () => {
  const [began, stored] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const server = await open({
    async receive() {
      began.resolve();
      await stored.promise;
      return new Response("stored");
    },
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const answer = fetch(`${url}/channels/loopback/test`, { method: "POST" });
  await began.promise;
  const closed = server.close();
  stored.resolve();
  expect(await (await answer).text()).toBe("stored");
  await closed;
});

describe("a channel's path", () => {
  it("is its webhook's for a POST, and its own for all else", async () => {
    const ask = await serve(echo);
    expect(await ask("POST", "/channels/loopback/test")).toEqual({
      statusCode: 200,
      body: "webhook",
    });
    expect(await ask("GET", "/channels/loopback/test?challenge=42")).toEqual({
      statusCode: 200,
      body: 'GET "" 42',
    });
    expect(await ask("POST", "/channels/loopback/test/session?challenge=1")).toEqual({
      statusCode: 200,
      body: 'POST "session" 1',
    });
  });

  it("is not found where the channel knows nothing of it", async () => {
    const [ask, mute] = [await serve(echo), await serve()];
    const notFound = { statusCode: 404, body: "" };
    expect(await ask("GET", "/channels/loopback/test/nothing")).toEqual(notFound);
    expect(await ask("GET", "/channels/loopback/nobody")).toEqual(notFound);
    expect(await mute("GET", "/channels/loopback/test")).toEqual(notFound);
  });
});

describe("whoever asks whether it is ready", () => {
  const noQueue = "the job queue does not answer";
  const noDatabase = "the database does not answer";

  it.each([
    { problems: [], degraded: [], statusCode: 200 },
    { problems: [], degraded: [noQueue], statusCode: 200 },
    { problems: [noDatabase], degraded: [noQueue], statusCode: 503 },
  ])(
    "hears $statusCode with the problems $problems and $degraded degraded",
    async ({ problems, degraded, statusCode }) => {
      const ask = await serve(undefined, { problems, degraded });
      const answer = await ask("GET", "/readyz");
      expect(answer.statusCode).toBe(statusCode);
      const said = { ready: statusCode === 200, problems, degraded };
      expect(JSON.parse(answer.body)).toEqual(said);
    },
  );
});
