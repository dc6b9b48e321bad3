import { describe, expect, it } from "vitest";
import type { InboundEvent, MessageReceived } from "../core/message/event.ts";
import { id } from "../core/message/address.ts";
import { pairingCode } from "../core/people/admissions.ts";
import { live, openHouse, ourMessages, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, arrival, message, wordsSent } from "./loopback.ts";

const HOUR_MS = 3_600_000;
let events = 0;

/** Ana's words, in her own chat unless said otherwise. */
function says(text: string, given: Partial<MessageReceived> = {}): MessageReceived {
  return { ...message("ana", `event ${(events += 1)}`, text), ...given };
}

function echo(text: string, given: object = {}): InboundEvent {
  const { from: _from, ...told } = says(text);
  return { ...told, type: "echo", ...given };
}

const group = (addressed: boolean) => ({ address: addressOf("group"), group: { addressed } });
const person = (name: string) => ({ from: { id: id<"person">(name) } });

describe("the owner takes over", () => {
  it("by writing on the phone: the bot is quiet until the owner gives it back", async () => {
    const house = await openHouse();
    await live(house, says("one"), echo("I am here myself"), says("two"));
    expect(wordsSent(house.channel)).toEqual(["echo one"]);
    const fim = { kind: "command", name: "fim", rest: "" };
    await live(house, echo("/fim", { content: fim }), says("three"));
    expect(wordsSent(house.channel)).toEqual(["echo one", "echo three"]);
    const said = await house.prisma.message.findMany({ orderBy: { id: "asc" } });
    expect(said.map(({ author }) => author)).toEqual([
      "person",
      "bot",
      "attendant",
      "person",
      "person",
      "bot",
    ]);
  });

  it("for as long as the account says, after which the bot answers again", async () => {
    const house = await openHouse({ policy: { resumeMinutes: 60 } });
    const at = new Date(Date.now() - 2 * HOUR_MS);
    await live(house, echo("that was in the morning", { at }), says("hello"));
    expect(wordsSent(house.channel)).toEqual(["echo hello"]);
  });

  it("by none of the bot's own words, told back by id, by key, or before its id is known", async () => {
    const house = await openHouse();
    await live(house, says("one"));
    const [ours] = await ourMessages(house);
    await live(
      house,
      echo("echo one", { message: ours?.platformMessageId }),
      echo("echo one", { key: ours?.key }),
      says("two"),
    );
    await house.prisma.message.updateMany({
      where: { key: { not: null } },
      data: { status: "in_doubt", platformMessageId: null },
    });
    await live(house, echo("echo two"), says("three"));
    expect(wordsSent(house.channel)).toEqual(["echo one", "echo two", "echo three"]);
  });

  it("in a group, by writing there without calling the bot", async () => {
    const house = await openHouse({ policy: { attendants: ["owner"] } });
    await live(
      house,
      says("one", group(true)),
      says("I am on it", { ...group(false), ...person("owner") }),
      says("two", group(true)),
    );
    expect(wordsSent(house.channel)).toEqual(["echo one"]);
    const content = { kind: "command", name: "fim", rest: "" } as const;
    await live(
      house,
      says("/fim", { ...group(false), ...person("owner"), content }),
      says("three", group(true)),
    );
    expect(wordsSent(house.channel)).toEqual(["echo one", "echo three"]);
  });
});

describe("who may talk", () => {
  it.each([
    { groups: "addressed", answered: ["echo to you"] },
    { groups: "all", answered: ["echo to all", "echo to you"] },
    { groups: "none", answered: [] },
  ] as const)("in a group that is answered $groups", async ({ groups, answered }) => {
    const house = await openHouse({ policy: { groups } });
    await live(house, says("to all", group(false)), says("to you", group(true)));
    expect(wordsSent(house.channel)).toEqual(answered);
    expect(await house.prisma.message.count({ where: { author: "person" } })).toBe(2);
  });

  it("is everyone on a list, by any of their ids, and nobody else", async () => {
    const house = await openHouse({ policy: { access: "allowlist" } });
    await house.prisma.admission.create({ data: { accountId: house.account.id, person: "+55" } });
    await live(house, says("let me in"));
    await live(house, says("I am", { from: { id: id("ana"), aliases: [id("+55")] } }));
    expect(wordsSent(house.channel)).toEqual(["echo I am"]);
  });

  it("is who was paired: a stranger is given a code for it, in private alone", async () => {
    const house = await openHouse({ policy: { access: "pairing" } });
    const code = pairingCode(house.account.id, id("ana"));
    await live(house, says("hello"), says("hello all", group(true)));
    expect(wordsSent(house.channel)).toEqual([expect.stringContaining(`**${code}**`)]);
    await house.prisma.admission.create({ data: { accountId: house.account.id, person: "ana" } });
    await live(house, says("hello again"));
    expect(wordsSent(house.channel).at(-1)).toBe("echo hello again");
  });

  it("is no other bot: what writes more than people do is not answered for the rest of a minute", async () => {
    const house = await openHouse({ policy: { mostAMinute: 3 } });
    const at = new Date();
    for (const word of ["1", "2", "3", "4", "5"]) await live(house, says(word, { at }));
    await live(house, says("6", { at: new Date(at.getTime() + 60_000) }));
    expect(wordsSent(house.channel)).toEqual(["echo 1", "echo 2", "echo 3", "echo 6"]);
  });

  it("is nobody who wrote long ago, while nobody was there", async () => {
    const house = await openHouse();
    await live(house, says("yesterday", { stale: true }), says("today"));
    expect(wordsSent(house.channel)).toEqual(["echo today"]);
    expect(await house.prisma.message.count({ where: { author: "person" } })).toBe(2);
  });
});

describe("what the bot keeps out of is not marked read", () => {
  it("while a person attends, though a press is answered", async () => {
    const house = await openHouse();
    const [one, two] = [says("one"), says("two")];
    const press = {
      ...says("three"),
      type: "button",
      action: "yes",
      message: two.message,
    } as const;
    await live(house, one, echo("I am here myself"), two, press);
    expect(house.channel.seen).toEqual([one.id, press.id]);
  });

  it("in a group, where nobody called it", async () => {
    const house = await openHouse();
    const [aside, called] = [says("to all", group(false)), says("to you", group(true))];
    await live(house, aside, called);
    expect(house.channel.seen).toEqual([called.id]);
  });

  it("of a stranger", async () => {
    const house = await openHouse({ policy: { access: "pairing" } });
    await live(house, says("hello"));
    expect(house.channel.seen).toEqual([]);
  });
});

describe("what was said is corrected", () => {
  it("before it is answered: the answer is to the new words, and to none taken back", async () => {
    const house = await openHouse();
    const [first, second] = [says("on Monday"), says("never mind")];
    const about = { id: id<"event">("edit"), address: first.address, at: new Date() };
    const content = { kind: "text", text: "on Friday" } as const;
    await house.inbox.accept(
      arrival(
        house.account,
        first,
        second,
        { ...about, type: "edit", message: first.message, content },
        { ...about, id: id("removal"), type: "removal", message: second.message },
      ),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["echo on Friday"]);
  });

  it("for good: what was removed is kept nowhere", async () => {
    const house = await openHouse();
    const said = says("CANARY");
    const { address, message: removed } = said;
    const removal = { type: "removal", id: id<"event">("gone"), address } as const;
    await live(house, said, { ...removal, at: new Date(), message: removed });
    await house.prisma.message.deleteMany({ where: { author: "bot" } });
    const rows = [
      await house.prisma.message.findMany(),
      await house.prisma.inboundEvent.findMany(),
    ];
    const kept = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(kept).not.toContain("CANARY");
    expect(kept).toContain("removed");
  });
});

describe("an album", () => {
  it("is one turn, though its files come one by one", async () => {
    const house = await openHouse();
    const file = (media: string, caption?: string) => ({
      content: { kind: "image", media: id<"media">(media), ...(caption && { caption }) } as const,
      album: "1",
    });
    await Promise.all(
      [file("a"), file("b", "our terrace"), file("c")].map((one) =>
        house.inbox.accept(arrival(house.account, says("", one))),
      ),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["echo our terrace"]);
    expect(await house.prisma.turn.findMany()).toMatchObject([{ events: 3 }]);
  });
});

describe("who is who", () => {
  const from = (name: string, given: object = {}) => ({
    from: { id: id<"person">(name), ...given },
  });
  const contacts = ({ prisma }: House) => prisma.contact.count();

  it("joins the ids that a platform says are one person's", async () => {
    const house = await openHouse();
    const lid = { aliases: [id<"person">("phone")] };
    await live(house, says("one", from("phone")), says("two", from("lid", lid)));
    await live(house, says("three", from("lid")));
    expect(await contacts(house)).toBe(1);
  });

  it("joins two new names of one person that come in the same moment", async () => {
    const house = await openHouse();
    const lid = says("two", from("lid", { aliases: [id<"person">("phone")] }));
    await house.inbox.accept(arrival(house.account, says("one", from("phone")), lid));
    await live(house, says("three", from("phone")), says("four", from("lid")));
    expect(await contacts(house)).toBe(1);
  });

  it("knows a phone in all accounts of an organisation, with and without its ninth digit", async () => {
    const house = await openHouse();
    await live(house, says("one", from("a", { phone: "+55 11 8765-4321" })));
    await live(house, says("two", from("b", { phone: "5511987654321" })));
    await live(house, says("three", from("b")), says("four", from("c")));
    expect(await contacts(house)).toBe(2);
    const phones = await house.prisma.contact.findMany({ where: { phone: { not: null } } });
    expect(phones).toMatchObject([{ phone: "+5511987654321" }]);
  });

  it("learns the phone of somebody it knows, and keeps two apart whose phones it learnt before", async () => {
    const house = await openHouse();
    await live(house, says("one", from("a")), says("two", from("a", { phone: "+14155552671" })));
    await live(house, says("three", from("z", { phone: "+14155552672" })));
    await live(house, says("four", from("z", { phone: "+14155552671" })));
    expect(await contacts(house)).toBe(2);
  });

  it("follows a chat to its new id, with all that was said in it", async () => {
    const house = await openHouse();
    const about = { id: id<"event">("moved"), address: addressOf("ana"), at: new Date() };
    await live(house, says("one"), { ...about, type: "moved", to: id("new") });
    await live(house, says("two", { address: addressOf("new") }));
    expect(await house.prisma.conversation.findMany()).toMatchObject([{ chat: "new" }]);
    expect(house.channel.sent.at(-1)?.to.chat).toBe("new");
  });
});
