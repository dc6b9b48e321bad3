import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

type Receive = (request: Request) => Promise<Response>;

/** A place on this machine for the stand-in to send updates to. */
export interface WebhookServer {
  readonly url: string;
  close(): void;
}

/** Opens one on a free port. Where `receive` fails the answer is 500. */
export async function openWebhookServer(receive: Receive): Promise<WebhookServer> {
  const server = createServer((request, response) => void answer(receive, request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => void server.close() };
}

/** The port a listening server has. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
}

async function answer(
  receive: Receive,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = new Uint8Array(await buffer(request));
  const whole = new Request("http://127.0.0.1/", { method: "POST", headers, body });
  const { status } = await receive(whole).catch(() => new Response(null, { status: 500 }));
  response.writeHead(status).end();
}
