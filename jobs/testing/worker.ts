/**
 * A program that begins jobs named `slow`, ends none, and prints the id of each. It is told of its
 * backend in its argument, and ends with whoever started it.
 */
import { z } from "zod";
import type { JobBackend } from "../backend.ts";
import { openJobs } from "../jobs.ts";

const jobBackend: z.ZodType<JobBackend> = z.object({
  kind: z.enum(["postgres", "redis"]),
  url: z.string(),
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

process.stdin.on("end", () => process.exit()).resume();

await openJobs(jobBackend.parse(JSON.parse(process.argv[2] ?? "")), silent).work([
  {
    name: "slow",
    run(id) {
      process.stdout.write(`${id}\n`);
      return new Promise(() => undefined);
    },
  },
]);
