import { setTimeout as sleep } from "node:timers/promises";
import type { HubProcess } from "../crew.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import type { Load } from "../load.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { World } from "../world.ts";

interface Kills extends Omit<Load, "overMs"> {
  readonly kills: number;
  readonly everyMs: number;
}

const sizes: Readonly<Record<Scale, Kills>> = {
  full: { messages: 10_000, conversations: 500, kills: 40, everyMs: 1_000 },
  quick: { messages: 1_000, conversations: 100, kills: 15, everyMs: 1_000 },
  short: { messages: 300, conversations: 40, kills: 4, everyMs: 800 },
};

const DRAINED_WITHIN_MS = 30_000;
/** The platform takes its time, so that kills meet messages on their way. */
const SLOWEST_SEND_MS = 100;

/** Two workers, one of which is killed every second while 500 conversations go on. */
export const workerKills: Trial = {
  test: 1,
  title: "workers killed under load",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const { kills, everyMs, ...load } = sizes[scale];
    const said = sayings(load, accounts);
    world.round.platform.delay = () => Math.random() * SLOWEST_SEND_MS;
    await world.start("web");
    const workers = [await world.start("worker"), await world.start("worker")];
    const saying = sayAll(world.publisher, said, kills * everyMs);
    await killOneAfterAnother(world, workers, { kills, everyMs });
    const drained = performance.now();
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const drained_ms = Math.round(performance.now() - drained);
    const verdict = await judge(world, said);
    const pass = isKept(verdict) && verdict.sent === load.messages && settled;
    return { ...verdict, kills, drained_ms, pass };
  },
};

async function killOneAfterAnother(
  world: World,
  workers: HubProcess[],
  { kills, everyMs }: Pick<Kills, "kills" | "everyMs">,
): Promise<void> {
  const began = performance.now();
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(Math.max(0, kill * everyMs - (performance.now() - began)));
    const victim = Math.floor(Math.random() * workers.length);
    workers[victim]?.signal("SIGKILL");
    await workers[victim]?.ended;
    workers[victim] = await world.start("worker");
  }
}
