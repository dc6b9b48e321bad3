import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import type { MessageEdited } from "../core/message/event.ts";
import { baker } from "../core/testing/bakery.ts";
import { live, openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, arrival, message, wordsSent } from "./loopback.ts";

const MINUTE_MS = 60_000;
let edits = 0;

/** Ana's edit of a message, so many minutes after it was said. */
function edit(of: string, text: string, minutes = 1): MessageEdited {
  return {
    type: "edit",
    id: id(`edit ${(edits += 1)}`),
    address: addressOf("ana"),
    at: new Date(Date.now() + minutes * MINUTE_MS),
    message: id(of),
    from: { id: id("ana"), language: "en" },
    content: { kind: "text", text },
  };
}

const kept = async ({ prisma }: House, of: string) =>
  (await prisma.message.findFirst({ where: { platformMessageId: of } }))?.content;

it("hears an edit of what was said last as said instead, while it is open what comes of it", async () => {
  const house = await openHouse({ bot: baker });
  await live(house, message("ana", "1", "order a small lemon cake"));
  await live(house, edit("1", "order a small carrot cake"), edit("1", "order a large carrot cake"));
  await live(house, message("ana", "2", "yes"), edit("2", "no"), edit("2", "not at all"));
  expect(wordsSent(house.channel)).toEqual([
    "small lemon?",
    "small carrot?",
    "large carrot?",
    expect.stringContaining("ordered large carrot"),
    expect.stringContaining("you edited your message"),
  ]);
  expect(await kept(house, "1")).toEqual({ kind: "text", text: "order a large carrot cake" });
  expect(await kept(house, "2")).toEqual({ kind: "text", text: "not at all" });
});

it("keeps any other edit for the history alone", async () => {
  const house = await openHouse({ bot: baker });
  await live(house, message("ana", "1", "hours"), edit("1", "order a small lemon cake"));
  await live(house, message("ana", "2", "order"), message("ana", "3", "lemon"));
  await live(house, edit("2", "refund"), edit("3", "carrot", 6));
  expect(wordsSent(house.channel)).toEqual(["open till six", "which cake?", "which size?"]);
  expect(await kept(house, "3")).toEqual({ kind: "text", text: "carrot" });
  const never = await openHouse({ bot: baker, policy: { editMinutes: 0 } });
  await live(never, message("ana", "1", "order a small lemon cake"), edit("1", "order carrot"));
  expect(wordsSent(never.channel)).toEqual(["small lemon?"]);
});

it("hears no edit that came after what was said since, nor one of a message that is gone", async () => {
  const house = await openHouse({ bot: baker });
  await live(house, message("ana", "1", "order"));
  await house.inbox.accept(
    arrival(house.account, message("ana", "2", "lemon"), edit("1", "refund")),
  );
  await workUntil(house.hub, () => settled(house));
  const removal = { ...edit("2", ""), type: "removal" } as const;
  await house.inbox.accept(arrival(house.account, edit("2", "carrot"), removal));
  await workUntil(house.hub, () => settled(house));
  const gone = { kind: "unsupported", label: "removed" };
  expect(await kept(house, "2")).toEqual(gone);
  await live(house, edit("2", "cake"));
  expect(await kept(house, "2")).toEqual(gone);
  expect(wordsSent(house.channel)).toEqual(["which cake?", "which size?"]);
});

it("tells once that it is too late, and hears no edit of that yes in the form that came next", async () => {
  const house = await openHouse({ bot: baker });
  await live(house, message("ana", "1", "order a small lemon cake and a small carrot cake"));
  await live(house, message("ana", "2", "yes"));
  const before = wordsSent(house.channel).length;
  await live(house, edit("2", "yes!"), edit("2", "yes!!"), edit("2", "yes, please"));
  expect(wordsSent(house.channel).slice(before)).toEqual([
    expect.stringContaining("you edited your message"),
  ]);
});

it("answers what is said after an edit by itself", async () => {
  const house = await openHouse({ bot: baker, debounceMs: 300 });
  await live(house, message("ana", "1", "order a small lemon cake"));
  await live(house, message("ana", "2", "yes"));
  const before = wordsSent(house.channel).length;
  await house.inbox.accept(arrival(house.account, edit("2", "yes!"), message("ana", "3", "hours")));
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel).slice(before)).toEqual([
    expect.stringContaining("you edited your message"),
    "open till six",
  ]);
});

it("knows no more what was taken back, whoever goes on from there", async () => {
  const house = await openHouse({ bot: baker });
  const removal = (of: string) => ({ ...edit(of, ""), type: "removal" }) as const;
  await live(house, message("ana", "1", "order"), message("ana", "2", "lemon"), removal("2"));
  await live(house, message("ana", "3", "small"));
  expect(wordsSent(house.channel)).toEqual(["which cake?", "which size?", "which cake?"]);
  await house.inbox.accept(arrival(house.account, removal("3"), message("ana", "4", "carrot")));
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel).slice(3)).toEqual(["which size?"]);
  await live(house, message("ana", "5", "hours CANARY"), removal("5"));
  expect(JSON.stringify(await house.prisma.dialogue.findMany())).not.toContain("CANARY");
});
