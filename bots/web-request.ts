import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { WebhookCall } from "../core/adapter.ts";

/** The request in the shape the adapters read: web-standard, its body as it came, or as it comes. */
export function asWebRequest(request: FastifyRequest): Request {
  const { body, method, protocol, host } = request;
  const url = `${protocol}://${host}${request.url}`;
  const init = { method, headers: headersOf(request) };
  const hasBody = method !== "GET" && method !== "HEAD";
  try {
    if (hasBody && body instanceof Uint8Array) return new Request(url, { ...init, body });
    if (hasBody && body instanceof Readable)
      return new Request(url, { ...init, body: Readable.toWeb(body), duplex: "half" });
    return new Request(url, init);
  } catch (cause) {
    // TRACE, or a Host that is none.
    throw unasked(cause);
  }
}

function unasked(cause?: unknown): Error {
  return Object.assign(new Error("not a request of the web", { cause }), { statusCode: 400 });
}

function headersOf({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

const NOTHING = new Uint8Array();

/** A webhook's call. A `Request` made for each would cost more than all else that is done with it. */
export function asWebhookCall({ headers, body, host }: FastifyRequest): WebhookCall {
  if (host.includes("@") || !URL.canParse(`http://${host}`)) throw unasked();
  const bytes = body instanceof Uint8Array ? body : NOTHING;
  const get = (name: string) => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };
  return { headers: { get }, bytes: () => Promise.resolve(bytes) };
}
