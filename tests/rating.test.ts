import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import type { InboundEvent } from "../core/message/event.ts";
import { live, openHouse } from "./house.ts";
import { message, wordsSent } from "./loopback.ts";

let events = 0;
const says = (text: string) => message("ana", `event ${(events += 1)}`, text);

/** The owner writes, or gives the conversation back, on the bot's own phone. */
function owner(text: string): InboundEvent {
  const { from: _, ...told } = says(text);
  const fim = { kind: "command", name: "fim", rest: "" } as const;
  return { ...told, type: "echo", ...(text === "/fim" && { content: fim }) };
}

const question = "How was it with our team?";

it("is asked for once when the owner gives somebody back, and what they press is kept", async () => {
  const house = await openHouse({ policy: { askRating: true } });
  await live(house, says("one"), owner("I am here myself"), owner("/fim"), owner("/fim"));
  expect(wordsSent(house.channel)).toEqual(["echo one", question]);
  const asked = house.channel.sent.at(-1)?.say;
  expect(asked).toMatchObject({
    buttons: [
      { label: "Great", action: "rating:5" },
      { action: "rating:4" },
      { action: "rating:3" },
      { action: "rating:2" },
      { label: "Very poor", action: "rating:1" },
    ],
  });
  const { message: _, content: _words, ...about } = says("");
  await live(house, { ...about, type: "button", id: id("a press"), action: "rating:4" });
  expect(wordsSent(house.channel)).toHaveLength(2);
  const turn = await house.prisma.turn.findFirst({ orderBy: { place: "desc" } });
  expect(turn).toMatchObject({ outcome: "rated", understood: { stars: 4 } });
});

it("is not asked for where nobody attended, nor where the account does not say so", async () => {
  const asking = await openHouse({ policy: { askRating: true } });
  await live(asking, says("one"), owner("/fim"));
  expect(wordsSent(asking.channel)).toEqual(["echo one"]);
  const silent = await openHouse();
  await live(silent, says("one"), owner("I am here myself"), owner("/fim"), says("two"));
  expect(wordsSent(silent.channel)).toEqual(["echo one", "echo two"]);
});
