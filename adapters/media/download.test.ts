import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { MediaMissing, MediaRefused } from "../../core/media/media.ts";
import { openDownload } from "./download.ts";
import type { DownloadOptions } from "./download.ts";

const soon = () => AbortSignal.timeout(5_000);

/** A server on this machine, whose origin a test may trust. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handle);
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return `http://127.0.0.1:${address.port}`;
}

/** Fetches from what the operator named, unless told otherwise. */
async function fetchFrom(
  url: string,
  { trusted = [new URL(url).origin], ...options }: DownloadOptions & { trusted?: string[] } = {},
) {
  const headers = { authorization: "Bearer CANARY" };
  const media = await openDownload(options)({ url, headers, trusted }, soon());
  const body = Buffer.from(await new Response(media.body).arrayBuffer()).toString();
  return { type: media.type, body };
}

describe("a download", () => {
  it("brings the file and what its sender says it is, with our headers", async () => {
    const origin = await serve(({ headers }, response) => {
      const told = JSON.stringify([headers.authorization, headers["accept-encoding"]]);
      response.writeHead(200, { "content-type": "application/json" }).end(told);
    });
    expect(await fetchFrom(`${origin}/file`)).toEqual({
      type: "application/json",
      body: '["Bearer CANARY","identity"]',
    });
  });

  it.each([404, 410])("that finds %i finds nothing", async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    await expect(fetchFrom(origin)).rejects.toThrow(MediaMissing);
  });

  it.each([401, 403, 429, 500])("that is answered %i may go better later", async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    const failed = await fetchFrom(origin).catch((error: unknown) => error);
    expect(failed).toEqual(new Error(`the file could not be fetched: ${status}`));
  });

  it("names its trouble without the address", async () => {
    const failed = await fetchFrom("http://127.0.0.1:1/CANARY").catch((error: unknown) => error);
    expect(failed).toEqual(new Error("the file could not be fetched: ECONNREFUSED"));
  });
});

describe("what is refused", () => {
  it.each([
    ["http", "http://93.184.216.34/"],
    ["another protocol", "file:///etc/passwd"],
    ["no address", "/etc/passwd"],
    ["a password in the address", "https://me:secret@93.184.216.34/"],
    ["this machine", "https://127.0.0.1/"],
    ["this machine by another name", "https://2130706433/"],
    ["this machine in hexadecimal", "https://0x7f.1/"],
    ["this machine in IPv6", "https://[::1]/"],
    ["this machine in IPv6's clothes", "https://[::ffff:127.0.0.1]/"],
    ["a cloud's own data", "https://169.254.169.254/latest/meta-data"],
    ["a name of this machine", "https://localhost:1/"],
  ])("is %s", async (_, url) => {
    await expect(fetchFrom(url, { trusted: [] })).rejects.toThrow(MediaRefused);
  });

  it("is a name that leads home", async () => {
    const resolve = async () => [{ address: "10.0.0.1", family: 4 }];
    await expect(fetchFrom("https://innocent.example/", { resolve, trusted: [] })).rejects.toThrow(
      MediaRefused,
    );
  });

  it("is what comes compressed, unasked", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("a".repeat(1e6))),
    );
    await expect(fetchFrom(origin)).rejects.toThrow("compressed");
  });

  it("is what says it is too large, and what turns out to be", async () => {
    const body = "a".repeat(200_000);
    const saying = await serve((_, response) => response.end(body));
    await expect(fetchFrom(saying, { mostBytes: 199_999 })).rejects.toThrow("larger than 199999");
    const silent = await serve((_, response) => {
      response.write(body.slice(0, 100_000));
      response.end(body.slice(100_000));
    });
    await expect(fetchFrom(silent, { mostBytes: 199_999 })).rejects.toThrow("larger than 199999");
    expect(await fetchFrom(silent, { mostBytes: 200_000 })).toMatchObject({ body });
  });
});

describe("a redirect", () => {
  const handOn = (location: string) =>
    serve((_, response) => response.writeHead(302, { location }).end());

  it("is followed within an origin, with our headers", async () => {
    const origin = await serve(({ url, headers }, response) => {
      if (url === "/a") response.writeHead(307, { location: "b" }).end();
      else response.end(headers.authorization);
    });
    expect(await fetchFrom(`${origin}/a`)).toMatchObject({ body: "Bearer CANARY" });
  });

  it("takes no headers to another origin", async () => {
    const there = await serve(({ headers }, response) => response.end(headers.authorization));
    const here = await handOn(there);
    expect(await fetchFrom(here, { trusted: [here, there] })).toMatchObject({ body: "" });
  });

  it("is followed three times and no more", async () => {
    const origin = await serve(({ url = "" }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end("there");
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(await fetchFrom(`${origin}/3`)).toMatchObject({ body: "there" });
    await expect(fetchFrom(`${origin}/4`)).rejects.toThrow("handed on too often");
  });

  it.each(["http://93.184.216.34/", "https://127.0.0.1/", "https://localhost:1/", "file:///etc"])(
    "to %s is checked as any address",
    async (location) => {
      await expect(fetchFrom(await handOn(location))).rejects.toThrow(MediaRefused);
    },
  );
});

describe("patience", () => {
  it("ends when nothing is answered, when nothing more comes, and after all of its time", async () => {
    const silent = await serve(() => undefined);
    const stalled = await serve((_, response) => void response.write("a"));
    const code = (name: string) => `the file could not be fetched: ${name}`;
    await expect(fetchFrom(silent, { patience: { headersMs: 50 } })).rejects.toThrow(
      code("UND_ERR_HEADERS_TIMEOUT"),
    );
    await expect(fetchFrom(stalled, { patience: { idleMs: 50 } })).rejects.toThrow(/timeout/iu);
    await expect(fetchFrom(stalled, { patience: { wholeMs: 50 } })).rejects.toThrow(/timeout/iu);
  });

  it("ends when it is told to", async () => {
    const silent = await serve(() => undefined);
    const asked = { url: silent, trusted: [silent] };
    await expect(openDownload()(asked, AbortSignal.abort())).rejects.toThrow(
      "the file could not be fetched",
    );
  });
});
