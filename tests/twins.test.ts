import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChannelError } from "../core/errors.ts";
import type { ChannelFault } from "../core/errors.ts";
import { id } from "../core/message/address.ts";
import { ourMessages, settled, workUntil } from "./house.ts";
import { arrival, wordsSent } from "./loopback.ts";
import { DAY_MS, conversations, live, openTwins, phone } from "./twins.ts";

describe("what comes in by either account of a number", () => {
  it("is one conversation with one person, answered by the way that was taken last", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await live(house, cloud, cloud.says("one"));
    await live(house, web, web.says("two"));
    await live(house, web, web.says("three"));
    await live(house, cloud, cloud.says("four"));
    expect(await conversations(house)).toBe(1);
    expect(await house.prisma.contact.count()).toBe(1);
    expect(wordsSent(cloud.channel)).toEqual(["echo one", "echo four"]);
    expect(wordsSent(web.channel)).toEqual(["echo two", "echo three"]);
    expect(web.channel.sent[0]?.to.chat).toBe("ana at web");
  });

  it("is taken in once where the same comes by both, at once or one after the other", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    const at = new Date(Math.floor(Date.now() / 1000) * 1000);
    const later = new Date(at.getTime() + 1_000);
    await Promise.all([
      house.inbox.accept(arrival(cloud.account, cloud.says("one", { at }))),
      house.inbox.accept(arrival(web.account, web.says("one", { at: later }))),
    ]);
    await workUntil(house.hub, () => settled(house));
    await live(house, web, web.says("two", { at }));
    await live(house, cloud, cloud.says("two", { at }));
    const said = [...wordsSent(cloud.channel), ...wordsSent(web.channel)];
    expect(said.toSorted()).toEqual(["echo one", "echo two"]);
    expect(await conversations(house)).toBe(1);
  });

  it("is two where one way brings the same words twice", async () => {
    const house = await openTwins();
    const { cloud } = house;
    const at = new Date();
    await live(house, cloud, cloud.says("yes", { at }));
    await live(house, cloud, cloud.says("yes", { at }));
    expect(wordsSent(cloud.channel)).toEqual(["echo yes", "echo yes"]);
  });

  it("goes to a lane that somebody holds, and is answered where it came in", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    const lanes = await house.hub.work("worker");
    cloud.channel.refuse = () => {
      cloud.channel.refuse = () => undefined;
      void house.inbox.accept(arrival(web.account, web.says("two")));
    };
    await house.inbox.accept(arrival(cloud.account, cloud.says("one")));
    await expect.poll(() => wordsSent(web.channel)).toEqual(["echo two"]);
    await lanes.close();
    expect(wordsSent(cloud.channel)).toEqual(["echo one"]);
  });

  it("is one lane in one order, however it is spread over the two and told again", async () => {
    const spread = fc.array(fc.record({ byWeb: fc.boolean(), byBoth: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    const house = await openTwins({ mostAMinute: 0 });
    const { cloud, web } = house;
    let round = 0;
    await fc.assert(
      fc.asyncProperty(spread, async (told) => {
        round += 1;
        const before = await ourMessages(house);
        for (const [index, { byWeb, byBoth }] of told.entries()) {
          const text = `${round}.${index}`;
          const at = new Date();
          const [first, second] = byWeb ? [web, cloud] : [cloud, web];
          const both = byBoth ? [first, second] : [first];
          await Promise.all(
            both.map(({ account, says }) =>
              house.inbox.accept(arrival(account, says(text, { at }))),
            ),
          );
        }
        await workUntil(house.hub, () => settled(house));
        const said = (await ourMessages(house)).slice(before.length);
        const words = said.map(({ content }) => Object(content).markdown);
        expect(words).toEqual(told.map((_, index) => `echo ${round}.${index}`));
        expect(await conversations(house)).toBe(1);
      }),
      { numRuns: 8 },
    );
  });
});

describe("the way out", () => {
  const refused = (fault: ChannelFault) => () => {
    throw new ChannelError("loopback", fault);
  };

  it.each(["unavailable", "unauthorized"] as const)(
    "is the other account when the one is %s",
    async (fault) => {
      const house = await openTwins();
      const { cloud, web } = house;
      web.channel.refuse = refused(fault);
      await live(house, web, web.says("one"));
      expect(wordsSent(cloud.channel)).toEqual(["echo one"]);
      expect(cloud.channel.sent[0]?.to.chat).toBe(`cloud:${phone}`);
    },
  );

  it("is not the other account for what may have gone out", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    web.channel.refuse = () => {
      throw new ChannelError("loopback", "unavailable", { maybeSent: true });
    };
    await live(house, web, web.says("one"));
    expect(await ourMessages(house)).toMatchObject([{ status: "in_doubt" }]);
    expect(wordsSent(cloud.channel)).toEqual([]);
  });

  it("ends where both fail, by the same count as with one", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    web.channel.refuse = refused("unavailable");
    cloud.channel.refuse = refused("unavailable");
    await live(house, web, web.says("one"));
    expect(await ourMessages(house)).toMatchObject([{ status: "failed", attempts: 8 }]);
  });

  it("is the other account while the one is off the air", async () => {
    const house = await openTwins();
    const { cloud, web } = house;
    await live(house, web, web.says("one"));
    house.lines.drop(web.account.id);
    const { id: conversation } = await house.prisma.conversation.findFirstOrThrow();
    const say = { kind: "text", markdown: "news" } as const;
    const draft = { key: id<"delivery">("news"), class: "notice", say, lifeMs: DAY_MS } as const;
    await house.outbox.enqueue(id(conversation), draft);
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(cloud.channel)).toEqual(["news"]);
  });

  it.each([
    { to: "twin", sent: ["echo late"] },
    { to: "person", sent: [] },
  ] as const)("past the window is the other account where the policy says $to", async (way) => {
    const house = await openTwins({ outsideWindow: { to: way.to } });
    const { cloud, web } = house;
    const line = house.lines.of(cloud.account.id);
    if (line)
      house.lines.put({ ...line, policy: { ...line.policy, outsideWindow: { to: way.to } } });
    const at = new Date(Date.now() - 2 * DAY_MS);
    await live(house, cloud, cloud.says("late", { at }));
    expect(wordsSent(cloud.channel)).toEqual([]);
    expect(wordsSent(web.channel)).toEqual(way.sent);
    const chats = new Set(web.channel.sent.map(({ to }) => String(to.chat)));
    expect([...chats]).toEqual(way.sent.map(() => `web:${phone}`));
  });
});
