import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { openHouse } from "./house.ts";
import { works } from "./letters.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

const STALE = "That choice was from an older message.";

it("takes a number for what a reminder offered, until something else was said", async () => {
  const house = await openHouse();
  const { inbox, account, channel, outbox, prisma } = house;
  const say = async (event: string, text: string) => {
    await inbox.accept(arrival(account, message("ana", event, text)));
    await works(house);
  };
  await say("1", "hello");
  const { id: conversation } = await prisma.conversation.findFirstOrThrow();
  await outbox.enqueue(id(conversation), {
    key: id("reminder:1"),
    class: "reminder",
    say: { kind: "text", markdown: "Tomorrow at ten.\n\n1. Cancel" },
    lifeMs: 60_000,
    offers: [{ label: "Cancel", action: "gone:1" }],
  });
  await works(house);
  await say("2", "1");
  await say("3", "1");
  expect(wordsSent(channel)).toEqual([
    "echo hello",
    "Tomorrow at ten.\n\n1. Cancel",
    STALE,
    "echo 1",
  ]);
});
