import { setTimeout as sleep } from "node:timers/promises";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import { percentile } from "../percentile.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { World } from "../world.ts";

const sizes: Readonly<Record<Scale, { readonly awayMs: number; readonly perSecond: number }>> = {
  full: { awayMs: 30_000, perSecond: 100 },
  quick: { awayMs: 1_000, perSecond: 60 },
  short: { awayMs: 700, perSecond: 60 },
};

/** Frozen, stopped, killed, and started with nothing in it: and as long there again after each. */
const PHASES = 8;
const CONVERSATIONS = 60;
const DRAINED_WITHIN_MS = 60_000;
/** In a test other tests have the machine as well. */
const SLOWEST_ANSWER_MS: Readonly<Record<Scale, number>> = {
  full: 500,
  quick: 1_000,
  short: 8_000,
};

/** A machine that has other things to do is given so many times what it took before Redis went. */
const ALLOWANCE = 5;

/** Text goes on without Redis, and what waits there is made up for. */
export const redisAway: Trial = {
  test: 4,
  title: "Redis frozen, stopped, killed and emptied",
  backends: ["redis"],
  async run(world, scale): Promise<Figures> {
    const { awayMs, perSecond } = sizes[scale];
    const overMs = PHASES * awayMs;
    const messages = Math.round((perSecond * overMs) / 1_000);
    const said = sayings({ messages, conversations: CONVERSATIONS }, accounts);
    await world.start("all");
    await world.start("worker");
    const saying = sayAll(world.publisher, said, overMs);
    await sleep(awayMs / 2);
    const usual_p99_ms = slowestOf(world);
    await trouble(world, awayMs);
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const { answers } = world.publisher;
    const refused = answers.filter(({ status }) => status !== 200).length;
    const ingest_p99_ms = slowestOf(world);
    const isQuick = ingest_p99_ms < SLOWEST_ANSWER_MS[scale] + ALLOWANCE * usual_p99_ms;
    const pass = isKept(verdict) && refused === 0 && isQuick && settled;
    return { ...verdict, refused, usual_p99_ms, ingest_p99_ms, pass };
  },
};

/** Milliseconds within which all but a hundredth of the webhooks so far were answered. */
function slowestOf({ publisher }: World): number {
  return percentile(
    publisher.answers.map(({ ms }) => ms),
    0.99,
  );
}

async function trouble({ round: { redis } }: World, awayMs: number): Promise<void> {
  redis?.freeze();
  await sleep(awayMs);
  redis?.thaw();
  await sleep(awayMs);
  await redis?.stop();
  await sleep(awayMs);
  await redis?.start();
  await sleep(awayMs);
  await redis?.kill();
  await sleep(awayMs);
  await redis?.startEmpty();
}
