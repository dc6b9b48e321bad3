import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";

/** The request in the shape the adapters read: web-standard, its body as it came, or as it comes. */
export function asWebRequest(request: FastifyRequest): Request {
  const { body, method, protocol, host } = request;
  const url = `${protocol}://${host}${request.url}`;
  const init = { method, headers: headersOf(request) };
  const hasBody = method !== "GET" && method !== "HEAD";
  try {
    if (hasBody && body instanceof Uint8Array) return new WholeRequest(url, init, body);
    if (hasBody && body instanceof Readable)
      return new Request(url, { ...init, body: Readable.toWeb(body), duplex: "half" });
    return new Request(url, init);
  } catch (cause) {
    // TRACE, or a Host that is none.
    throw Object.assign(new Error("not a request of the web", { cause }), { statusCode: 400 });
  }
}

function headersOf({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

type Read =
  | "arrayBuffer"
  | "blob"
  | "body"
  | "bodyUsed"
  | "bytes"
  | "clone"
  | "formData"
  | "json"
  | "text";

/** A request, but for the reading of its body. */
const UnreadRequest: new (url: string, init: RequestInit) => Omit<Request, Read> = Request;

/**
 * A request whose body is here already. `Request` makes a stream of a body at once, which costs more
 * than all else that a webhook does with it; this one makes it for who asks for more than the bytes.
 */
class WholeRequest extends UnreadRequest implements Request {
  readonly #bytes: Uint8Array;
  #streamed: Request | undefined;

  constructor(url: string, init: RequestInit, bytes: Uint8Array) {
    super(url, init);
    this.#bytes = bytes;
  }

  bytes() {
    return Promise.resolve(this.#bytes);
  }

  get body() {
    return this.#stream.body;
  }

  get bodyUsed() {
    return this.#streamed?.bodyUsed ?? false;
  }

  arrayBuffer() {
    return this.#stream.arrayBuffer();
  }

  blob() {
    return this.#stream.blob();
  }

  clone() {
    return this.#stream.clone();
  }

  formData() {
    return this.#stream.formData();
  }

  json() {
    return this.#stream.json();
  }

  text() {
    return this.#stream.text();
  }

  get #stream(): Request {
    const { url, method, headers } = this;
    return (this.#streamed ??= new Request(url, { method, headers, body: this.#bytes }));
  }
}
