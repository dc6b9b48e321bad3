import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { itIsAMediaStore } from "../../core/testing/media-store-contract.ts";
import { openS3 } from "../../sandbox/s3/s3.ts";
import { openS3Store } from "./s3.ts";
import type { S3Settings } from "./s3.ts";

async function open(given: Partial<S3Settings> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "prosa-s3-"));
  const storage = await openS3();
  onTestFinished(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });
  const store = openS3Store({ ...storage, ...given }, folder);
  return { storage, store, waiting: async () => (await readdir(folder)).length };
}

itIsAMediaStore("a bucket", open);

const soon = () => AbortSignal.timeout(5_000);
const text = () => ({
  type: "text/plain",
  body: ReadableStream.from([Buffer.from("oi")]),
  mostBytes: 100,
});

it("says what kind of file it is, under the digits of its hash", async () => {
  const { storage, store } = await open();
  const { id } = await store.keep(text(), soon());
  expect([...storage.objects]).toEqual([
    [
      `media/${id.slice("sha256:".length)}`,
      { type: "text/plain", body: Buffer.from("oi"), at: expect.any(Date) },
    ],
  ]);
});

it.each([{ secret: "another" }, { key: "another" }, { region: "eu-west-1" }])(
  "is let in by nobody else's credentials: %j",
  async (given) => {
    const { storage, store, waiting } = await open(given);
    await expect(store.keep(text(), soon())).rejects.toThrow("the media storage answers 403");
    expect([storage.objects.size, await waiting()]).toEqual([0, 0]);
  },
);
