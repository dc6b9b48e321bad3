import fastify from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";
import { asWebRequest } from "./web-request.ts";

interface Asked {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** The request of the web that a server makes of what it is asked at `/path?a=1`. */
async function requestOf({ method = "POST", headers = {}, payload }: Asked): Promise<Request> {
  const server = fastify();
  onTestFinished(() => server.close());
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  const made = Promise.withResolvers<Request>();
  server.all("/path", async (request, reply) => {
    made.resolve(Promise.try(() => asWebRequest(request)));
    return reply.send();
  });
  await server.inject({ method, url: "/path?a=1", headers, ...(payload && { payload }) });
  return made.promise;
}

const json = { "content-type": "application/json", "x-signature": "abc" };

describe("a request of the web", () => {
  it("is asked as the server was", async () => {
    const request = await requestOf({ headers: json, payload: '{"a":"é"}' });
    expect(request).toBeInstanceOf(Request);
    expect(request.method).toBe("POST");
    expect(request.url).toBe("http://localhost/path?a=1");
    expect(request.headers.get("X-Signature")).toBe("abc");
  });

  it.each<[string, (request: Request) => Promise<unknown>, unknown]>([
    ["bytes", (request) => request.bytes(), Buffer.from('{"a":"é"}')],
    [
      "an array buffer",
      (request) => request.arrayBuffer().then(Buffer.from),
      Buffer.from('{"a":"é"}'),
    ],
    ["text", (request) => request.text(), '{"a":"é"}'],
    ["JSON", (request) => request.json(), { a: "é" }],
    ["a blob", async (request) => (await request.blob()).type, "application/json"],
    ["a stream", (request) => new Response(request.body).text(), '{"a":"é"}'],
    ["a copy", (request) => request.clone().text(), '{"a":"é"}'],
  ])("has its body as %s", async (_, read, expected) => {
    const request = await requestOf({ headers: json, payload: '{"a":"é"}' });
    expect(request.bodyUsed).toBe(false);
    expect(await read(request)).toEqual(expected);
  });

  it("has its body as a form", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = await requestOf({ headers, payload: "a=1&b=2" });
    expect([...(await request.formData())]).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
    expect(request.bodyUsed).toBe(true);
  });

  it("may have no body", async () => {
    const request = await requestOf({ method: "GET" });
    expect(request.body).toBeNull();
    expect(await request.bytes()).toEqual(new Uint8Array());
  });

  it("is refused where its Host is none", async () => {
    await expect(requestOf({ headers: { host: "a b" } })).rejects.toMatchObject({
      statusCode: 400,
    });
  });
});
