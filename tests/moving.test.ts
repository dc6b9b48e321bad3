import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { conversationsOf, moveConversations } from "../prisma/store/moving.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { openVault } from "../prisma/store/seal.ts";
import { openHouse, settled, workUntil } from "./house.ts";
import { addressOf, arrival, message } from "./loopback.ts";

/** A house with two accounts, where ana wrote to the first one. */
async function twoAccounts() {
  const house = await openHouse();
  const store = openAccountStore(house.prisma, openVault(new Uint8Array(32).fill(1)));
  const { organisation } = house.account;
  await store.put({ organisation, channel: "loopback", name: "new", bot: "parrot", settings: {} });
  const other = (await store.all()).find(({ account }) => account === "new");
  if (!other) throw new Error("the account was not stored");
  const from = { id: id<"person">("ana"), phone: "+5511987654321" };
  await house.inbox.accept(arrival(house.account, { ...message("ana", "1", "hello"), from }));
  await workUntil(house.hub, () => settled(house));
  return { ...house, other };
}

it("lets a conversation go on elsewhere with all that was said, and knows the person there", async () => {
  const { prisma, pool, account, other, inbox } = await twoAccounts();
  const [found] = await conversationsOf(pool, account.id);
  expect(found?.phone).toBe("+5511987654321");
  if (!found) throw new Error("no conversation");
  const { conversation } = found;
  const moves = [{ conversation, chat: id<"chat">("5511987654321") }];
  expect(await moveConversations(pool, other.id, moves)).toEqual(["moved"]);

  const from = { id: id<"person">("5511987654321") };
  const address = { ...addressOf("5511987654321"), account: id<"account">("new") };
  const accepted = { ...message("x", "2", "me again"), from, address };
  await inbox.accept(arrival(other, accepted));
  expect(await prisma.conversation.findMany()).toMatchObject([
    { id: conversation, accountId: other.id },
  ]);
  expect(await prisma.message.count({ where: { conversationId: conversation } })).toBe(3);
  expect(await prisma.contact.count()).toBe(1);
});

it("leaves a conversation where the person talks with the other account already", async () => {
  const { pool, account, other, inbox } = await twoAccounts();
  const address = { ...addressOf("there"), account: id<"account">("new") };
  await inbox.accept(arrival(other, { ...message("there", "2", "hi"), address }));
  const [found] = await conversationsOf(pool, account.id);
  if (!found) throw new Error("no conversation");
  const moves = [{ conversation: found.conversation, chat: id<"chat">("there") }];
  expect(await moveConversations(pool, other.id, moves)).toEqual(["taken"]);
});
