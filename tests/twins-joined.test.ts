import { describe, expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import type { InboundEvent } from "../core/message/event.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { joinTwins } from "../prisma/store/joining.ts";
import { openHandovers } from "../prisma/store/handovers.ts";
import { openVault } from "../prisma/store/seal.ts";
import { ourMessages } from "./house.ts";
import { wordsSent } from "./loopback.ts";
import { DAY_MS, conversations, joinedAnew, live, liveApart, openTwins } from "./twins.ts";
import type { Side } from "./twins.ts";

describe("the owner", () => {
  const echo = ({ says }: Side, text: string): InboundEvent => {
    const { id: event, address, at } = says(text);
    const content = { kind: "text", text } as const;
    return { type: "echo", id: event, message: id(event), address, at, content };
  };

  it("is not who the bot is, whose words the other account tells back", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await live(house, cloud, cloud.says("*one*"));
    await live(house, web, echo(web, "echo one"));
    await live(house, cloud, cloud.says("two"));
    expect(wordsSent(cloud.channel)).toEqual(["echo *one*", "echo two"]);
  });

  it("takes over both ways, told of by both", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    const at = new Date();
    await live(house, cloud, cloud.says("one", { at }));
    await live(house, web, web.says("one", { at }));
    await live(house, web, { ...echo(web, "I am here"), at });
    await live(house, cloud, { ...echo(cloud, "I am here"), at });
    await live(house, cloud, cloud.says("two"));
    await live(house, web, web.says("three"));
    expect([...wordsSent(cloud.channel), ...wordsSent(web.channel)]).toEqual(["echo one"]);
    expect(await house.prisma.message.count({ where: { author: "attendant" } })).toBe(1);
  });

  it("is read where they sent it, though the talk goes by the other account", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    const at = new Date();
    await live(house, web, web.says("one", { at }));
    await live(house, cloud, cloud.says("one", { at }), cloud.says("two"));
    const content = { kind: "image", media: id<"media">("picture") } as const;
    const { address, id: event } = web.says("");
    await live(house, web, {
      type: "echo",
      id: event,
      message: id(event),
      address,
      at,
      content,
    });
    expect(await house.prisma.media.findMany()).toMatchObject([{ accountId: web.account.id }]);
  });

  it("may write first: whoever answers by both is in one conversation and answered once", async () => {
    const house = await openTwins({ resumeMinutes: 1 });
    const { cloud, web } = house;
    const morning = new Date(Date.now() - DAY_MS / 2);
    await live(house, web, { ...echo(web, "Hello, Ana"), at: morning });
    await live(house, cloud, { ...echo(cloud, "Hello, Ana"), at: morning });
    for (const text of ["one", "two"]) {
      const at = new Date();
      await live(house, cloud, cloud.says(text, { at }));
      await live(house, web, web.says(text, { at }));
    }
    await live(house, web, web.says("three"));
    const said = (await ourMessages(house)).map(({ content }) => Object(content).markdown);
    expect(said).toEqual(["echo one", "echo two", "echo three"]);
  });
});

it("is found by a new number that the other account tells of, and answered in the old chat here", async () => {
  const house = await openTwins();
  const { cloud, web } = house;
  const at = new Date();
  await live(house, cloud, cloud.says("one", { at }));
  await live(house, web, web.says("one", { at }), web.says("two"));
  const { address, from } = cloud.says("");
  const aliases = [from.id];
  const moved = {
    type: "moved",
    id: id<"event">("moved"),
    address,
    at,
    to: id<"chat">("new"),
  } as const;
  await live(house, cloud, { ...moved, from: { id: id("new"), aliases } });
  await live(house, web, web.says("three"));
  expect(web.channel.sent.map(({ to }) => String(to.chat))).toEqual(["ana at web", "ana at web"]);
  const anew = {
    address: { ...address, chat: id<"chat">("new") },
    from: { id: id<"person">("new") },
  };
  await live(house, cloud, cloud.says("four", anew));
  expect(cloud.channel.sent.at(-1)?.to.chat).toBe("new");
  expect(await conversations(house)).toBe(1);
});

describe("two accounts that become one number's", () => {
  it("bring the histories that people have with both together, the older one first", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await liveApart(house, [
      [cloud, "one"],
      [web, "two"],
      [cloud, "three"],
    ]);
    expect(await conversations(house)).toBe(2);
    expect(await joinedAnew(house)).toEqual({ joined: 1, busy: 0, faults: [] });
    expect(await joinedAnew(house)).toEqual({ joined: 0, busy: 0, faults: [] });
    await live(house, web, web.says("four"));
    expect(await conversations(house)).toBe(1);
    const said = await house.prisma.message.findMany({ orderBy: { id: "asc" } });
    expect(new Set(said.map(({ conversationId }) => conversationId)).size).toBe(1);
    expect(
      said.flatMap(({ author, content }) => (author === "bot" ? Object(content).markdown : [])),
    ).toEqual(["echo one", "echo two", "echo three", "echo four"]);
  });

  it("leave nobody alone who waits for a person, whichever they called one by", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await liveApart(house, [
      [cloud, "human"],
      [web, "one"],
    ]);
    const handovers = openHandovers(house.pool);
    const waiting = await handovers.open();
    expect(waiting).toHaveLength(1);
    await joinedAnew(house);
    expect(await handovers.open()).toMatchObject([{ id: waiting[0]?.id, account: "web" }]);
    await live(house, web, web.says("are you there?"));
    expect(wordsSent(web.channel)).toEqual(["echo one"]);
  });

  it("are one call for a person of two, the urgent one", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await liveApart(house, [
      [cloud, "human"],
      [web, "human"],
    ]);
    const handovers = openHandovers(house.pool);
    const first = (await handovers.open()).find(({ account }) => account !== "web");
    await house.prisma.handover.updateMany({
      where: { id: BigInt(first?.id ?? 0) },
      data: { urgent: true },
    });
    await joinedAnew(house);
    expect(await handovers.open()).toMatchObject([{ id: first?.id, urgent: true }]);
  });

  it("are no third one's", async () => {
    const house = await openTwins();
    const store = openAccountStore(house.prisma, openVault(new Uint8Array(32).fill(1)));
    const { organisation } = house.account;
    await store.put({ organisation, channel: "loopback", name: "3", bot: "parrot", settings: {} });
    const third = (await store.all()).find(({ account }) => account === "3");
    if (!third) throw new Error("the account was not stored");
    expect(await joinTwins(house.pool, house.cloud.account.id, third.id)).toBe(false);
  });
});
