import { randomUUID } from "node:crypto";
import type { Channel } from "../adapters/channels/registry.ts";
import { download } from "../adapters/media/on-demand.ts";
import { holidaysIn } from "../adapters/holidays/holidays.ts";
import { openDrawing } from "../adapters/pictures/drawing.ts";
import type { NoticeId } from "../core/agenda/agenda.ts";
import { notify } from "../core/agenda/notify.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import { Hub } from "../core/hub.ts";
import type { Lines } from "../core/lines.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { IntentTrainer } from "../core/understanding/intent/intent.ts";
import type { Database } from "../prisma/database.ts";
import { handoversJob } from "../jobs/handovers.ts";
import { holidaysJob } from "../jobs/holidays.ts";
import { noticeJobs } from "../jobs/notices.ts";
import { uploadsJob } from "../jobs/uploads.ts";
import { visitsJob } from "../jobs/visits.ts";
import { waitlistJob } from "../jobs/waitlist.ts";
import { sweepJob } from "../jobs/sweep.ts";
import type { Config } from "./config/config.ts";
import { fileNotes } from "./notes.ts";
import { trainedUnder } from "./trained/trained.ts";
import type { Registry } from "./registry.ts";
import { configuredAccounts, settleAccounts } from "./wire/accounts.ts";
import { calendarJobsOf } from "./wire/calendars.ts";
import { Closing } from "./wire/closing.ts";
import { follow } from "./wire/follow.ts";
import { openFoundation } from "./wire/foundation.ts";
import type { Foundation } from "./wire/foundation.ts";
import { openLine } from "./wire/lines.ts";
import { OnAir } from "./wire/on-air.ts";
import type { OnAirParts } from "./wire/on-air.ts";
import { openModels } from "./wire/models.ts";
import { fetchingJobs } from "./wire/media.ts";
import type { serve } from "./wire/serve.ts";

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
  readonly registry: Registry;
  /** Learns what the bots understand; otherwise it is kept in the data folder. */
  readonly trainer?: IntentTrainer;
  /** The configured database where it is open already: whoever opened it closes it. */
  readonly database?: Database;
  /** What the hub works through passes here first: so a test can stand in between. */
  wrap?(ports: Ports): Ports;
  /** A channel that lives only in this process, as the terminal: then it is the only one on the air. */
  readonly only?: { readonly channel: Channel; readonly bot: string; readonly settings: unknown };
}

export interface RunningHub {
  /** Where to talk to it, when it serves. */
  readonly url?: string;
  readonly lines: Lines;
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
  const opened = await openFoundation(config, { ...options, closing });
  const foundation = { ...opened, ...options.wrap?.(opened) };
  await settleAccounts(config, foundation);
  if (options.only) await settleOnly(options.only, foundation);
  const isFollowing = roles.web || options.only !== undefined;
  const onAir = await onAirFor(config, foundation, {
    ...options,
    clock,
    ...(isFollowing && { follow: (line) => follow({ hub, log }, line) }),
  });
  const { lines } = onAir;
  const hub = new Hub({
    stores: foundation,
    lines,
    draw: openDrawing(foundation.media),
    keepFile: (file, signal) => foundation.media.keep(file, signal),
    clock,
    log,
    random: Math.random,
    debounceMs: config.debounceMs,
    notes: fileNotes(log),
  });
  closing.add(() => hub.close());
  await onAir.look();
  const stopWatching = foundation.watchAccounts(() => onAir.heard());
  closing.add(async () => stopWatching());
  if (roles.worker) await work({ config, hub, foundation, lines, clock, log }, closing);
  closing.add(() => onAir.close());
  const url = roles.web
    ? await served(config, { hub, lines, foundation, log }, closing)
    : undefined;
  // Some ask at once whether it is us who listens.
  onAir.follow();
  if (url === undefined) return { lines, close: () => closing.close() };
  return { url, lines, close: () => closing.close() };
}

/** Who serves nothing does not even load what that takes. */
async function served(...parts: Parameters<typeof serve>): Promise<string> {
  const serving = await import("./wire/serve.ts");
  return serving.serve(...parts);
}

async function settleOnly(
  { channel, bot, settings }: NonNullable<HubOptions["only"]>,
  { accounts }: Foundation,
): Promise<void> {
  const organisation = await accounts.homeOrganisation("Prosa");
  await accounts.put({ organisation, channel: channel.channel, name: "local", bot, settings });
}

/** The accounts that the store, the configuration and the operator want on the air. */
async function onAirFor(
  config: Config,
  foundation: Foundation,
  options: HubOptions & { clock: Clock } & Pick<OnAirParts, "follow">,
): Promise<OnAir> {
  const { only, clock, log, registry, follow: following } = options;
  const { trainer = trainedUnder(config.data) } = options;
  const { accounts, mailbox, media, uploads, keepOf } = foundation;
  const { publicUrl } = config;
  const { second, words } = await openModels(config, foundation, log);
  const parts = {
    channels: only ? [only.channel] : registry.channels({ mailbox, uploads }),
    bots: registry.bots({ ...foundation, words }).map((bot) => prepareBot(bot, trainer, second)),
    world: { ...(publicUrl !== undefined && { publicUrl }), fetch, download, media, clock, log },
    keepOf,
  };
  return new OnAir({
    log,
    open: (account) => openLine(account, parts),
    async accounts() {
      const stored = await accounts.all();
      const wanted = stored.filter(({ channel, paused }) =>
        only ? channel === only.channel.channel : channel !== "terminal" && !paused,
      );
      return configuredAccounts(config, wanted, log);
    },
    ...(following && { follow: following }),
  });
}

interface Working {
  readonly config: Config;
  readonly hub: Hub;
  readonly foundation: Foundation;
  readonly lines: Lines;
  readonly clock: Clock;
  readonly log: Log;
}

async function work(parts: Working, closing: Closing): Promise<void> {
  const { config, hub, foundation, lines, clock, log } = parts;
  const { agenda, conversations, handovers, holidays, jobs, outbox, waitlist } = foundation;
  const working = await hub.work(randomUUID());
  closing.add(() => working.close());
  const noticing = {
    agenda,
    clock,
    notify: (notice: NoticeId) => notify({ agenda, conversations, outbox, lines, clock }, notice),
  };
  await jobs.work([
    sweepJob(foundation, log),
    ...noticeJobs(noticing, jobs),
    visitsJob({ agenda, clock }),
    handoversJob({ handovers, conversations, outbox, lines }),
    holidaysJob({ holidays, clock, holidaysIn }, log),
    waitlistJob({ waitlist, conversations, outbox, lines, clock }),
    ...fetchingJobs(foundation, { lines, log }),
    uploadsJob({ ...foundation, clock, log }),
    ...calendarJobsOf(config, foundation, { lines, clock, log }),
  ]);
}
