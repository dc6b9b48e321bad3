import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Adapter } from "../../../../core/adapter.ts";
import { ChannelError } from "../../../../core/errors.ts";
import type { InboundEvent } from "../../../../core/message/event.ts";

/** An account's path on this machine, as the hub has it. */
export interface Endpoint {
  readonly url: string;
  /** What was posted to it, where it is the account's only source. */
  readonly events: readonly InboundEvent[];
  close(): void;
}

const root = "/channels/discord/clinic";

export async function openEndpoint(adapter: Adapter): Promise<Endpoint> {
  const events: InboundEvent[] = [];
  const server = createServer((request, response) => {
    void answerTo(adapter, { request, events }).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      return response.end(await answer.text());
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  const url = `http://127.0.0.1:${address.port}${root}`;
  return { url, events, close: () => void server.close() };
}

async function answerTo(
  { source, http }: Adapter,
  { request, events }: { request: IncomingMessage; events: InboundEvent[] },
): Promise<Response> {
  const given = await asWebRequest(request);
  try {
    const rest = (request.url ?? "").slice(root.length + 1);
    if (rest !== "" || source.kind !== "webhook")
      return (await http?.handle(rest, given)) ?? new Response(null, { status: 404 });
    const { reading, response } = await source.receive(given);
    events.push(...reading.events);
    return response;
  } catch (error) {
    const isForged = error instanceof ChannelError && error.fault === "unauthenticated";
    return new Response(null, { status: isForged ? 401 : 503 });
  }
}

async function asWebRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = new Uint8Array(await buffer(request));
  return new Request("http://127.0.0.1/", { method: "POST", headers, body });
}
