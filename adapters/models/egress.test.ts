import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import type { Resolve } from "../egress/lookup.ts";
import { openEgress } from "./egress.ts";

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

const resolvingTo = (...addresses: readonly string[]) =>
  vi.fn<Resolve>(async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );

describe("the way out to models, when nothing may leave this machine", () => {
  it.each(["http://127.0.0.1", "http://localhost"])("reaches %s", async (host) => {
    const port = await listening((_, response) => response.end("here"));
    const answer = await openEgress({ localOnly: true, resolve: resolvingTo("127.0.0.1") })(
      `${host}:${port}/v1`,
    );
    expect(await answer.text()).toBe("here");
  });

  it.each([
    "https://1.1.1.1/v1",
    "http://10.0.0.7:11434/v1",
    "http://192.168.1.2/v1",
    "http://[2606:4700::1111]/v1",
    "http://[::ffff:8.8.8.8]/v1",
    "http://0.0.0.0:11434/v1",
    "http://169.254.169.254/latest",
  ])("refuses %s before it is connected to", async (url) => {
    await expect(openEgress({ localOnly: true })(url)).rejects.toMatchObject({
      fault: "blocked",
      usage: { input: 0, output: 0 },
    });
  });

  it.each([
    ["one that lies elsewhere", ["93.184.216.34"]],
    ["one that lies here and elsewhere", ["127.0.0.1", "93.184.216.34"]],
    ["one in the same network", ["192.168.0.10"]],
  ])("refuses a name for %s", async (_, addresses) => {
    const resolve = resolvingTo(...addresses);
    const asked = openEgress({ localOnly: true, resolve })("http://model.example:11434/v1");
    await expect(asked).rejects.toMatchObject({ cause: { fault: "blocked" } });
    expect(resolve).toHaveBeenCalledOnce();
  });
});

describe("the way out to models", () => {
  it.each([true, false])("follows no redirect, also with localOnly %s", async (localOnly) => {
    const elsewhere = vi.fn<RequestListener>((_, response) => response.end());
    const there = await listening(elsewhere);
    const port = await listening((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${there}/v1` }).end(),
    );
    await expect(openEgress({ localOnly })(`http://127.0.0.1:${port}/v1`)).rejects.toThrow(
      "fetch failed",
    );
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it("says nothing of this machine", async () => {
    const port = await listening(({ headers }, response) =>
      response.end(JSON.stringify(Object.keys(headers))),
    );
    const headers = { authorization: "Bearer k", "x-stainless-os": "Linux", "x-custom": "1" };
    const answer = await openEgress({ localOnly: true })(`http://127.0.0.1:${port}/`, { headers });
    const told = z.array(z.string()).parse(await answer.json());
    expect(told).toContain("authorization");
    expect(told.filter((name) => name.startsWith("x-"))).toEqual([]);
  });

  it("reads no answer without end", async () => {
    const port = await listening((_, response) => {
      const more = () => response.write("x".repeat(65_536), more);
      more();
    });
    const answer = await openEgress({ localOnly: false })(`http://127.0.0.1:${port}/v1`);
    await expect(answer.text()).rejects.toThrow("terminated");
  });
});
