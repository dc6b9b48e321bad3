import { setTimeout as sleep } from "node:timers/promises";
import type { Cable } from "./cable.ts";
import type { HubProcess } from "./crew.ts";
import { CHANNEL } from "./channel/settings.ts";
import { saying } from "./load.ts";
import type { Saying } from "./load.ts";
import type { KillAt } from "./orders.ts";
import { Publisher } from "./publisher.ts";
import { addDeadWorker } from "./rows.ts";
import type { World } from "./world.ts";

/** What came of a hub that was to kill itself. */
export interface Killed {
  /** What was said to it, whether it took it or not. */
  readonly said: readonly Saying[];
  /** Whether it came to where it was to die. */
  readonly reached: boolean;
}

/** A hub alone with its accounts, so that no other one finishes what it has begun. */
interface Alone {
  readonly world: World;
  readonly accounts: readonly string[];
  readonly said: readonly Saying[];
  readonly hub: HubProcess;
  readonly way: Cable;
}

const REACHED_WITHIN_MS = 15_000;
/** Longer than the pause between two looks for work. */
const CUT_FOR_MS = 1_500;
/** Of messages that ask for a job, and for an answer in two parts. */
const NUMBERS = [5, 6, 7];
/** Of a message that asks for something to be done outside. */
const ACTS = [3];
const MORE = [8, 9, 10, 11, 12];

const PENDING = "lanes.pending";
/** What is refused by one account of a number goes on by its other one. */
const TURN = "outbox.turn";

/** What some steps need before a hub takes them. The others it takes whenever people talk to it. */
const provocations: Readonly<Record<string, (alone: Alone) => Promise<void>>> = {
  "lanes.leave": async ({ hub }) => hub.signal("SIGTERM"),
  /** Somebody else takes in what is said while it holds the conversation. */
  [PENDING]: async ({ world, accounts, said }) => {
    const web = await world.start("web", { accounts: [...accounts] });
    await talk(world, web, said);
    web.signal("SIGKILL");
  },
  /** Workers that were alive and are silent now, until this hub is the one to notice. */
  "lanes.bury": async ({ world, hub }) => {
    const over = new AbortController();
    void hub.ended.then(() => over.abort());
    while (!over.signal.aborted) {
      await addDeadWorker(world.round.pool);
      await sleep(20);
    }
  },
  "lanes.recover": async ({ way }) => {
    way.fate = () => "unheard";
    await sleep(CUT_FOR_MS);
    way.fate = () => "carried";
  },
};

/** Starts a hub in accounts of its own, says something in each, and waits until it has killed itself. */
export async function kill(world: World, killAt: KillAt, name: string): Promise<Killed> {
  const step = stepOf(killAt.point);
  const accounts = await accountsFor(step, world, name);
  const before = step === "lanes.tries" ? await predecessor(world, accounts) : [];
  const way = await world.round.way();
  const hub = await world.start("all", { way, accounts, killAt });
  const said = saidAbout(step, accounts, name);
  // What the predecessor took and could not confirm any more is said again first.
  await talk(world, hub, [...before, ...said.filter(({ number }) => NUMBERS.includes(number))]);
  await provocations[step]?.({ world, accounts, said, hub, way });
  const ended = await Promise.race([hub.ended, sleep(REACHED_WITHIN_MS, "late")]);
  hub.signal("SIGKILL");
  return { said: [...before, ...said], reached: ended === "SIGKILL" };
}

/** The step that a point is before or after. */
export function stepOf(point: string): string {
  return point.replace(/^\w+:/u, "");
}

async function accountsFor(step: string, { round }: World, name: string): Promise<string[]> {
  const kinds = step === TURN ? ["blind", "other"] : ["sure", "blind", "paced"];
  const accounts = kinds.map((kind) => `${kind}-${name}`);
  await round.addAccounts(accounts);
  const [one, other] = accounts.map((account) => ({ channel: CHANNEL, name: account }));
  if (step === TURN && one && other) await round.joinAccounts(one, other);
  return accounts;
}

function saidAbout(step: string, accounts: readonly string[], name: string): readonly Saying[] {
  if (step !== TURN) return saidIn(accounts, step === PENDING ? [...NUMBERS, ...MORE] : NUMBERS);
  const [account = ""] = accounts;
  // By somebody whom the other account knows by their phone alone.
  const chat = `+35190${name.padStart(7, "0")}`;
  return NUMBERS.map((number) => saying({ account, chat, number }));
}

/** Somebody who died in the middle of a turn. */
async function predecessor(world: World, accounts: string[]): Promise<readonly Saying[]> {
  const killAt = { point: "before:effects.claim", passage: 1 };
  const hub = await world.start("all", { accounts, killAt });
  const said = saidIn(accounts, ACTS);
  await talk(world, hub, said);
  await hub.ended;
  return said;
}

function saidIn(accounts: readonly string[], numbers: readonly number[]): readonly Saying[] {
  return accounts.flatMap((account) =>
    numbers.map((number) => saying({ account, chat: `${account}-chat`, number })),
  );
}

/** Everyone says what they have to say, twice, one thing after another, until they are not heard. */
async function talk(world: World, hub: HubProcess, said: readonly Saying[]): Promise<void> {
  const publisher = new Publisher({ secret: world.round.secret, hub: () => hub.url });
  const chats = Map.groupBy(said, ({ chat }) => chat);
  await Promise.all(
    [...chats.values()].map(async (line) => {
      for (const { account, body } of line) {
        const [answer] = await Promise.all([
          publisher.once(account, body),
          publisher.once(account, body),
        ]);
        if (answer.status !== 200) return;
      }
    }),
  );
  for (const id of publisher.accepted) world.publisher.accepted.add(id);
}
