import { expect, it } from "vitest";
import { web } from "../adapters/channels/web/channel.ts";
import { id } from "../core/message/address.ts";
import { contextForTest } from "../core/testing/adapter-context.ts";
import { memoryMailbox } from "../core/testing/memory-mailbox.ts";
import { uploadsInMemory } from "../core/testing/uploads-in-memory.ts";
import { serverBefore } from "../tests/served.ts";

/** A visitor at a hub that listens, with one web account and its files in memory. */
async function visit() {
  const context = contextForTest({ account: id("demo") });
  const adapter = web({ mailbox: memoryMailbox(), uploads: uploadsInMemory() }).create(
    { secret: "s".repeat(32) },
    context,
  );
  const server = await serverBefore({ channel: "web", account: context.account, adapter });
  const base = `${await server.listen({ host: "127.0.0.1", port: 0 })}/channels/web/demo`;
  const session = await fetch(`${base}/session`, { method: "POST", body: "{}" });
  const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
  const upload = (body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>) =>
    fetch(`${base}/files`, {
      method: "POST",
      headers: { cookie, "content-type": "image/png", "x-file-name": "foto.png" },
      body,
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
  return { base, cookie, upload };
}

/** Larger than a webhook may be. */
const picture = new Uint8Array(4 * 1024 * 1024).fill(7);

it("takes a file in as it comes, and gives it back to its visitor, or a part of it", async () => {
  const { base, cookie, upload } = await visit();
  const { id: file, ...about } = Object(await (await upload(picture)).json());
  expect(about).toEqual({ type: "image/png", bytes: picture.byteLength, name: "foto.png" });
  const whole = await fetch(`${base}/files/${file}`, { headers: { cookie } });
  expect(Buffer.compare(await whole.bytes(), picture)).toBe(0);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline; filename*=UTF-8''foto.png",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  const headers = { cookie, range: "bytes=10-19" };
  const part = await fetch(`${base}/files/${file}`, { headers });
  expect([part.status, part.headers.get("content-range"), (await part.bytes()).byteLength]).toEqual(
    [206, `bytes 10-19/${picture.byteLength}`, 10],
  );
});

it("refuses a file that is too large, whether its length is told or found out", async () => {
  const { upload } = await visit();
  const tooMuch = new Uint8Array(25 * 1024 * 1024 + 1);
  expect((await upload(tooMuch)).status).toBe(413);
  expect((await upload(new Blob([tooMuch]).stream())).status).toBe(413);
});
