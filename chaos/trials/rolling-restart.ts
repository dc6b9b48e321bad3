import type { HubProcess } from "../crew.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import type { Load } from "../load.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { Role, World } from "../world.ts";

const sizes: Readonly<Record<Scale, Load>> = {
  full: { messages: 10_000, conversations: 300, overMs: 40_000 },
  quick: { messages: 600, conversations: 60, overMs: 5_000 },
  short: { messages: 200, conversations: 40, overMs: 2_000 },
};

const DRAINED_WITHIN_MS = 30_000;
const SLOWEST_SEND_MS = 20;
const roles: readonly Role[] = ["web", "worker", "worker"];

/** Every process is replaced by a new one, over and over, and no platform notices. */
export const rollingRestart: Trial = {
  test: 8,
  title: "rolling restarts under load",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const load = sizes[scale];
    const said = sayings(load, accounts);
    world.round.platform.delay = () => Math.random() * SLOWEST_SEND_MS;
    const crew = [];
    for (const role of roles) crew.push(await world.start(role));
    const over = new AbortController();
    const saying = sayAll(world.publisher, said, load.overMs).finally(() => over.abort());
    const exits: (number | string)[] = [];
    for (let turn = 0; !over.signal.aborted; turn += 1)
      exits.push(await replace(world, crew, turn % crew.length));
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const restarts = exits.length;
    const bad_exits = exits.filter((exit) => exit !== 0).length;
    const resets = world.publisher.answers.filter(({ status }) => status === 0).length;
    const isSmooth = bad_exits + resets + verdict.in_doubt === 0;
    const pass = isKept(verdict) && isSmooth && settled;
    return { ...verdict, restarts, bad_exits, resets, pass };
  },
};

/** The new one is there before the old one is told to go. Answers how the old one went. */
async function replace(
  world: World,
  crew: HubProcess[],
  index: number,
): Promise<number | NodeJS.Signals> {
  const old = crew[index];
  crew[index] = await world.start(roles[index] ?? "all");
  old?.signal("SIGTERM");
  return (await old?.ended) ?? 0;
}
