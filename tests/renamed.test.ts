import { expect, it } from "vitest";
import type { Renamed } from "../core/adapter.ts";
import { id } from "../core/message/address.ts";
import { openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

/** Somebody says something in a chat of that name, and is answered. */
async function says(house: House, [chat, text]: readonly [string, string], renamed?: Renamed) {
  const { inbox, account, hub } = house;
  const told = arrival(account, {
    ...message(chat, `${chat} ${text}`, text),
    from: { id: id(chat) },
  });
  const reading = { ...told.reading, ...(renamed && { renamed }) };
  await inbox.accept({ ...told, reading });
  await workUntil(hub, () => settled(house));
}

it("goes on in a chat that goes by another name, with the person it is known to be", async () => {
  const house = await openHouse();
  const { prisma, channel } = house;
  await says(house, ["T1:ana", "one"]);
  await says(house, ["T2:rui", "one"]);
  await says(house, ["E1:ana", "two"], { from: "T1:", to: "E1:" });
  await says(house, ["E1:ana", "three"], { from: "T1:", to: "E1:" });
  const found = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });
  expect(found.map(({ chat }) => chat)).toEqual(["E1:ana", "T2:rui"]);
  expect(await prisma.contact.count()).toBe(2);
  expect(channel.sent.map(({ to }) => String(to.chat))).toEqual([
    "T1:ana",
    "T2:rui",
    "E1:ana",
    "E1:ana",
  ]);
  expect(wordsSent(channel)).toHaveLength(4);
});

it("leaves apart what somebody talks of under the new name already", async () => {
  const house = await openHouse();
  await says(house, ["T1:ana", "one"]);
  await says(house, ["E1:ana", "two"]);
  await says(house, ["E1:ana", "three"], { from: "T1:", to: "E1:" });
  const found = await house.prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });
  expect(found.map(({ chat }) => chat)).toEqual(["T1:ana", "E1:ana"]);
});

it("lets in under the new name whoever was let in under the old one", async () => {
  const house = await openHouse({ policy: { access: "allowlist" } });
  const { prisma, account, channel } = house;
  await prisma.admission.create({ data: { accountId: account.id, person: "T1:ana" } });
  await says(house, ["E1:ana", "two"], { from: "T1:", to: "E1:" });
  expect(wordsSent(channel)).toEqual(["echo two"]);
});
