/**
 * A program that works on jobs named `slow` until it is killed, and says which it began and did.
 * It is told how by `Orders` in its argument, and ends with whoever started it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openJobs } from "../jobs.ts";
import type { Orders } from "./worker-process.ts";

const orders: z.ZodType<Orders> = z.object({
  backend: z.object({ kind: z.enum(["postgres", "redis"]), url: z.string() }),
  jobMs: z.number(),
});

const { backend, jobMs } = orders.parse(JSON.parse(process.argv[2] ?? ""));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

process.stdin.on("end", () => process.exit()).resume();

await openJobs(backend, silent).work([
  {
    name: "slow",
    async run(id) {
      process.stdout.write(`began ${id}\n`);
      await sleep(jobMs);
      process.stdout.write(`did ${id}\n`);
    },
  },
]);
