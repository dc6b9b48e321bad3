import { expect, it } from "vitest";
import type { InboundEvent } from "../core/message/event.ts";
import { id } from "../core/message/address.ts";
import { baker } from "../core/testing/bakery.ts";
import { live, openHouse } from "./house.ts";
import { addressOf, message, wordsSent } from "./loopback.ts";

let events = 0;

/** What somebody says in the group that all of them are in. */
function says(person: string, text: string, addressed = false): InboundEvent {
  const said = message(person, `event ${(events += 1)}`, text);
  return { ...said, address: addressOf("group"), group: { addressed } };
}

function presses(person: string, action: string): InboundEvent {
  const from = { id: id<"person">(person) };
  const press = { id: id<"event">(`event ${(events += 1)}`), at: new Date(), from };
  return { ...press, type: "button", address: addressOf("group"), action };
}

async function group() {
  const house = await openHouse({ bot: baker });
  return {
    house,
    /** Has it told, and answers what the bot said to it. */
    async tell(...told: readonly InboundEvent[]): Promise<readonly string[]> {
      const before = house.channel.sent.length;
      await live(house, ...told);
      return wordsSent(house.channel).slice(before);
    },
  };
}

it("asks each person of a group for their own, and goes on with them whoever speaks in between", async () => {
  const { tell } = await group();
  expect(await tell(says("ana", "order", true))).toEqual(["which cake?"]);
  expect(await tell(says("rui", "look at that one"))).toEqual([]);
  expect(await tell(says("rui", "order a small one", true))).toEqual(["which cake?"]);
  expect(await tell(says("ana", "lemon"))).toEqual(["which size?"]);
  expect(await tell(says("rui", "carrot"))).toEqual(["small carrot?"]);
  expect(await tell(says("ana", "small"))).toEqual(["small lemon?"]);
  expect(await tell(says("rui", "yes"))).toEqual([expect.stringContaining("ordered small carrot")]);
  expect(await tell(says("ana", "yes"))).toEqual([expect.stringContaining("ordered small lemon")]);
});

it("takes nobody's press for another's answer", async () => {
  const { house, tell } = await group();
  await tell(says("ana", "order a small lemon cake", true));
  const [shown] = house.channel.sent;
  const buttons = shown?.say.kind === "text" ? (shown.say.buttons ?? []) : [];
  const [yes] = buttons.map(({ action }) => action);
  const answer = await tell(presses("rui", yes ?? ""));
  expect(answer.join()).not.toContain("ordered");
  expect(await tell(presses("ana", yes ?? ""))).toEqual([
    expect.stringContaining("ordered small lemon"),
  ]);
});
