import { describe, expect, it } from "vitest";
import type { Content } from "../../core/message/content.ts";
import { id } from "../../core/message/address.ts";
import { databaseForTest } from "../../tests/database.ts";
import { openInboundFiles } from "./media.ts";

const { database } = await databaseForTest();
const { prisma, pool } = database;
const files = openInboundFiles(pool);
let messages = 0;

const organisation = { slug: "clinic", name: "Clinic" };
const account = { channel: "test", name: "test", bot: "atende", settings: Buffer.of(), keyId: "" };
const { id: conversation, accountId } = await prisma.conversation.create({
  data: {
    chat: "ana",
    organisation: { create: organisation },
    account: { create: { ...account, organisation: { create: { ...organisation, slug: "a" } } } },
  },
});

async function says(content: Content, author: "person" | "bot" = "person"): Promise<string> {
  messages += 1;
  const message = `message ${messages}`;
  const [status, key] = author === "bot" ? ["sent", message] : ["received", null];
  await pool.query(
    `INSERT INTO messages (conversation_id, author, status, key, content, at, platform_message_id)
     VALUES ($1, $2, $3, $4, $5, now(), $6)`,
    [conversation, author, status, key, content, message],
  );
  return message;
}

const photo: Content = { kind: "image", media: id("one"), name: "exame.png", type: "image/jpeg" };

describe("the files that people sent", () => {
  it("are written down once, every one of a message", async () => {
    await says({ kind: "text", text: "oi" });
    await says(photo, "bot");
    const message = await says({
      ...photo,
      also: [{ kind: "document", media: id("two") }],
    });
    const due = await files.due(10);
    expect(await files.due(10)).toEqual(due);
    expect(await prisma.media.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { accountId, conversationId: conversation, message, ref: "one", kind: "image" },
      { accountId, conversationId: conversation, message, ref: "two", kind: "document" },
    ]);
    expect(due).toHaveLength(2);
  });

  it("are taken by one at a time, and kept once", async () => {
    const [file = id("none")] = await files.due(10);
    const taken = await files.take(file, 60_000);
    expect(taken).toEqual({
      id: file,
      account: accountId,
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
