import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { loadConfig } from "../../bots/config/load.ts";
import { createLog } from "../../bots/log.ts";
import { watchLoop } from "../../bots/watchdog.ts";
import { openHub } from "../../bots/wire.ts";
import { defineBot } from "../../core/bot.ts";
import { defineSkill, reply } from "../../core/skill.ts";
import { loopback } from "../loopback.ts";

/** A worker on a given database, which some words kill. */

const kills: Readonly<Record<string, () => void>> = {
  die: () => process.kill(process.pid, "SIGKILL"),
  spin() {
    for (;;);
  },
};

/** Whoever writes it down dies. */
const deadly = {
  get words() {
    kills["die"]?.();
    return "";
  },
};

const parrot = defineBot({
  name: "parrot",
  persona: { displayName: "Parrot", manner: "", about: "summary" },
  locales: { fallback: "en", texts: { en: { summary: "Repeats" } } },
  prompts: [],
  skills: [],
  fallback: defineSkill({
    name: "test.echo",
    summary: "summary",
    triggers: [],
    async run({ said }) {
      kills[said]?.();
      if (said === "slow") await sleep(300);
      if (said === "die stored") return { next: "done", say: [], remember: { deadly } };
      return reply(`echo ${said}`);
    },
  }),
});

const env = z.object({ DATABASE_URL: z.string(), PROSA_SECRET_KEY: z.string() }).parse(process.env);
watchLoop(3_000);
await openHub(loadConfig({ ...env, PROSA_DEBOUNCE_MS: "0" }), {
  log: createLog("silent"),
  roles: { web: false, worker: true },
  registry: {
    channels: () => [
      {
        channel: "loopback",
        open: () => Promise.resolve(loopback({ repeatable: true })),
        namesIn: () => Promise.resolve([]),
        parserFor: () => Promise.reject(new Error("not in this test")),
        chatFor: () => Promise.resolve(undefined),
        setup: () => Promise.reject(new Error("not in this test")),
      },
    ],
    bots: () => [parrot],
  },
});
