import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Adapter } from "../adapter.ts";
import { defineBot } from "../bot.ts";
import { StoreUnavailable } from "../errors.ts";
import type { ChannelAccount } from "../identity.ts";
import { HeldLane } from "../lanes/held.ts";
import type { PendingEvent } from "../lanes/store.ts";
import { id } from "../message/address.ts";
import type { Prompting } from "../message/event.ts";
import { openPolicy } from "../testing/policy.ts";
import { defineSkill } from "../skill.ts";
import type { Turn } from "../turn.ts";
import { prepareBot } from "./prepared.ts";
import { stepFor } from "./step.ts";

const TURN_MS = 30_000;
const address = { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const event: Prompting = {
  type: "message",
  id: id("1"),
  address,
  at: new Date(0),
  message: id("1"),
  from: { id: id("ana") },
  content: { kind: "text", text: "hello" },
};
const pending: PendingEvent = { place: 1, event, since: 0, contact: { id: id("ana") } };

const adapter: Adapter = {
  channel: "test",
  limits: {
    sends: [],
    measure: (markdown) => markdown.length,
    textLength: 4_096,
    captionLength: 1_024,
    buttons: 10,
    buttonLength: 64,
  },
  repeatable: false,
  source: { kind: "webhook", receive: () => Promise.reject(new Error("not in this test")) },
  send: () => Promise.reject(new Error("not in this test")),
};

/** What is stored for a greeting that a skill answers so, or fails to. */
async function said(run: (turn: Turn<object>) => Promise<never>, isSurelyHeld: boolean) {
  const skill = defineSkill({ name: "test", summary: "summary", triggers: [], run });
  const bot = defineBot({
    name: "bot",
    persona: { displayName: "Bot", manner: "", about: "summary" },
    locales: { fallback: "en", texts: { en: { summary: "Answers" } } },
    prompts: [],
    skills: [],
    fallback: skill,
  });
  const account: ChannelAccount = {
    id: id("account"),
    organisation: id("o"),
    channel: "test",
    account: id("a"),
    bot: "bot",
  };
  const held = new HeldLane({
    lane: { conversation: id("c"), owner: "me", claim: 1 },
    handled: 0,
    blame: 0,
    organisation: id("o"),
    account: account.id,
    address,
    attendant: "bot",
    dialogue: undefined,
    unsent: [],
    inbound: [pending],
  });
  const line = {
    account,
    adapter,
    bot: prepareBot(bot, { train: () => ({ rank: () => [] }) }),
    policy: openPolicy,
  };
  const step = await stepFor(
    {
      clock: { now: () => new Date(0) },
      log: quiet,
      line,
      held,
      admissions: { isAdmitted: async () => true },
      begins: true,
      settled: undefined,
      isSurelyHeld: () => isSurelyHeld,
    },
    { events: [pending], prompt: { place: 1, pending, event } },
  );
  return step.turn?.trace.outcome;
}

describe("a turn that takes too long", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const never = () => new Promise<never>(() => undefined);

  it("costs itself: the person is told that it went wrong", async () => {
    const outcome = said(never, true);
    await vi.advanceTimersByTimeAsync(TURN_MS);
    expect(await outcome).toBe("failed");
  });

  it("costs nothing where the store was away, for which it may have waited: it is taken again", async () => {
    await Promise.all([
      expect(said(never, false)).rejects.toThrow(StoreUnavailable),
      vi.advanceTimersByTimeAsync(TURN_MS),
    ]);
  });

  it("is taken again as well where the skill gave up by itself when told to", async () => {
    const givesUp = ({ signal }: Turn<object>) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    await Promise.all([
      expect(said(givesUp, false)).rejects.toThrow(StoreUnavailable),
      vi.advanceTimersByTimeAsync(TURN_MS),
    ]);
  });
});

it("apologises for a skill that breaks, whatever the store does", async () => {
  const breaks = () => Promise.reject(new Error("a skill that breaks"));
  expect([await said(breaks, true), await said(breaks, false)]).toEqual(["failed", "failed"]);
});
