import { flushCompileCache } from "node:module";
import { Pool } from "pg";
import { channel, channels } from "../adapters/channels/registry.ts";
import type { Channel } from "../adapters/channels/registry.ts";
import { loadConfig } from "../bots/config/load.ts";
import { liveUntilStopped } from "../bots/lifetime.ts";
import { createLog } from "../bots/log.ts";
import { openHub } from "../bots/wire.ts";
import type { Ports, RunningHub } from "../bots/wire.ts";
import { Ledger } from "../core/effects/ledger.ts";
import { openEffectStore } from "../prisma/store/effects.ts";
import { counter } from "./bot.ts";
import { local } from "./channel/local.ts";
import { CHANNEL } from "./channel/settings.ts";
import { Later } from "./later.ts";
import { order } from "./orders.ts";
import type { Order, Report } from "./orders.ts";
import { forgetful, KillPoints } from "./wraps.ts";

/**
 * A hub as it runs in earnest, in a process that does what a trial orders. It loads its code first
 * and waits for its order, so that it takes a killed one's place at once.
 */
function say(report: Report): void {
  process.send?.(report);
}

/** What people do about an effect in doubt is no step of the hub's. */
const byPeople = ["inDoubt", "settle", "forget"];

const log = createLog("warn");

async function open({ settings, roles, killAt, breaks, ...about }: Order): Promise<RunningHub> {
  const points = new KillPoints(killAt);
  const pool = new Pool({ connectionString: settings["DATABASE_URL"], max: 2 });
  pool.on("error", () => undefined); // an idle connection broke: the next query opens another
  const later = new Later(pool);
  const isForgetful = breaks.includes("mark-after-send");
  const hub = await openHub(loadConfig(settings), {
    log,
    roles,
    registry: {
      channels: (services) => [channelWith(points, about.accounts), ...channels(services)],
      bots: ({ effects }) => [
        counter({ effects, actions: about.actions, promise: (made) => later.promise(made) }),
      ],
    },
    wrap({ inbox, lanes, outbox, paces, jobs }) {
      const counted = points.round("outbox", outbox);
      later.through(counted);
      return {
        inbox: points.round("inbox", isForgetful ? forgetful.inbox(inbox) : inbox),
        lanes: points.round("lanes", isForgetful ? forgetful.lanes(lanes) : lanes),
        outbox: counted,
        paces: points.round("paces", about.unpaced ? unpaced(paces) : paces),
        effects: new Ledger(points.round("effects", openEffectStore(pool), byPeople)),
        jobs: later.among(jobs),
      };
    },
  });
  say({ type: "ready", ...(hub.url !== undefined && { url: hub.url }), points: [...points.names] });
  return hub;
}

function unpaced(paces: Ports["paces"]): Ports["paces"] {
  return { ...paces, reserve: async (requests) => requests.map(() => 0) };
}

/** The local channel; where accounts are named, on the air with those alone. */
function channelWith(points: KillPoints, accounts: readonly string[] | undefined): Channel {
  const ours = channel(CHANNEL, { module: () => Promise.resolve(local) });
  return {
    ...ours,
    async open(given, context) {
      if (accounts && !accounts.includes(context.account)) throw new Error("not asked for");
      const adapter = await ours.open(given, context);
      return { ...adapter, ...points.round("adapter", { send: adapter.send }) };
    },
  };
}

// Nobody is left to order anything: it must not outlive the trials, whatever it is waiting for.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.once("message", (given) => {
  const ordered = order.parse(given);
  const seconds = Number(ordered.settings["PROSA_SHUTDOWN_SECONDS"] ?? "25");
  liveUntilStopped({ process, log, seconds, open: () => open(ordered) }).then(
    (code) => process.exit(code),
    (error: unknown) => {
      say({ type: "failed", reason: error instanceof Error ? String(error.stack) : "unknown" });
      process.exit(1);
    },
  );
});
// The next one loads the faster for it; one that is killed could not leave it behind any more.
flushCompileCache();
say({ type: "loaded" });
