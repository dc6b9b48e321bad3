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
  /** Themselves on their platform; on both, where two accounts are one number's. */
  readonly ways: readonly Way[];
}

interface Way {
  readonly channel: string;
  readonly person: SandboxPerson;
}

/** Two accounts of one number: what is said to it is told by both. */
const JOINED = ["whatsapp-cloud", "whatsapp-web"] as const;

export interface SixOptions {
  /** People on each platform. */
  readonly each: number;
  /** Whether the two WhatsApps are one number's. */
  readonly joined: boolean;
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
  static async open(round: Surroundings, url: string, options: SixOptions): Promise<Six> {
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
    const [one, other] = JOINED.map((channel) => ({ channel, name: ACCOUNT }));
    if (options.joined && one && other) await round.joinAccounts(one, other);
    return new Six(sandboxes, newPeople(sandboxes, options));
  }

  /** The ways by which people are answered, those of one number together. */
  get numbers(): readonly (readonly string[])[] {
    const all = this.#people.map(({ ways }) => ways.map(({ channel }) => channel));
    return [...new Map(all.map((ways) => [ways.join(" "), ways])).values()];
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
      const ways = this.#people.find(({ name }) => name === chat)?.ways ?? [];
      lines.set(
        chat,
        Promise.resolve(lines.get(chat)).then(() =>
          Promise.all(ways.map(({ person }) => person.says(body.text))),
        ),
      );
    }
    await Promise.all(lines.values());
  }

  /** What the bot said in each chat as its person sees it, in the order in which it stands there. */
  shown(): readonly Shown[] {
    return this.#people.flatMap(({ name, ways }) =>
      ways.flatMap(({ channel, person }) =>
        person
          .transcript()
          .filter(({ who }) => who === "bot")
          .map(({ text }, index) => ({
            account: channel,
            // In each of their chats in order: which of two answers came first by two ways is not seen.
            chat: ways.length === 1 ? name : `${name} by ${channel}`,
            key: "",
            text,
            message: `${name} ${index}`,
            at: new Date(),
          })),
      ),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#sandboxes.map((sandbox) => sandbox.close()));
  }
}

function newPeople(
  sandboxes: readonly Sandbox[],
  { each, joined }: SixOptions,
): readonly Someone[] {
  const [first, second] = JOINED;
  const theirs = joined ? sandboxes.filter(({ channel }) => channel !== second) : sandboxes;
  const twin = joined ? sandboxes.find(({ channel }) => channel === second) : undefined;
  return Array.from({ length: each }, (_, index) => index).flatMap((index) =>
    theirs.map((sandbox) => {
      const { channel } = sandbox;
      const name = `${channel}-${index}`;
      const person = sandbox.person({ name });
      const { phone } = person;
      if (!twin || channel !== first || phone === undefined)
        return { name, channel, ways: [{ channel, person }] };
      const again = { channel: second, person: twin.person({ name, phone }) };
      return { name, channel, ways: [{ channel, person }, again] };
    }),
  );
}

/** As everyone says in the other trials, but that nothing is to be said later. */
function sayingOf({ name, channel }: Someone, number: number): Saying {
  const usual = saying({ account: channel, chat: name, number });
  const { parts, act, body } = usual;
  const text = wordsFor({ number, parts, slowMs: 0, later: false, name, ...(act && { act }) });
  return { ...usual, later: false, body: { ...body, text } };
}
