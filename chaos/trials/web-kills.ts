import { setTimeout as sleep } from "node:timers/promises";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import type { Load } from "../load.ts";
import { storedEvents } from "../rows.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";

const sizes: Readonly<Record<Scale, Load & { readonly kills: number }>> = {
  full: { messages: 5_000, conversations: 300, overMs: 20_000, kills: 10 },
  quick: { messages: 800, conversations: 80, overMs: 8_000, kills: 10 },
  short: { messages: 200, conversations: 40, overMs: 2_000, kills: 3 },
};

const DRAINED_WITHIN_MS = 30_000;

/** Whoever takes messages in is killed again and again, while its clients try again as Meta does. */
export const webKills: Trial = {
  test: 2,
  title: "the taking in killed under load",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const { kills, ...load } = sizes[scale];
    const said = sayings(load, accounts);
    await world.start("worker");
    let web = await world.start("web");
    const saying = sayAll(world.publisher, said, load.overMs);
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep((load.overMs / (kills + 1)) * (0.5 + Math.random() / 2));
      web.signal("SIGKILL");
      await web.ended;
      web = await world.start("web");
    }
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const stored = await storedEvents(world.round.pool);
    const times = [...world.publisher.accepted].map((id) => stored.get(id) ?? 0);
    const stored_never = times.filter((count) => count === 0).length;
    const stored_twice = times.filter((count) => count > 1).length;
    const pass = isKept(verdict) && stored_never + stored_twice === 0 && settled;
    return { ...verdict, kills, stored_never, stored_twice, pass };
  },
};
