import { setTimeout as sleep } from "node:timers/promises";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import { percentile } from "../percentile.ts";
import type { Answer } from "../publisher.ts";
import { ownServer } from "../run.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { World } from "../world.ts";

interface Outage {
  readonly downMs: number;
  readonly hungMs: number;
}

const sizes: Readonly<Record<Scale, Outage>> = {
  full: { downMs: 60_000, hungMs: 20_000 },
  quick: { downMs: 2_000, hungMs: 3_000 },
  short: { downMs: 1_000, hungMs: 3_000 },
};

const PER_SECOND = 60;
const CONVERSATIONS = 60;
const DRAINED_WITHIN_MS = 60_000;
/** How long a refusal may take. In a test other tests have the machine as well. */
const SLOWEST_REFUSAL_MS: Readonly<Record<Scale, number>> = {
  full: 4_000,
  quick: 4_000,
  short: 8_000,
};
/** How soon something is taken again. */
const BACK_WITHIN_MS: Readonly<Record<Scale, number>> = {
  full: 5_000,
  quick: 5_000,
  short: 15_000,
};
/** A machine that has other things to do is given so many times its usual answer on top. */
const ALLOWANCE = 20;

/** What the hub said while its database was away, and how soon it was well again. */
interface Seen {
  readonly answers: readonly Answer[];
  readonly back_ms: number;
}

/** The database stopped, killed and frozen: nobody is told that a message is safe that is not. */
export const postgresAway: Trial = {
  test: 5,
  title: "PostgreSQL stopped, killed and frozen",
  backends: ["postgres", "redis"],
  server: ownServer,
  async run(world, scale): Promise<Figures> {
    const { downMs, hungMs } = sizes[scale];
    const { server } = world.round;
    const overMs = 2 * (downMs + hungMs);
    const messages = Math.round((PER_SECOND * overMs) / 1_000);
    const said = sayings({ messages, conversations: CONVERSATIONS }, accounts);
    await world.start("all");
    await world.start("worker");
    const saying = sayAll(world.publisher, said, overMs);
    await sleep(downMs / 4);
    const usual_ms = percentile(
      world.publisher.answers.map(({ ms }) => ms),
      0.95,
    );
    const seen = [
      await away(world, downMs / 2, { begin: () => server.stop(), end: () => server.start() }),
      await away(world, downMs / 2, { begin: () => server.kill(), end: () => server.start() }),
      await away(world, hungMs, { begin: () => server.freeze(), end: () => server.thaw() }),
    ];
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const figures = { usual_ms, ...figuresOf(seen) };
    const pass = isKept(verdict) && isHonest(figures, scale) && settled;
    return { ...verdict, ...figures, pass };
  },
};

async function away(
  { publisher }: World,
  forMs: number,
  { begin, end }: { begin(): Promise<void>; end(): Promise<void> },
): Promise<Seen> {
  await begin();
  const [began, from] = [performance.now(), publisher.answers.length];
  await sleep(forMs);
  const answers = publisher.answers.slice(from).filter(({ asked }) => asked > began);
  await end();
  const ended = performance.now();
  const back = publisher.answers.length;
  while (!publisher.answers.slice(back).some(({ status }) => status === 200)) {
    if (performance.now() - ended > DRAINED_WITHIN_MS) break;
    await sleep(10);
  }
  return { answers, back_ms: Math.round(performance.now() - ended) };
}

function figuresOf(seen: readonly Seen[]) {
  const answers = seen.flatMap((one) => one.answers);
  return {
    refused: answers.filter(({ status }) => status === 503).length,
    /** Told that a message is safe, by a hub without a database. */
    untrue: answers.filter(({ status }) => status === 200).length,
    without_retry_after: answers.filter(({ status, retryAfter }) => status === 503 && !retryAfter)
      .length,
    slowest_ms: Math.round(Math.max(0, ...answers.map(({ ms }) => ms))),
    back_ms: Math.max(...seen.map(({ back_ms }) => back_ms)),
  };
}

function isHonest(
  { usual_ms, ...figures }: ReturnType<typeof figuresOf> & { readonly usual_ms: number },
  scale: Scale,
): boolean {
  const { refused, untrue, without_retry_after, slowest_ms, back_ms } = figures;
  const allowanceMs = ALLOWANCE * usual_ms;
  const isQuick =
    slowest_ms < SLOWEST_REFUSAL_MS[scale] + allowanceMs &&
    back_ms < BACK_WITHIN_MS[scale] + allowanceMs;
  return refused > 0 && untrue + without_retry_after === 0 && isQuick;
}
