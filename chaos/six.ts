import { setTimeout as sleep } from "node:timers/promises";
import { platforms } from "../bots/simulate/platforms.ts";
import type { Sandbox, SandboxPerson } from "../sandbox/platform.ts";
import { wordsFor } from "./bot.ts";
import { saying } from "./load.ts";
import type { Saying } from "./load.ts";
import type { Shown } from "./platform.ts";
import type { Surroundings } from "./surroundings.ts";

const ACCOUNT = "six";

/** A number that has been talking for years, and to whom everybody may write. */
const unguarded = {
  "whatsapp-web": { guard: { warmUp: false, newChatsPerDay: 1_000, messagesPerHour: 10_000 } },
};

/** Somebody in their own chat with the bot. */
interface Someone {
  /** By which the bot calls their chat. */
  readonly name: string;
  readonly channel: string;
  readonly person: SandboxPerson;
}

/** All of the product's platforms at once, each with one account and its people. */
export class Six {
  readonly #sandboxes: readonly Sandbox[];
  readonly #people: readonly Someone[];

  private constructor(sandboxes: readonly Sandbox[], people: readonly Someone[]) {
    this.#sandboxes = sandboxes;
    this.#people = people;
  }

  /**
   * Opens them with so many people on each. Whatever they tell the hub at `url` they tell twice, and
   * again for as long as it is away, as the real ones do.
   */
  static async open(round: Surroundings, url: string, each: number): Promise<Six> {
    const sandboxes = await Promise.all(
      platforms.map(async ({ channel, open, settings }) => {
        const sandbox = await open();
        const webhook = `${url}/channels/${channel}/${ACCOUNT}`;
        const own = channel === "whatsapp-web" ? unguarded[channel] : settings?.(webhook);
        const account = { channel, name: ACCOUNT, settings: { ...sandbox.settings, ...own } };
        await round.addAccount(account);
        sandbox.aim?.(webhook);
        sandbox.deliversTwice();
        return sandbox;
      }),
    );
    const people = Array.from({ length: each }, (_, index) => index).flatMap((index) =>
      sandboxes.map((sandbox) => {
        const name = `${sandbox.channel}-${index}`;
        return { name, channel: sandbox.channel, person: sandbox.person({ name }) };
      }),
    );
    return new Six(sandboxes, people);
  }

  get channels(): readonly string[] {
    return this.#sandboxes.map(({ channel }) => channel);
  }

  /** How many they are. */
  get people(): number {
    return this.#people.length;
  }

  /** Resolves once the bot hears what is said. */
  async online(): Promise<void> {
    await Promise.all(this.#sandboxes.map(async (sandbox) => sandbox.online?.()));
  }

  /** What was wrong with the hub's calls. */
  get complaints(): readonly string[] {
    return this.#sandboxes.flatMap(({ complaints }) => complaints);
  }

  /** So many messages, everyone in turn. */
  sayings(messages: number): readonly Saying[] {
    return Array.from({ length: Math.ceil(messages / this.#people.length) }, (_, round) =>
      this.#people.map((one) => sayingOf(one, round + 1)),
    )
      .flat()
      .slice(0, messages);
  }

  /**
   * Says it all over so many milliseconds, everybody in their own order. Resolves once the platforms
   * have it.
   */
  async talk(said: readonly Saying[], overMs = 0): Promise<void> {
    const began = performance.now();
    const lines = new Map<string, Promise<unknown>>();
    for (const [index, { chat, body }] of said.entries()) {
      const wait = (index * overMs) / said.length - (performance.now() - began);
      if (wait > 1) await sleep(wait);
      const person = this.#people.find(({ name }) => name === chat)?.person;
      lines.set(
        chat,
        Promise.resolve(lines.get(chat)).then(() => person?.says(body.text)),
      );
    }
    await Promise.all(lines.values());
  }

  /** What the bot said in each chat as its person sees it, in the order in which it stands there. */
  shown(): readonly Shown[] {
    return this.#people.flatMap(({ name, channel, person }) =>
      person
        .transcript()
        .filter(({ who }) => who === "bot")
        .map(({ text }, index) => ({
          account: channel,
          chat: name,
          key: "",
          text,
          message: `${name} ${index}`,
          at: new Date(),
        })),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#sandboxes.map((sandbox) => sandbox.close()));
  }
}

/** As everyone says in the other trials, but that nothing is to be said later. */
function sayingOf({ name, channel }: Someone, number: number): Saying {
  const usual = saying({ account: channel, chat: name, number });
  const { parts, act, body } = usual;
  const text = wordsFor({ number, parts, slowMs: 0, later: false, name, ...(act && { act }) });
  return { ...usual, later: false, body: { ...body, text } };
}
