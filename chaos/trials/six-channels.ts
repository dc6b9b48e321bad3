import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../tests/e2e/free-port.ts";
import type { HubProcess } from "../crew.ts";
import { answersTo, isKept, judge } from "../judge.ts";
import type { Saying } from "../load.ts";
import { openMessages } from "../rows.ts";
import { Six } from "../six.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import type { Role, World } from "../world.ts";

interface Size {
  readonly messages: number;
  /** On each channel. */
  readonly people: number;
  readonly kills: number;
}

const sizes: Readonly<Record<Scale, Size>> = {
  full: { messages: 600, people: 5, kills: 15 },
  quick: { messages: 60, people: 2, kills: 3 },
  short: { messages: 60, people: 2, kills: 3 },
};

const KILL_EVERY_MS = 1_000;
/** Longer than WhatsApp Web's session is kept for a process that died. */
const DRAINED_WITHIN_MS = 120_000;

const roles: readonly Role[] = ["worker", "worker", "web"];

/** The product's own six channels, each before its platform's stand-in, while one hub after another is killed. */
export const sixChannels: Trial = onSix({
  test: 11,
  title: "workers killed, on all six channels at once",
  joined: false,
});

/** As before, and two of the accounts are one number's: what is said to it comes by both of them. */
export const joinedChannels: Trial = onSix({
  test: 12,
  title: "workers killed, on six channels, two of them one number's",
  joined: true,
});

function onSix({ joined, ...trial }: Pick<Trial, "test" | "title"> & { joined: boolean }): Trial {
  return {
    ...trial,
    backends: ["postgres", "redis"],
    run: (world, scale) => liveThrough(world, sizes[scale], joined),
  };
}

async function liveThrough(world: World, size: Size, joined: boolean): Promise<Figures> {
  const { messages, people, kills } = size;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PROSA_PORT: String(port),
    PROSA_PUBLIC_URL: url,
    PROSA_WEB_BOT: "counter",
  };
  const start = (role: Role) => world.start(role, { unpaced: true, settings });
  const six = await Six.open(world.round, url, { each: people, joined });
  try {
    const hubs = await Promise.all(roles.map(start));
    await six.online();
    const said = six.sayings(messages);
    // Who is met for the first time while hubs die may not be heard on WhatsApp Web: its library's own race.
    const greetings = said.slice(0, six.people);
    await six.talk(greetings);
    await isAnswered(world, six, greetings);
    await Promise.all([
      six.talk(said.slice(six.people), kills * KILL_EVERY_MS),
      killInTurn(hubs, kills, start),
    ]);
    const drained = performance.now();
    const settled = await isAnswered(world, six, said);
    const drained_ms = Math.round(performance.now() - drained);
    const found = await figures(world, six, said);
    return { ...found, kills, drained_ms, pass: found.pass && settled };
  } finally {
    await six.close();
  }
}

async function killInTurn(
  hubs: HubProcess[],
  kills: number,
  start: (role: Role) => Promise<HubProcess>,
): Promise<void> {
  const began = performance.now();
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(Math.max(0, (kill + 1) * KILL_EVERY_MS - (performance.now() - began)));
    const turn = kill % roles.length;
    hubs[turn]?.signal("SIGKILL");
    await hubs[turn]?.ended;
    hubs[turn] = await start(roles[turn] ?? "all");
  }
}

/** Waits until everyone sees every answer but those that are left to a person. False when that took longer. */
async function isAnswered(world: World, six: Six, said: readonly Saying[]): Promise<boolean> {
  const { pool } = world.round;
  const until = performance.now() + DRAINED_WITHIN_MS;
  while (performance.now() < until) {
    const known = [...six.shown(), ...(await openMessages(pool))].map(({ text }) => text);
    if (new Set(said.flatMap(answersTo)).isSubsetOf(new Set(known)))
      return await world.settles(until - performance.now());
    await sleep(100);
  }
  return false;
}

/** Judged by what people see, as if it were all one platform's; and how much of it each channel has shown. */
async function figures(world: World, six: Six, said: readonly Saying[]): Promise<Figures> {
  const { platform } = world.round;
  platform.shown.push(...six.shown());
  for (const { body } of said) world.publisher.accepted.add(body.id);
  const verdict = await judge(world, said);
  const shown = Map.groupBy(platform.shown, ({ account }) => account);
  const countOf = (channel: string) => shown.get(channel)?.length ?? 0;
  const shares = six.numbers.flat().map((channel) => [channel, countOf(channel)] as const);
  for (const complaint of six.complaints) process.stderr.write(`${complaint}\n`);
  const complaints = six.complaints.length;
  const pass =
    isKept(verdict) && complaints === 0 && six.numbers.every((ways) => ways.some(countOf));
  return { ...verdict, ...Object.fromEntries(shares), complaints, pass };
}
