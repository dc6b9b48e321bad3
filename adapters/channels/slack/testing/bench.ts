import { expect, onTestFinished } from "vitest";
import type { Adapter, AdapterContext, Delivery } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";
import type { InboundEvent } from "../../../../core/message/event.ts";
import { contextForTest } from "../../../../core/testing/adapter-context.ts";
import { noting, soon } from "../../../../core/testing/bench.ts";
import { mediaInMemory } from "../../../../core/testing/media-in-memory.ts";
import { openSlackSandbox } from "../../../../sandbox/slack/slack.ts";
import type { LocalSlack, SlackWish } from "../../../../sandbox/slack/slack.ts";
import type { Place } from "../../../../sandbox/slack/person.ts";
import { openWebhookServer } from "../../../../sandbox/telegram/webhook-server.ts";
import { slack } from "../channel.ts";

export { outgoing, soon } from "../../../../core/testing/bench.ts";

export const account = id<"account">("acme");

/** An adapter on its bench: with a local Slack before it and nothing but notes behind it. */
export interface Bench {
  readonly platform: LocalSlack;
  readonly adapter: Adapter;
  readonly context: AdapterContext;
  /** What was taken in, in order. */
  readonly events: InboundEvent[];
  /** What was logged, as `level: message`. */
  readonly logged: string[];
}

export interface BenchWish extends SlackWish {
  /** What the settings say besides, or instead. */
  readonly settings?: object;
  readonly context?: Partial<AdapterContext>;
}

export async function openBench(wish: BenchWish = {}): Promise<Bench> {
  const platform = await openSlackSandbox(wish);
  onTestFinished(() => platform.close());
  const { context, logged } = openContext(wish.context);
  const settings = slack.settings.parse({ ...platform.settings, ...wish.settings });
  return { platform, adapter: slack.create(settings, context), context, events: [], logged };
}

/** As {@link openBench}, with everything that Slack tells taken in. */
export async function openListeningBench(wish: BenchWish = {}): Promise<Bench> {
  const bench = await openBench(wish);
  const { source } = bench.adapter;
  if (source.kind === "webhook") {
    const server = await openWebhookServer(async (request) => {
      const { reading, response } = await source.receive(request);
      bench.events.push(...reading.events);
      return response;
    });
    onTestFinished(server.close);
    bench.platform.aim(server.url);
    return bench;
  }
  const stop = new AbortController();
  const done = takeIn(source.deliveries(stop.signal), bench.events);
  onTestFinished(async () => {
    stop.abort();
    await done;
  });
  await eventually(() => bench.platform.deliveries.lines).toBe(1);
  return bench;
}

async function takeIn(
  deliveries: AsyncIterable<{ readonly reading: { readonly events: readonly InboundEvent[] } }>,
  events: InboundEvent[],
): Promise<void> {
  for await (const { reading } of deliveries) events.push(...reading.events);
}

export function openContext(given: Partial<AdapterContext> = {}) {
  const { log, logged } = noting();
  const context = contextForTest({
    account,
    card: (language) => ({
      name: "Clínica",
      about: `about in ${language}`,
      prompts: ["Quero marcar uma consulta"],
      commands: [{ name: "book", summary: `book in ${language}` }],
      demo: true,
    }),
    media: mediaInMemory(),
    log,
    ...given,
  });
  return { context, logged };
}

/** The address of a place in the local Slack. */
export function addressOf(platform: LocalSlack, { room, thread }: Place): Address {
  return {
    channel: "slack",
    account,
    chat: id(`${platform.workspace.team}:${room.id}`),
    ...(thread !== undefined && { thread: id(thread) }),
  };
}

/** Waits for as long as a busy machine may take. */
export function eventually<Seen>(look: () => Seen) {
  return expect.poll(look, { timeout: 10_000 });
}

/** A file in the context's own store. */
export async function stored(
  { media }: Pick<AdapterContext, "media">,
  { type, name, body = "OggS and some more" }: { type: string; name?: string; body?: string },
) {
  const file = { type, body: new Blob([body]).stream(), mostBytes: 1_000_000 };
  return media.keep({ ...file, ...(name !== undefined && { name }) }, soon());
}

export function json(payload: unknown): Delivery {
  const body = new TextEncoder().encode(JSON.stringify(payload));
  return { body, contentType: "application/json" };
}

export function form(fields: Record<string, string>): Delivery {
  const body = new TextEncoder().encode(new URLSearchParams(fields).toString());
  return { body, contentType: "application/x-www-form-urlencoded" };
}
