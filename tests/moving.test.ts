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

it("makes one of two chats that a person has on the account, and moves all the rest", async () => {
  const { prisma, pool, account, other, inbox, hub } = await twoAccounts();
  const known = { phone: "+5511987654321" };
  const told = [
    { ...message("ana by lid", "2", "me too"), from: { id: id<"person">("lid"), ...known } },
    { ...message("rui", "3", "hi"), from: { id: id<"person">("rui"), phone: "+5511900000000" } },
  ];
  for (const one of told) {
    await inbox.accept(arrival(account, one));
    await workUntil(hub, () => settled({ pool }));
  }
  const found = await conversationsOf(pool, account.id);
  const moves = found.map(({ conversation, phone }) => ({
    conversation,
    chat: id<"chat">(phone ?? ""),
  }));
  const [ana, byLid] = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });

  await prisma.lane.updateMany({
    where: { conversationId: ana?.id ?? "" },
    data: { owner: "one" },
  });
  const first = await moveConversations(pool, other.id, moves);
  expect(first.toSorted()).toEqual(["busy", "busy", "moved"]);
  await prisma.lane.updateMany({ data: { owner: null } });
  const left = moves.filter((_, index) => first[index] === "busy");
  expect((await moveConversations(pool, other.id, left)).toSorted()).toEqual(["joined", "moved"]);

  expect(await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } })).toMatchObject([
    { id: byLid?.id, accountId: other.id, chat: "+5511987654321" },
    { accountId: other.id, chat: "+5511900000000" },
  ]);
  expect(await prisma.message.count({ where: { conversationId: byLid?.id ?? "" } })).toBe(4);
  expect(await prisma.conversationRoute.count()).toBe(0);
});

it("is done when it is asked for again, where it ended between joining and moving", async () => {
  const { prisma, pool, account, other, inbox, hub } = await twoAccounts();
  const from = { id: id<"person">("lid"), phone: "+5511987654321" };
  await inbox.accept(arrival(account, { ...message("ana by lid", "2", "me too"), from }));
  await workUntil(hub, () => settled({ pool }));
  const wishes = async () =>
    (await conversationsOf(pool, account.id)).map(({ conversation, phone }) => ({
      conversation,
      chat: id<"chat">(phone ?? "none"),
    }));
  await pool.query(
    "CREATE FUNCTION ends() RETURNS trigger AS $$ BEGIN RAISE 'it ends'; END $$ LANGUAGE plpgsql",
  );
  await pool.query(
    "CREATE TRIGGER ends BEFORE UPDATE OF account_id ON conversations EXECUTE FUNCTION ends()",
  );
  await expect(moveConversations(pool, other.id, await wishes())).rejects.toThrow("it ends");
  expect(await prisma.conversation.findMany()).toMatchObject([{ accountId: account.id }]);
  await pool.query("DROP TRIGGER ends ON conversations");

  await inbox.accept(arrival(account, { ...message("ana", "3", "still here"), from }));
  await workUntil(hub, () => settled({ pool }));
  expect(await moveConversations(pool, other.id, await wishes())).toEqual(["moved"]);
  expect(await prisma.conversation.findMany()).toMatchObject([
    { accountId: other.id, chat: "+5511987654321" },
  ]);
  expect(await prisma.message.count()).toBe(6);
  expect(await prisma.conversationRoute.count()).toBe(0);
});

it("leaves the one of two chats that cannot be joined, and moves the other", async () => {
  const { prisma, pool, account, other, inbox } = await twoAccounts();
  const from = { id: id<"person">("lid"), phone: "+5511987654321" };
  await inbox.accept(arrival(account, { ...message("ana by lid", "2", "me too"), from }));
  await prisma.lane.updateMany({ data: { handled: 1, owner: null } });
  const found = await conversationsOf(pool, account.id);
  const moves = found.map(({ conversation }) => ({ conversation, chat: id<"chat">("new") }));
  const [ana] = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });
  await pool.query("CREATE TABLE pinned (conversation uuid REFERENCES conversations (id))");
  await pool.query("INSERT INTO pinned VALUES ($1)", [ana?.id]);
  const became = await moveConversations(pool, other.id, moves);
  expect(became.toSorted()).toEqual(["apart", "moved"]);
});
