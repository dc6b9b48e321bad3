import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { openHouse, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message } from "./loopback.ts";

async function answerTo(said: string, { hub, inbox, account, channel }: House) {
  await inbox.accept(arrival(account, message("c", "1", said)));
  await workUntil(hub, () => channel.sent.length > 0);
  return channel.sent.map(({ say }) => say);
}

it("says a chart by its picture, kept as a file of ours, over its words", async () => {
  const media = { id: id<"stored-media">("sha256:1"), type: "image/png", bytes: 1 };
  const house = await openHouse({ draw: async () => media });
  expect(await answerTo("chart", house)).toEqual([
    { kind: "image", media, alt: "Visits", caption: "three on Monday" },
  ]);
});

it("says it in words where the channel has no pictures", async () => {
  expect(await answerTo("chart", await openHouse())).toEqual([
    { kind: "text", markdown: "**Visits**\n\nthree on Monday" },
  ]);
});
