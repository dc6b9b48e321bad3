import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { Adapter, AdapterContext, Delivery, Reading } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";
import type { InboundEvent } from "../../../../core/message/event.ts";
import type { Mailbox } from "../../../../core/mailbox.ts";
import { memoryMailbox } from "../../../../core/testing/memory-mailbox.ts";
import { contextForTest, keepInMemory } from "../../../../core/testing/adapter-context.ts";
import { noting } from "../../../../core/testing/bench.ts";
import type { LocalWhatsAppWeb } from "../../../../sandbox/whatsapp-web/server.ts";
import type { Person } from "../../../../sandbox/whatsapp-web/person.ts";
import { openWhatsAppWebSandbox } from "../../../../sandbox/whatsapp-web/whatsapp-web.ts";
import { whatsappWeb } from "../channel.ts";
import { readLive } from "../live.ts";
import type { LiveState } from "../live.ts";

export { outgoing } from "../../../../core/testing/bench.ts";

const account = id<"account">("clinic");

/** An adapter on its bench: with a local WhatsApp before it and nothing but notes behind it. */
export interface Bench {
  readonly platform: LocalWhatsAppWeb;
  readonly adapter: Adapter;
  readonly context: AdapterContext;
  /** What was logged, as `level: message`. */
  readonly logged: string[];
  /** What was heard and stored. */
  readonly events: InboundEvent[];
  readonly deliveries: Delivery[];
  readonly readings: Reading[];
  live(): Promise<LiveState>;
  /** Waits until it stands so. */
  stands(phase: LiveState["phase"]): Promise<LiveState>;
  /** Waits for an event of this type of which this is true; the newest. */
  hears<Type extends InboundEvent["type"]>(
    type: Type,
    isMeant?: (event: EventOf<Type>) => boolean,
  ): Promise<EventOf<Type>>;
  stop(): Promise<void>;
}

const soonMs = 20_000;

export interface Wish {
  readonly settings?: object;
  readonly given?: Partial<AdapterContext>;
  /** Through which processes call each other. */
  readonly mailbox?: Mailbox;
  /** A platform that is there already. */
  readonly platform?: LocalWhatsAppWeb;
  /** Takes the first delivery, and dies over it. */
  readonly hangs?: true;
  /** When it is all closed; at the end of the test unless given. */
  readonly finished?: (close: () => Promise<void>) => void;
}

/** Follows the platform at once, as the hub does. */
export async function openBench(wish: Wish = {}): Promise<Bench> {
  const { finished = onTestFinished } = wish;
  const platform = wish.platform ?? (await openPlatform(finished));
  const { context, logged } = openContext(wish.given ?? {});
  const all = { ...platform.settings, ...wish.settings };
  const module = whatsappWeb(wish.mailbox ?? memoryMailbox());
  const adapter = module.create(module.settings.parse(all), context);
  const following = follow(adapter, context, wish);
  finished(following.stop);
  return { platform, adapter, context, logged, ...following };
}

async function openPlatform(
  finished: NonNullable<Wish["finished"]> = onTestFinished,
): Promise<LocalWhatsAppWeb> {
  const platform = await openWhatsAppWebSandbox();
  finished(() => platform.close());
  return platform;
}

function follow(adapter: Adapter, { keep }: AdapterContext, { hangs }: Wish) {
  const stopping = new AbortController();
  const events: InboundEvent[] = [];
  const deliveries: Delivery[] = [];
  const readings: Reading[] = [];
  const following = (async () => {
    if (adapter.source.kind !== "stream") throw new Error("not a stream");
    for await (const { delivery, reading } of adapter.source.deliveries(stopping.signal)) {
      if (hangs && !stopping.signal.aborted) await once(stopping.signal, "abort");
      deliveries.push(delivery);
      readings.push(reading);
      events.push(...reading.events);
    }
  })();
  const stop = async () => {
    stopping.abort();
    await following;
  };
  return {
    events,
    deliveries,
    readings,
    stop,
    live: () => readLive(keep, new Date()),
    stands: (phase: LiveState["phase"]) =>
      until(async () => {
        const live = await readLive(keep, new Date());
        return live.phase === phase ? live : undefined;
      }, phase),
    hears: <Type extends InboundEvent["type"]>(
      type: Type,
      isMeant: (event: EventOf<Type>) => boolean = () => true,
    ) => until(async () => events.filter((event) => isOf(event, type)).findLast(isMeant), type),
  };
}

type EventOf<Type extends InboundEvent["type"]> = Extract<InboundEvent, { type: Type }>;

function isOf<Type extends InboundEvent["type"]>(
  event: InboundEvent,
  type: Type,
): event is EventOf<Type> {
  return event.type === type;
}

async function until<Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
  const end = Date.now() + soonMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for ${what}`);
}

function openContext(given: Partial<AdapterContext>) {
  const { log, logged } = noting();
  return { logged, context: contextForTest({ account, log, download: plainDownload, ...given }) };
}

/** The egress client without its care, which has tests of its own. */
const plainDownload: AdapterContext["download"] = async ({ url, headers }, signal) => {
  const { body } = await fetch(url, { headers: { ...headers }, signal });
  if (!body) throw new Error("nothing came");
  return { type: "application/octet-stream", body };
};

export function addressOf(person: Person): Address {
  return { channel: "whatsapp-web", account, chat: id(person.jid) };
}

/** A keep into which one can look. */
export function keepThatShows() {
  const keep = keepInMemory();
  const notes = new Map<string, string>();
  const write: typeof keep.write = async (entries, given) => {
    const isWritten = await keep.write(entries, given);
    for (const [name, text] of isWritten ? entries : [])
      if (text === undefined) notes.delete(name);
      else notes.set(name, text);
    return isWritten;
  };
  return { notes, keep: { ...keep, write } };
}

/** As long as any call to the local WhatsApp may take. */
export const soon = () => AbortSignal.timeout(soonMs);
