import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, capsAt, newGuard, tell, WARM_UP_DAYS } from "./guard.ts";
import type { Answer, GuardRules, GuardState } from "./guard.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const begun = Date.parse("2026-11-23T12:00:00Z");

const rules = fc.record<GuardRules>({
  warmUp: fc.boolean(),
  newChatsPerDay: fc.integer({ min: 0, max: 8 }),
  messagesPerHour: fc.integer({ min: 1, max: 12 }),
});

const wishes = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 40 * 60_000 }), isNewChat: fc.boolean() }),
  { maxLength: 120 },
);

/** Asks for each wish in its time; answers when each that was granted was said. */
function granted(asked: readonly { after: number; isNewChat: boolean }[], by: GuardRules) {
  let state = newGuard(begun);
  let now = begun;
  const said: { at: number; isNewChat: boolean }[] = [];
  for (const { after, isNewChat } of asked) {
    now += after;
    const answer = ask(state, { isNewChat, now }, by);
    if (!answer.may) continue;
    state = answer.state;
    said.push({ at: now, isNewChat });
  }
  return { said, state, now };
}

describe("the guard", () => {
  it("lets no hour and no day pass its caps, wherever they begin", () => {
    fc.assert(
      fc.property(wishes, rules, (asked, by) => {
        const { said } = granted(asked, by);
        for (const { at } of said) {
          const inHour = said.filter((one) => one.at >= at && one.at < at + HOUR);
          const inDay = said.filter((one) => one.isNewChat && one.at >= at && one.at < at + DAY);
          expect(inHour.length).toBeLessThanOrEqual(by.messagesPerHour);
          expect(inDay.length).toBeLessThanOrEqual(by.newChatsPerDay);
        }
      }),
    );
  });

  it("names a wait after which there is room, but for caps of nothing", () => {
    fc.assert(
      fc.property(wishes, rules, fc.boolean(), (asked, by, isNewChat) => {
        fc.pre(by.newChatsPerDay > 0);
        const { state, now } = granted(asked, by);
        const answer = ask(state, { isNewChat, now }, by);
        const waitMs = answer.may ? 0 : answer.waitMs;
        expect(ask(state, { isNewChat, now: now + waitMs }, by).may).toBe(true);
        expect(waitMs).toBeLessThanOrEqual(25 * HOUR);
      }),
    );
  });

  it("lets an answer through whatever became of new chats", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 5 }), (by, times) => {
        let state = newGuard(begun);
        for (let time = 0; time < times; time += 1)
          state = tell(state, "restricted", { now: begun });
        expect(ask(state, { isNewChat: false, now: begun + 1 }, by).may).toBe(true);
        expect(ask(state, { isNewChat: true, now: begun + 1 }, by).may).toBe(false);
      }),
    );
  });

  it("never rests for less because WhatsApp complained once more", () => {
    const kinds = fc.constantFrom("restricted" as const, "throttled" as const);
    fc.assert(
      fc.property(kinds, fc.array(fc.integer({ min: 0, max: DAY })), (kind, gaps) => {
        let state: GuardState = newGuard(begun);
        let now = begun;
        for (const gap of gaps) {
          now += gap;
          const before = state.risk?.until ?? 0;
          state = tell(state, kind, { now });
          expect(state.risk?.until).toBeGreaterThanOrEqual(Math.max(before, now + 1));
        }
      }),
    );
  });

  it("opens step by step, and to the account's own caps at the end", () => {
    const by = { warmUp: true, newChatsPerDay: 50, messagesPerHour: 200 };
    const state = newGuard(begun);
    const caps = [0, 1, 3, 7, WARM_UP_DAYS].map((days) => capsAt(state, begun + days * DAY, by));
    expect(caps.map(({ newChatsPerDay }) => newChatsPerDay)).toEqual([5, 10, 20, 35, 50]);
    expect(caps.map(({ messagesPerHour }) => messagesPerHour)).toEqual([30, 60, 100, 150, 200]);
  });

  it("keeps the longer of two reasons to wait", () => {
    const by = { warmUp: false, newChatsPerDay: 0, messagesPerHour: 1 };
    const first: Answer = ask(newGuard(begun), { isNewChat: false, now: begun }, by);
    const state = tell(first.may ? first.state : newGuard(begun), "throttled", { now: begun });
    expect(ask(state, { isNewChat: false, now: begun }, by)).toMatchObject({ why: "messages" });
    expect(ask(state, { isNewChat: true, now: begun }, by)).toMatchObject({ why: "new_chats" });
  });
});
