import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SandboxTrouble } from "../../sandbox/platform.ts";
import { Closing } from "../wire/closing.ts";
import { Door } from "./door.ts";
import type { Mishaps } from "./door.ts";
import { HubProcess } from "./hub-process.ts";
import type { HubState } from "./hub-process.ts";
import type { Note } from "./notes.ts";
import { playable } from "./playable.ts";
import type { LeftOut } from "./playable.ts";
import type { Platform } from "./platforms.ts";
import { Records } from "./records.ts";
import type { Letter } from "./records.ts";
import { Talk } from "./talk.ts";
import type { Language } from "./talk.ts";

/** The name of every account that is played here. */
const ACCOUNT = "simulator";
const NOTES_KEPT = 200;
/** For so long a hub that crashed lies there, so that it is seen. */
const DOWN_MS = 1_500;
const WATCH_MS = 5;

export interface WorldWish {
  readonly bot: string;
  readonly language: Language;
  readonly platforms: readonly Platform[];
  /** Tells what is being done, while it opens. */
  tell?(step: string): void;
}

interface Parts {
  readonly bot: string;
  readonly talks: readonly Talk[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Note[];
  readonly hub: HubProcess;
  readonly door: Door;
  readonly records: Records;
  readonly closing: Closing;
}

/** The platforms, the hub before which they stand, and those who talk with its bot. */
export class World {
  readonly #parts: Parts;
  readonly #crashing = new Set<Talk>();
  readonly #over = new AbortController();

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Opens it all; resolves once the hub answers. What was opened is closed when a part fails. */
  static async open(wish: WorldWish): Promise<World> {
    const closing = new Closing();
    try {
      return new World(await build(wish, closing));
    } catch (error) {
      await closing.close().catch(() => undefined);
      throw error;
    }
  }

  get bot(): string {
    return this.#parts.bot;
  }

  get talks(): readonly Talk[] {
    return this.#parts.talks;
  }

  /** The channels that cannot be played here, and why. */
  get leftOut(): readonly LeftOut[] {
    return this.#parts.leftOut;
  }

  /** What the hub has logged of late. */
  get notes(): readonly Note[] {
    return this.#parts.notes;
  }

  get hub(): HubState {
    return this.#parts.hub.state;
  }

  talk(channel: string): Talk | undefined {
    return this.talks.find(({ platform }) => platform.channel === channel);
  }

  letters(): Promise<readonly Letter[]> {
    return this.#parts.records.letters();
  }

  mishapsOf({ platform }: Talk): Mishaps {
    return this.#parts.door.orderedFor(platform.channel);
  }

  /**
   * From now on this is what befalls what the platform tells the hub. It takes a platform that calls;
   * any other can only say everything twice.
   */
  befall({ platform, sandbox }: Talk, mishaps: Mishaps): void {
    this.#parts.door.order(platform.channel, mishaps);
    if (platform.way !== "webhook") sandbox.deliversTwice(mishaps.twice);
  }

  /** The next calls that send something go badly. */
  fails({ sandbox }: Talk, trouble: SandboxTrouble, times: number): void {
    sandbox.fails(trouble, times);
  }

  /** Whether the hub is to crash when it next sends something there. */
  isCrashing(talk: Talk): boolean {
    return this.#crashing.has(talk);
  }

  /**
   * Kills the hub while its next send to this channel is under way: the platform has taken it, and the
   * hub is never told. Then starts it again. Resolves once it is there.
   */
  async crashInMidSend(talk: Talk): Promise<void> {
    if (this.#crashing.has(talk)) return;
    this.#crashing.add(talk);
    const { heard, turn } = talk;
    if (talk.platform.way !== "page") talk.sandbox.fails("silence");
    while (talk.heard <= heard && talk.turn === turn && !this.#over.signal.aborted)
      await sleep(WATCH_MS);
    this.#crashing.delete(talk);
    if (!this.#over.signal.aborted && talk.turn === turn) await this.#crash();
  }

  /** Kills the hub as it stands, and starts it again a little later. */
  async #crash(): Promise<void> {
    const { hub, records } = this.#parts;
    if (hub.state !== "running") return;
    await hub.crash();
    await records.bury();
    await sleep(DOWN_MS);
    if (!this.#over.signal.aborted) await hub.start();
  }

  /** Ends all of it, and forgets everything. */
  async close(): Promise<void> {
    this.#over.abort();
    await this.#parts.closing.close();
  }
}

async function build(wish: WorldWish, closing: Closing): Promise<Parts> {
  const { bot, language, platforms, tell } = wish;
  tell?.("Opening the platforms");
  const { sandboxes, leftOut } = await playable(platforms, closing);
  const talks = sandboxes.map(({ platform, sandbox }) => new Talk(platform, sandbox, language));
  const folder = await mkdtemp(join(tmpdir(), "prosa-simulate-"));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  tell?.("Making a throw-away database");
  const key = randomBytes(32);
  const records = await Records.open(folder, key);
  closing.add(() => records.close());
  const door = await Door.open(() => hub.url);
  closing.add(() => door.close());
  for (const talk of talks) await records.putAccount({ ...accountOf(talk, door.url), bot });
  tell?.("Starting the hub");
  const notes: Note[] = [];
  const env = {
    PROSA_DATA: folder,
    PROSA_PORT: "0",
    PROSA_PUBLIC_URL: door.url,
    PROSA_SECRET_KEY: key.toString("base64"),
    PROSA_WEB_BOT: bot,
    DATABASE_URL: records.url,
  };
  const note = (one: Note) => void (notes.push(one) > NOTES_KEPT && notes.shift());
  const hub = new HubProcess({ folder, env, note });
  closing.add(() => hub.stop());
  await hub.start();
  await Promise.all(talks.map(async ({ sandbox }) => sandbox.online?.()));
  return { bot, talks, leftOut, notes, hub, door, records, closing };
}

/** What the hub is told of a platform; and the platform is told where the hub is. */
function accountOf({ platform, sandbox }: Talk, door: string) {
  const { channel } = platform;
  const webhookUrl = `${door}/channels/${channel}/${ACCOUNT}`;
  sandbox.aim?.(webhookUrl);
  const settings = { ...sandbox.settings, ...platform.settings?.(webhookUrl) };
  return { channel, name: ACCOUNT, settings };
}
