import { createServer } from "node:http";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Adapter, AdapterContext } from "../../../../core/adapter.ts";
import type { InboundEvent } from "../../../../core/message/event.ts";
import type { OutgoingMessage, StoredMedia, Utterance } from "../../../../core/message/outgoing.ts";
import { contextForTest } from "../../../../core/testing/adapter-context.ts";
import { outgoing as outgoingTo, soon } from "../../../../core/testing/bench.ts";
import { openWhatsAppCloudSandbox } from "../../../../sandbox/whatsapp-cloud/whatsapp.ts";
import type { WhatsAppCloudSandbox } from "../../../../sandbox/whatsapp-cloud/whatsapp.ts";
import { whatsappCloud } from "../channel.ts";
import { account, addressOf } from "./payloads.ts";

export { soon };

/** An adapter on its bench: with a local WhatsApp before it and nothing but notes behind it. */
export interface Bench {
  readonly platform: WhatsAppCloudSandbox;
  readonly adapter: Adapter;
  readonly context: AdapterContext;
}

export async function openBench(given: Partial<AdapterContext> = {}): Promise<Bench> {
  const platform = await openWhatsAppCloudSandbox();
  onTestFinished(() => platform.close());
  const settings = whatsappCloud.settings.parse(platform.settings);
  const context = contextForTest({ account, ...given });
  return { platform, context, adapter: whatsappCloud.create(settings, context) };
}

/** A bench whose webhook the platform calls. */
export interface Heard extends Bench {
  /** What came in by it. */
  readonly events: InboundEvent[];
}

export async function openHeard(given: Partial<AdapterContext> = {}): Promise<Heard> {
  const bench = await openBench(given);
  const events: InboundEvent[] = [];
  const url = await listen(async (request) => {
    if (request.method === "GET") return bench.adapter.http?.handle("", request);
    if (bench.adapter.source.kind !== "webhook") throw new Error("not a webhook");
    const { reading, response } = await bench.adapter.source.receive(request);
    events.push(...reading.events);
    return response;
  });
  bench.platform.aim(url);
  return { ...bench, events };
}

type Handle = (request: Request) => Promise<Response | undefined>;

/** Serves on a free port of this machine until the test is over. */
export async function listen(handle: Handle): Promise<string> {
  const server = createServer((incoming, answer) => {
    void (async () => {
      const headers = new Headers(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      );
      const { method = "GET", url = "/" } = incoming;
      const body = method === "GET" ? null : new Uint8Array(await buffer(incoming));
      const request = new Request(`http://127.0.0.1${url}`, { method, headers, body });
      const response = await handle(request).catch(() => new Response(null, { status: 500 }));
      answer.writeHead(response?.status ?? 404).end(await response?.text());
    })();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return `http://127.0.0.1:${address.port}`;
}

export function outgoing(chat: string, say: string | Utterance): OutgoingMessage {
  return outgoingTo(addressOf(chat), say);
}

/** Puts a file of ours where the adapter finds it. */
export async function kept(
  { context }: Pick<Bench, "context">,
  file: { readonly type: string; readonly body: string; readonly name?: string },
): Promise<StoredMedia> {
  const body = new Blob([file.body]).stream();
  return context.media.keep({ ...file, body, mostBytes: 1_000 }, soon());
}
