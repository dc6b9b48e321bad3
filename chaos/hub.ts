import { channel } from "../adapters/channels/registry.ts";
import { loadConfig } from "../bots/config/load.ts";
import { liveUntilStopped } from "../bots/lifetime.ts";
import { createLog } from "../bots/log.ts";
import { openHub } from "../bots/wire.ts";
import type { HubOptions, RunningHub } from "../bots/wire.ts";
import { counter } from "./bot.ts";
import { local } from "./channel/local.ts";
import { order } from "./orders.ts";
import type { Order, Report } from "./orders.ts";
import { KillPoints } from "./wraps.ts";

/**
 * A hub as it runs in earnest, whose process does what a trial orders. It loads its code first and
 * waits for its order, so that it takes a killed one's place at once.
 */
function say(report: Report): void {
  process.send?.(report);
}

async function open({ settings, roles, killAt }: Order): Promise<RunningHub> {
  const points = new KillPoints(killAt);
  const ours = channel(local);
  const options: HubOptions = {
    log,
    roles,
    registry: {
      channels: () => [
        {
          ...ours,
          open: (given, context) => {
            const adapter = ours.open(given, context);
            const { send } = points.wrap("adapter", { send: adapter.send });
            return { ...adapter, send };
          },
        },
      ],
      bots: () => [counter()],
    },
  };
  const hub = await openHub(loadConfig(settings), options);
  say({ type: "ready", ...(hub.url !== undefined && { url: hub.url }), points: [...points.names] });
  return hub;
}

const log = createLog("warn");
process.once("disconnect", () => process.exit(1));
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
say({ type: "loaded" });
