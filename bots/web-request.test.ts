import fastify from "fastify";
import type { FastifyRequest } from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";
import { asWebhookCall, asWebRequest } from "./web-request.ts";

interface Asked {
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** What is made of the request when a server is asked at `/path?a=1`. */
async function made<T>(
  make: (request: FastifyRequest) => T,
  { method = "POST", headers = {}, payload }: Asked,
): Promise<T> {
  const server = fastify();
  onTestFinished(() => server.close());
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  const whole = Promise.withResolvers<T>();
  server.all("/path", async (request, reply) => {
    whole.resolve(Promise.try(() => make(request)));
    return reply.send();
  });
  await server.inject({ method, url: "/path?a=1", headers, ...(payload && { payload }) });
  return whole.promise;
}

const json = { "content-type": "application/json", "x-signature": "abc" };

describe("a request of the web", () => {
  it("is asked as the server was", async () => {
    const asked = { method: "PUT", headers: json, payload: '{"a":"é"}' } as const;
    const request = await made(asWebRequest, asked);
    expect(request).toBeInstanceOf(Request);
    expect(request.method).toBe("PUT");
    expect(request.url).toBe("http://localhost/path?a=1");
    expect(request.headers.get("X-Signature")).toBe("abc");
    expect(await request.text()).toBe('{"a":"é"}');
  });

  it("may have no body", async () => {
    const request = await made(asWebRequest, { method: "GET" });
    expect(request.body).toBeNull();
    expect(await request.bytes()).toEqual(new Uint8Array());
  });
});

it.each(["a b", "somebody@hub.example", "hub.example:99999"])(
  "nothing is asked of the host %s",
  async (host) => {
    for (const make of [asWebRequest, asWebhookCall])
      await expect(made<unknown>(make, { headers: { host } })).rejects.toMatchObject({
        statusCode: 400,
      });
  },
);

describe("a webhook's call", () => {
  it("has its body byte for byte, and its headers by whatever letters", async () => {
    const call = await made(asWebhookCall, { headers: json, payload: '{"a":"é"}' });
    expect(await call.bytes()).toEqual(Buffer.from('{"a":"é"}'));
    expect(call.headers.get("X-Signature")).toBe("abc");
    expect(call.headers.get("x-other")).toBeNull();
  });

  it("may have no body", async () => {
    expect(await (await made(asWebhookCall, {})).bytes()).toEqual(new Uint8Array());
  });
});
