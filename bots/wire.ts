import { randomUUID } from "node:crypto";
import type { Channel } from "../adapters/channels/registry.ts";
import { download } from "../adapters/media/download.ts";
import { remind } from "../core/agenda/remind.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import { Hub } from "../core/hub.ts";
import type { Line } from "../core/line.ts";
import type { Clock, Log } from "../core/ports.ts";
import { intentTrainer } from "../core/understanding/intent/trainer.ts";
import { reminderJobs } from "../jobs/reminders.ts";
import { sweepJob } from "../jobs/sweep.ts";
import type { Config } from "./config/config.ts";
import { fileNotes } from "./notes.ts";
import { registry as ours } from "./registry.ts";
import type { Registry } from "./registry.ts";
import { configuredAccounts, settleAccounts } from "./wire/accounts.ts";
import { Closing } from "./wire/closing.ts";
import { follow } from "./wire/follow.ts";
import { openFoundation } from "./wire/foundation.ts";
import type { Foundation } from "./wire/foundation.ts";
import { openLines } from "./wire/lines.ts";
import { fetchingJobs } from "./wire/media.ts";
import { serve } from "./wire/serve.ts";

/** What a process does: takes messages in, answers them, or both. */
export interface Roles {
  readonly web: boolean;
  readonly worker: boolean;
}

/** What the hub works through. */
export type Ports = Pick<Foundation, "inbox" | "lanes" | "outbox" | "paces" | "effects" | "jobs">;

export interface HubOptions {
  readonly log: Log;
  readonly roles?: Roles;
  readonly clock?: Clock;
  /** The product's own channels and bots unless given. */
  readonly registry?: Registry;
  /** What the hub works through passes here first: so a test can stand in between. */
  wrap?(ports: Ports): Ports;
  /** A channel that lives only in this process, the terminal: then it is the only one on the air. */
  readonly only?: { readonly channel: Channel; readonly bot: string; readonly settings: unknown };
}

export interface RunningHub {
  /** Where to talk to it, when it serves. */
  readonly url?: string;
  readonly lines: readonly Line[];
  close(): Promise<void>;
}

const systemClock: Clock = { now: () => new Date() };

/** Builds the house from its configuration and opens its doors; what was opened is closed when a part fails. */
export async function openHub(config: Config, options: HubOptions): Promise<RunningHub> {
  const closing = new Closing();
  try {
    return await build(config, options, closing);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function build(config: Config, options: HubOptions, closing: Closing): Promise<RunningHub> {
  const { log, clock = systemClock, roles = { web: true, worker: true } } = options;
  const opened = await openFoundation(config, { log, closing });
  const foundation = { ...opened, ...options.wrap?.(opened) };
  await settleAccounts(config, foundation);
  const lines = await linesOf(config, foundation, { ...options, clock });
  const hub = new Hub({
    stores: foundation,
    lines,
    clock,
    log,
    random: Math.random,
    debounceMs: config.debounceMs,
    notes: fileNotes(log),
  });
  if (roles.worker) await work({ hub, foundation, lines, clock, log }, closing);
  if (roles.web || options.only) follow({ hub, lines, log }, closing);
  if (!roles.web) return { lines, close: () => closing.close() };
  const url = await serve(config, { hub, lines, foundation, log }, closing);
  return { url, lines, close: () => closing.close() };
}

async function linesOf(
  config: Config,
  { accounts, agenda, effects, mailbox, media, keepOf }: Foundation,
  { only, clock, log, registry = ours }: HubOptions & { clock: Clock },
): Promise<readonly Line[]> {
  if (only) {
    const organisation = await accounts.homeOrganisation("Prosa");
    const { channel, bot, settings } = only;
    await accounts.put({ organisation, channel: channel.channel, name: "local", bot, settings });
  }
  const stored = await accounts.all();
  const onAir = stored.filter(({ channel, paused }) =>
    only ? channel === only.channel.channel : channel !== "terminal" && !paused,
  );
  const { publicUrl } = config;
  return openLines({
    accounts: configuredAccounts(config, onAir, log),
    channels: only ? [only.channel] : registry.channels({ mailbox }),
    bots: registry.bots({ agenda, effects }).map((bot) => prepareBot(bot, intentTrainer)),
    world: { ...(publicUrl !== undefined && { publicUrl }), fetch, download, media, clock, log },
    keepOf,
  });
}

interface Working {
  readonly hub: Hub;
  readonly foundation: Foundation;
  readonly lines: readonly Line[];
  readonly clock: Clock;
  readonly log: Log;
}

async function work(parts: Working, closing: Closing): Promise<void> {
  const { hub, foundation, lines, clock, log } = parts;
  const { agenda, conversations, jobs, outbox } = foundation;
  const working = await hub.work(randomUUID());
  closing.add(() => working.close());
  const reminding = {
    agenda,
    outbox,
    clock,
    remind: (appointment: string) =>
      remind({ agenda, conversations, outbox, lines, clock }, appointment),
  };
  await jobs.work([
    sweepJob(foundation, log),
    ...reminderJobs(reminding, jobs),
    ...fetchingJobs(foundation, { lines, log }),
  ]);
}
