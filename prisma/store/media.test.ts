import { describe, expect, it } from "vitest";
import type { Content } from "../../core/message/content.ts";
import { id } from "../../core/message/address.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { openHouse } from "../../tests/house.ts";
import { works } from "../../tests/letters.ts";
import { arrival, message } from "../../tests/loopback.ts";
import { openInboundFiles } from "./media.ts";
import { openUploads } from "./uploads.ts";

async function openPlace() {
  const house = await openHouse();
  const { account, prisma, pool } = house;
  const happens = async (...events: readonly InboundEvent[]) => {
    await house.inbox.accept(arrival(account, ...events));
    await works(house);
  };
  return { account, prisma, files: openInboundFiles(pool), uploads: openUploads(pool), happens };
}

const photo: Content = { kind: "image", media: id("one"), name: "exame.png", type: "image/jpeg" };
const says = (event: string, content: Content) => ({ ...message("ana", event, ""), content });

describe("the files that people sent", () => {
  it("are written down once, every one of a message", async () => {
    const { account, prisma, files, happens } = await openPlace();
    const sent = says("a photo", { ...photo, also: [{ kind: "document", media: id("two") }] });
    await happens(says("words", { kind: "text", text: "oi" }), sent, sent);
    expect(await prisma.media.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { accountId: account.id, message: sent.message, ref: "one", kind: "image" },
      { accountId: account.id, message: sent.message, ref: "two", kind: "document" },
    ]);
    expect(await files.due(10)).toHaveLength(2);
  });

  it("are known also when an edit or somebody at the bot's phone brought them", async () => {
    const { prisma, happens } = await openPlace();
    const said = says("a photo", photo);
    const { message: about, address, at } = said;
    const edit = { ...photo, media: id<"media">("edited") };
    const echo = { ...photo, media: id<"media">("echoed") };
    await happens(
      said,
      { type: "edit", id: id("an edit"), address, at, message: about, content: edit },
      { type: "echo", id: id("an echo"), address, at, message: id("an echo"), content: echo },
    );
    const brought = await prisma.media.findMany({ orderBy: { id: "asc" } });
    expect(brought.map(({ ref }) => ref)).toEqual(["edited", "echoed"]);
  });

  it("are cleared away once an edit put another in their place, and not what it left", async () => {
    const { prisma, files, uploads, happens } = await openPlace();
    const also = [{ kind: "document" as const, media: id<"media">("two") }];
    const said = says("a photo", { ...photo, also });
    await happens(said);
    for (const { id: file, ref } of await prisma.media.findMany()) {
      const stored = { id: id<"stored-media">(`sha256:${ref}`), type: "image/png", bytes: 7 };
      await files.settle(id(String(file)), { state: "kept", stored });
    }
    const { message: about, address, at } = said;
    const content = { ...photo, media: id<"media">("edited"), also };
    await happens({ type: "edit", id: id("an edit"), address, at, message: about, content });
    const left = await prisma.media.findMany({ orderBy: { id: "asc" } });
    expect(left.map(({ ref }) => ref)).toEqual(["two", "edited"]);
    const unnamed = (await uploads.forgotten(-60_000, 10)).filter(({ isNamed }) => !isNamed);
    expect(unnamed.map(({ stored }) => stored)).toEqual(["sha256:one"]);
  });

  it("are cleared away once an edit left words alone", async () => {
    const { prisma, happens } = await openPlace();
    const said = says("a photo", photo);
    await happens(said);
    const { message: about, address, at } = said;
    const content = { kind: "text" as const, text: "no photo" };
    await happens({ type: "edit", id: id("an edit"), address, at, message: about, content });
    expect(await prisma.media.findMany()).toEqual([]);
  });

  it("are forgotten with the message that is taken back, also while somebody fetches them", async () => {
    const { prisma, files, uploads, happens } = await openPlace();
    const [one, two] = [says("a photo", photo), says("another", { ...photo, media: id("two") })];
    await happens(one, two, says("a third", { ...photo, media: id("three") }));
    const rows = await prisma.media.findMany();
    const keep = (ref: string) => {
      const file = id<"inbound-file">(String(rows.find((row) => row.ref === ref)?.id));
      const stored = { id: id<"stored-media">(`sha256:${ref}`), type: "image/png", bytes: 7 };
      return files.settle(file, { state: "kept", stored });
    };
    await keep("one");
    await keep("three");
    const removal = ({ address, at, message: about }: typeof one) => ({
      type: "removal" as const,
      id: id<"event">(`no ${about}`),
      address,
      at,
      message: about,
    });
    await happens(removal(one), removal(two));
    await keep("two");
    expect(await prisma.media.findMany()).toMatchObject([{ ref: "three" }]);
    const unnamed = (await uploads.forgotten(-60_000, 10)).filter(({ isNamed }) => !isNamed);
    expect(unnamed.map(({ stored }) => stored).toSorted()).toEqual(["sha256:one", "sha256:two"]);
  });

  it("are taken by one at a time, and kept once", async () => {
    const { account, prisma, files, happens } = await openPlace();
    await happens(says("a photo", photo));
    const [file = id("none")] = await files.due(10);
    const taken = await files.take(file, 60_000);
    expect(taken).toEqual({
      id: file,
      account: account.id,
      media: "one",
      kind: "image",
      name: "exame.png",
      type: "image/jpeg",
      attempts: 1,
    });
    expect(await files.take(file, 60_000)).toBeUndefined();
    const stored = { id: id<"stored-media">("sha256:00"), type: "image/png", bytes: 7 };
    await files.settle(file, { state: "kept", stored });
    await files.settle(file, { state: "gone", why: "too late" });
    const row = await prisma.media.findUniqueOrThrow({ where: { id: BigInt(file) } });
    expect(row).toMatchObject({ state: "kept", stored: "sha256:00", type: "image/png", bytes: 7n });
    expect(await files.due(10)).not.toContain(file);
  });

  it("are tried again when it is time, also where whoever was at it died", async () => {
    const { files, happens } = await openPlace();
    await happens(says("a photo", photo));
    const [file = id("none")] = await files.due(10);
    await files.take(file, 0);
    expect(await files.take(file, 0)).toMatchObject({ attempts: 2 });
    await files.settle(file, { state: "new", inMs: 60_000 });
    expect(await files.due(10)).toEqual([]);
    await files.settle(file, { state: "new", inMs: 0 });
    expect(await files.due(10)).toEqual([file]);
    await files.settle(file, { state: "refused", why: "empty" });
    expect(await files.due(10)).toEqual([]);
  });
});
