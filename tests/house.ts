import type { Pool } from "pg";
import type { Care } from "../core/care/care.ts";
import { defineBot } from "../core/bot.ts";
import { StoreUnavailable } from "../core/errors.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import type { PreparedBot } from "../core/engine/prepared.ts";
import type { Window } from "../core/limits.ts";
import { Lines } from "../core/lines.ts";
import type { Draw } from "../core/chart/pictured.ts";
import type { Policy } from "../core/policy.ts";
import { Hub } from "../core/hub.ts";
import type { ChannelAccount } from "../core/identity.ts";
import { openInbox } from "../core/inbox/inbox.ts";
import { noNotes } from "../core/lanes/notes.ts";
import type { Inbox } from "../core/inbox/inbox.ts";
import type { LaneStore } from "../core/lanes/store.ts";
import type { OutboxStore } from "../core/outbox/store.ts";
import { wordsOf } from "../core/message/content.ts";
import type { InboundEvent, Prompting } from "../core/message/event.ts";
import type { Chart } from "../core/message/outgoing.ts";
import type { Log } from "../core/ports.ts";
import { defineSkill, handoff, reply } from "../core/skill.ts";
import { openAdmissions } from "../prisma/store/admissions.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { openInboxStore } from "../prisma/store/inbox.ts";
import { openLaneStore } from "../prisma/store/lanes.ts";
import { Listener } from "../prisma/store/listener.ts";
import { openPaceStore } from "../prisma/store/paces.ts";
import { openPassedOver } from "../prisma/store/passed-over.ts";
import { openOutboxStore } from "../prisma/store/outbox.ts";
import { openVault } from "../prisma/store/seal.ts";
import { isBusy } from "../prisma/facts.ts";
import type { PrismaClient } from "../prisma/generated/client.ts";
import { onTestFailed, onTestFinished } from "vitest";
import { databaseForTest } from "./database.ts";
import { arrival, loopback } from "./loopback.ts";
import type { Loopback } from "./loopback.ts";

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A log whose troubles are shown where the test fails. */
export function shownOnFailure(): Log {
  const troubles: string[] = [];
  onTestFailed(() => void process.stderr.write(`${troubles.join("\n")}\n`));
  const note: Log["warn"] = (message, about) =>
    void troubles.push(`${message} ${JSON.stringify(about)}`);
  return { info: () => undefined, warn: note, error: note };
}

/** A house with one account on a channel in memory, whose bot repeats what it is told. */
export interface House {
  readonly hub: Hub;
  /** The database's address. */
  readonly url: string;
  readonly pool: Pool;
  readonly account: ChannelAccount;
  readonly channel: Loopback;
  readonly prisma: PrismaClient;
  readonly inbox: Inbox;
  readonly lanes: LaneStore;
  readonly lines: Lines;
  readonly outbox: OutboxStore;
}

const clock = { now: () => new Date() };

/** Turns that found the store away once. */
const seen = new Set<string>();

const chart: Chart = {
  kind: "chart",
  title: "Visits",
  shape: "line",
  series: [{ name: "Ana", points: [["Mon", 3]] }],
  markdown: "three on Monday",
};

/** However long it is: no more is understood of it than anybody writes. */
function writtenIn(event: Prompting): string {
  return event.type === "message" ? wordsOf(event.content) : "";
}

const echo = defineSkill({
  name: "test.echo",
  summary: "summary",
  triggers: [],
  run: ({ said, key, event }) => {
    if (said === "away" && !seen.has(key)) {
      seen.add(key);
      throw new StoreUnavailable("away");
    }
    if (said === "away") return reply(`back under ${key}`);
    if (said === "chart") return reply(chart);
    if (said === "break") throw new Error("a skill that breaks");
    if (said === "half") return reply("half an emoji: \uD83D");
    if (said === "huge")
      return { next: "done", say: [], remember: { huge: "x".repeat(2_000_000) } };
    if (said === "unstorable") return { next: "done", say: [], remember: { big: 1n } };
    return said === "human"
      ? handoff("asked for one", "a person comes")
      : reply(`echo ${writtenIn(event)}`);
  },
});

const parrot = defineBot({
  name: "parrot",
  persona: { displayName: "Parrot", manner: "", about: "summary" },
  locales: { fallback: "en", texts: { en: { summary: "Repeats" } } },
  prompts: [],
  skills: [],
  fallback: echo,
});

interface HouseOptions {
  readonly repeatable?: boolean;
  readonly debounceMs?: number;
  readonly care?: (prisma: PrismaClient) => Care;
  readonly policy?: Partial<Policy>;
  readonly window?: Window;
  /** With it the channel takes pictures. */
  readonly draw?: Draw;
  /** Who answers instead of the parrot. */
  readonly bot?: PreparedBot;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { repeatable = false, debounceMs = 0, policy = {}, window, draw } = options;
  const { url, database } = await databaseForTest();
  const { pool, prisma } = database;
  const vault = openVault(new Uint8Array(32).fill(1));
  const listener = await Listener.open({ url, channels: ["lanes", "rests"] }, quiet);
  onTestFinished(() => listener.close());
  const accounts = openAccountStore(prisma, vault);
  const organisation = await accounts.homeOrganisation("Test");
  await accounts.put({
    organisation,
    channel: "loopback",
    name: "test",
    bot: "parrot",
    settings: {},
    policy,
  });
  const [account] = await accounts.all();
  if (!account) throw new Error("the account was not stored");
  const sends = draw ? (["image"] as const) : [];
  const channel = loopback({ repeatable, sends, ...(window && { window }) });
  const inboxStore = openInboxStore({ pool, vault, rawRetentionHours: 1 });
  const lanes = openLaneStore({ pool, listener });
  const outbox = openOutboxStore(pool);
  const bot = botFor(options, prisma);
  const parts = { clock, log: quiet, random: () => 0, debounceMs, notes: noNotes };
  const lines = new Lines([{ account, adapter: channel, bot, policy: account.policy }]);
  return {
    hub: new Hub({
      stores: {
        inbox: inboxStore,
        lanes,
        outbox,
        paces: openPaceStore({ pool, listener }),
        admissions: openAdmissions(prisma),
        passedOver: openPassedOver(pool),
      },
      lines,
      ...(draw && { draw }),
      ...parts,
    }),
    url,
    pool,
    account,
    channel,
    prisma,
    inbox: openInbox(inboxStore, { debounceMs }),
    lanes,
    lines,
    outbox,
  };
}

function botFor({ bot, care }: HouseOptions, prisma: PrismaClient): PreparedBot {
  const echoing = { ...parrot, ...(care && { care: care(prisma) }) };
  return bot ?? prepareBot(echoing, { train: () => ({ rank: () => [] }) });
}

/** Lets the hub work until `done` says so. */
export async function workUntil(hub: Hub, done: () => boolean | Promise<boolean>): Promise<void> {
  const lanes = await hub.work(`worker-${Math.random()}`);
  try {
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10));
  } finally {
    await lanes.close();
  }
}

/** Whether everything that came in was handled, and every answer has gone out or was given up. */
export const settled = async ({ pool }: Pick<House, "pool">) => !(await isBusy(pool));

/** Has events come in one after the other, each answered before the next one comes. */
export async function live(house: House, ...told: readonly InboundEvent[]): Promise<void> {
  for (const event of told) {
    await house.inbox.accept(arrival(house.account, event));
    await workUntil(house.hub, () => settled(house));
  }
}

/** What the bot said, in its order. */
export const ourMessages = ({ prisma }: Pick<House, "prisma">) =>
  prisma.message.findMany({ where: { author: "bot" }, orderBy: { id: "asc" } });
