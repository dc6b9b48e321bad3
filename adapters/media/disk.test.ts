import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { itIsAMediaStore } from "../../core/testing/media-store-contract.ts";
import { openDiskStore } from "./disk.ts";

async function open() {
  const folder = await mkdtemp(path.join(tmpdir(), "prosa-media-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const incoming = path.join(folder, "incoming");
  const waiting = async () => (await readdir(incoming)).length;
  return { folder, incoming, store: openDiskStore(folder), waiting };
}

itIsAMediaStore("the disk", open);

const note = { type: "text/plain", mostBytes: 100 };
const body = () => ReadableStream.from([Buffer.from("oi")]);
const soon = () => AbortSignal.timeout(5_000);

it("lets nobody else on the machine read what it keeps", async () => {
  const { folder, store } = await open();
  const { id } = await store.keep({ ...note, body: body() }, soon());
  const digits = id.slice("sha256:".length);
  const modeOf = async (name: string) => (await stat(path.join(folder, name))).mode & 0o777;
  const beginning = digits.slice(0, 2);
  expect(await modeOf(path.join(beginning, digits))).toBe(0o600);
  expect(await modeOf(beginning)).toBe(0o700);
  expect(await modeOf("incoming")).toBe(0o700);
});

it("clears away what a process that died left unfinished, and nothing that is under way", async () => {
  const { incoming, store } = await open();
  await mkdir(incoming);
  await writeFile(path.join(incoming, "old.part"), "x");
  await utimes(path.join(incoming, "old.part"), 0, 0);
  await writeFile(path.join(incoming, "young.part"), "x");
  await store.keep({ ...note, body: body() }, soon());
  expect(await readdir(incoming)).toEqual(["young.part"]);
});

it("tries again where its folder could not be made at first", async () => {
  const { folder } = await open();
  await writeFile(path.join(folder, "file"), "");
  const store = openDiskStore(path.join(folder, "file"));
  await expect(store.keep({ ...note, body: body() }, soon())).rejects.toThrow("ENOTDIR");
  await rm(path.join(folder, "file"));
  expect(await store.keep({ ...note, body: body() }, soon())).toMatchObject({ bytes: 2 });
});
