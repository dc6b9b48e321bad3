import { describe, expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import type { MessageReceived } from "../core/message/event.ts";
import { joinTwins } from "../prisma/store/joining.ts";
import { joinTalks, openTalkJoiner } from "../prisma/store/talks.ts";
import { conversations, joinedAnew, live, liveApart, openTwins } from "./twins.ts";
import type { Side } from "./twins.ts";

/** Another person, as both accounts know him. */
const ofRui = ({ says }: Side) => ({
  address: { ...says("").address, chat: id<"chat">("rui") },
  from: { id: id<"person">("rui"), phone: "+5511900000000" },
});

describe("two conversations that become one", () => {
  it("have what both were told of once, as it was changed last, with its file", async () => {
    const house = await openTwins();
    const { prisma, cloud, web } = house;
    const shared = {
      message: id<"message">("shared"),
      content: { kind: "image", media: id<"media">("picture") },
    } as const;
    await liveApart(house, [
      [cloud, "", shared],
      [web, "", shared],
      [web, "two"],
      [cloud, "three"],
    ]);
    const [first] = await prisma.message.findMany({ where: { platformMessageId: "shared" } });
    const where = { conversationId: first?.conversationId ?? "" };
    await prisma.media.updateMany({
      where,
      data: { state: "kept", stored: "it", type: "image/png", bytes: 1 },
    });
    await prisma.message.updateMany({
      where: { ...where, platformMessageId: "shared" },
      data: { editedAt: new Date() },
    });
    const before = await prisma.message.count();
    expect(await joinedAnew(house)).toEqual({ joined: 1, busy: 0, faults: [] });
    expect(await prisma.message.count()).toBe(before - 1);
    expect(await prisma.message.findMany({ where: { platformMessageId: "shared" } })).toMatchObject(
      [{ id: first?.id }],
    );
    expect(await prisma.media.findMany()).toMatchObject([{ state: "kept" }]);
    await live(house, cloud, cloud.says("four"));
    expect(await conversations(house)).toBe(1);
  });

  it("keep what was sent itself, whatever the other account calls it or was told of it", async () => {
    const house = await openTwins();
    const { prisma, cloud, web } = house;
    await liveApart(house, [
      [cloud, "one"],
      [cloud, "three"],
      [web, "two"],
      [web, "four"],
    ]);
    const said = { where: { author: "bot" }, orderBy: { id: "asc" } } as const;
    const names = ["echoed", "same", "other", "same"];
    const ours = await prisma.message.findMany(said);
    for (const [at, { id: one }] of ours.entries())
      await prisma.message.updateMany({
        where: { id: one },
        data: { platformMessageId: names[at] ?? null },
      });
    const asTheOwners = {
      conversationId: ours[2]?.conversationId ?? "",
      author: "attendant",
      status: "sent",
      platformMessageId: "echoed",
      content: { kind: "text", text: "echo one" },
      at: new Date(),
    } as const;
    await prisma.message.create({ data: asTheOwners });
    expect(await joinedAnew(house)).toEqual({ joined: 1, busy: 0, faults: [] });
    expect(await prisma.message.count({ where: { author: "attendant" } })).toBe(0);
    const kept = await prisma.message.findMany(said);
    expect(kept.map(({ platformMessageId }) => platformMessageId)).toEqual([
      "echoed",
      null,
      "other",
      "same",
    ]);
  });

  it("are joined for all but those who cannot be", async () => {
    const house = await openTwins();
    const { pool, prisma, cloud, web } = house;
    await liveApart(house, [
      [cloud, "one"],
      [web, "two"],
      [cloud, "one", ofRui(cloud)],
      [web, "two", ofRui(web)],
    ]);
    const [first] = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });
    await pool.query("CREATE TABLE pinned (conversation uuid REFERENCES conversations (id))");
    await pool.query("INSERT INTO pinned VALUES ($1)", [first?.id]);
    expect(await joinedAnew(house)).toMatchObject({
      joined: 1,
      busy: 0,
      faults: [{ conversation: first?.id }],
    });
    expect(await conversations(house)).toBe(3);
    await pool.query("DROP TABLE pinned");
    expect(await joinedAnew(house)).toEqual({ joined: 1, busy: 0, faults: [] });
  });

  it("are looked for among those in which somebody was heard of late, and all of them at first", async () => {
    const house = await openTwins();
    const { pool, prisma, cloud, web } = house;
    const join = openTalkJoiner(pool);
    const speakApart = async (by: (side: Side) => Partial<MessageReceived> = () => ({})) => {
      await liveApart(house, [
        [cloud, "one", by(cloud)],
        [web, "two", by(web)],
      ]);
      await joinTwins(pool, cloud.account.id, web.account.id);
    };
    await speakApart();
    await prisma.inboundEvent.updateMany({ data: { receivedAt: new Date(0) } });
    expect(await join()).toMatchObject({ joined: 1 });
    await speakApart(ofRui);
    expect(await join()).toMatchObject({ joined: 1 });
    expect(await join()).toMatchObject({ joined: 0 });
    await speakApart();
    await prisma.inboundEvent.updateMany({ data: { receivedAt: new Date(0) } });
    expect(await join()).toMatchObject({ joined: 0 });
    expect(await joinTalks(pool)).toMatchObject({ joined: 1 });
  });
});
