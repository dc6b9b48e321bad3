import { isKept, judge } from "../judge.ts";
import { eachAtOnce } from "../at-once.ts";
import type { SendBody } from "../channel/protocol.ts";
import type { Trouble } from "../platform.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { kill, stepOf } from "../victim.ts";
import type { Killed } from "../victim.ts";
import type { World } from "../world.ts";

interface Kills {
  /** Of the points before and after every step. */
  readonly sides: "both" | "one";
  /** At which passages of a point a hub is killed. */
  readonly passages: readonly number[];
  /** How many such hubs live at once. */
  readonly atOnce: number;
}

const sizes: Readonly<Record<Scale, Kills>> = {
  full: { sides: "both", passages: [1, 2, 3], atOnce: 2 },
  quick: { sides: "one", passages: [1], atOnce: 3 },
  short: { sides: "one", passages: [1], atOnce: 3 },
};

/** Longer than an action's claim goes without being renewed. */
const LONG_ACTION_MS = 1_300;
/** A kill is to meet the sends first whose repeat would be seen. */
const HARMLESS_SEND_MS = 300;
const DRAINED_WITHIN_MS = 60_000;

/** A kill before and after every step that the hub's ports offer; in short, before one and after the next. */
export const killPoints = killedAt((points, scale) =>
  sizes[scale].sides === "both" ? points : oneSideOfEach(points),
);

function oneSideOfEach(points: readonly string[]): readonly string[] {
  const steps = new Set(points.map(stepOf));
  return [...steps].map((step, index) => `${index % 2 === 0 ? "before" : "after"}:${step}`);
}

/** A kill at some of the points, each in conversations of its own. */
export function killedAt(
  choose: (points: readonly string[], scale: Scale) => readonly string[],
): Trial {
  return {
    test: 3,
    title: "killed at every step",
    backends: ["postgres", "redis"],
    run: async (world, scale) => dieAtEach(choose(await pointsOf(world), scale), world, scale),
  };
}

async function dieAtEach(points: readonly string[], world: World, scale: Scale): Promise<Figures> {
  const { passages, atOnce } = sizes[scale];
  const { platform } = world.round;
  const met = new Set<string>();
  platform.trouble = (send) => troubleWith(send, met);
  platform.delay = ({ account }) => (account.startsWith("sure") ? HARMLESS_SEND_MS : 0);
  platform.refusesAction = (name) => name.includes(":sure-") && isNew(name, met);
  platform.actionDelay = (name) => (name.includes(":blind-") ? LONG_ACTION_MS : 0);
  const kills = points.flatMap((point) => passages.map((passage) => ({ point, passage })));
  const killed = await eachAtOnce(atOnce, kills, (killAt, index) =>
    kill(world, killAt, String(index)),
  );
  const said = killed.flatMap((one) => one.said);
  await world.start("all");
  await sayWhatWasNotHeard(world, killed);
  const settled = await world.settles(DRAINED_WITHIN_MS);
  const verdict = await judge(world, said);
  // A step may be taken once and no more in a hub's life, but it must be taken.
  const reached = new Set(
    kills.filter((_, index) => killed[index]?.reached).map(({ point }) => point),
  );
  const unreached = points.filter((point) => !reached.has(point));
  if (unreached.length > 0) process.stderr.write(`never reached: ${unreached.join(", ")}\n`);
  const pass = isKept(verdict) && unreached.length === 0 && settled;
  return { ...verdict, points: points.length, unreached: unreached.length, pass };
}

/** A living hub knows them all. */
async function pointsOf(world: World): Promise<readonly string[]> {
  const hub = await world.start("worker", { accounts: [] });
  hub.signal("SIGKILL");
  await hub.ended;
  return hub.points;
}

/** The platform says at times to come again later, so that there are repeats and rests. */
function troubleWith({ text, account }: SendBody, met: Set<string>): Trouble | undefined {
  if (!text.endsWith(" 6.1") || !isNew(text, met)) return undefined;
  return account.startsWith("paced") ? { restSeconds: 1 } : "later";
}

/** Whether something is met for the first time. */
function isNew(name: string, met: Set<string>): boolean {
  if (met.has(name)) return false;
  met.add(name);
  return true;
}

async function sayWhatWasNotHeard(world: World, killed: readonly Killed[]): Promise<void> {
  const { publisher } = world;
  await Promise.all(
    killed.map(async ({ said }) => {
      for (const { account, body } of said)
        if (!publisher.accepted.has(body.id)) await publisher.deliver(account, body);
    }),
  );
}
