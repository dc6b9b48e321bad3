import { describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../core/errors.ts";
import { MOST_WAITING } from "../core/lanes/store.ts";
import { openHouse, ourMessages, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `word ${index}`);

const say = (house: House, words: readonly string[]) =>
  house.inbox.accept(arrival(house.account, ...words.map((word) => message("ana", word, word))));

describe("what one person says beyond what a process holds of it", () => {
  it("is answered in its order, all of it", async () => {
    const house = await openHouse({ policy: { mostAMinute: 0 } });
    const words = numbered(3 * MOST_WAITING);
    const early = MOST_WAITING + 10;
    await say(house, words.slice(0, early));
    await workUntil(house.hub, async () => {
      if (house.channel.sent.length === 0) return false;
      await say(house, words.slice(early));
      return await settled(house);
    });
    expect(wordsSent(house.channel)).toEqual(words.map((word) => `echo ${word}`));
  });

  it("is answered once, though the store cannot be asked for the rest at first", async () => {
    const house = await openHouse({ policy: { mostAMinute: 0 } });
    const words = numbered(MOST_WAITING + 10);
    const asked = vi
      .spyOn(house.lanes, "pending")
      .mockRejectedValueOnce(new StoreUnavailable("away"));
    await say(house, words);
    await workUntil(house.hub, () => settled(house));
    expect(asked).toHaveBeenCalled();
    expect((await ourMessages(house)).filter(({ attempts }) => attempts !== 1)).toEqual([]);
    expect(wordsSent(house.channel)).toEqual(words.map((word) => `echo ${word}`));
  });

  it("does not end the pause that was asked for", async () => {
    const house = await openHouse();
    await say(house, numbered(MOST_WAITING + 5));
    const accounts = [house.account.id];
    const [held] = await house.lanes.claim({ owner: "a", claim: 1, accounts, lanes: 1 });
    if (!held) throw new Error("nothing was claimed");
    expect(held.inbound).toHaveLength(MOST_WAITING);
    const rest = { lane: held.lane, seen: MOST_WAITING, dueInMs: 60_000 };
    expect(await house.lanes.release([rest])).toEqual(["released"]);
    expect(await house.lanes.claim({ owner: "b", claim: 1, accounts, lanes: 1 })).toEqual([]);
  });
});
