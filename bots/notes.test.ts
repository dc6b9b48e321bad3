import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { id } from "../core/message/address.ts";
import { quiet } from "../tests/house.ts";
import { fileNotes } from "./notes.ts";

const conversation = (n: number) =>
  id<"conversation">(`00000000-0000-4000-8000-${`${n}`.padStart(12, "0")}`);

async function newFolder() {
  return join(await mkdtemp(join(tmpdir(), "prosa-notes-")), "turns");
}

async function openNotes() {
  return fileNotes(quiet, await newFolder());
}

it("tells of a dead process what it was at, and nothing that it had done", async () => {
  const notes = await openNotes();
  const note = notes.open("worker");
  const crossOut = [1, 2, 3].map((n) => note(conversation(n)));
  crossOut[1]?.();
  note(conversation(4));
  crossOut[0]?.();
  expect(await notes.read("worker")).toEqual([conversation(4), conversation(3)]);
});

it("crosses a note out once, however often it is told to", async () => {
  const notes = await openNotes();
  const note = notes.open("worker");
  const crossOut = note(conversation(1));
  crossOut();
  crossOut();
  note(conversation(2));
  note(conversation(3));
  expect(await notes.read("worker")).toEqual([conversation(2), conversation(3)]);
});

it("knows a process that was at nothing from one that it knows nothing of", async () => {
  const notes = await openNotes();
  notes.open("idle");
  expect(await notes.read("idle")).toEqual([]);
  await notes.forget("idle");
  expect(await notes.read("idle")).toBeUndefined();
});

it("forgets a dead process, and not one that was only taken for dead", async () => {
  const folder = await newFolder();
  const program = `
    const { fileNotes } = await import(${JSON.stringify(join(import.meta.dirname, "notes.ts"))});
    const log = { info() {}, warn() {}, error() {} };
    fileNotes(log, ${JSON.stringify(folder)}).open("other")(${JSON.stringify(conversation(1))});
    process.stdout.write("noted");
    setInterval(() => {}, 1_000);`;
  const other = spawn(process.execPath, ["--input-type=module", "-e", program]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other.stdout, "data");
  const notes = fileNotes(quiet, folder);
  await notes.forget("other");
  expect(await notes.read("other")).toEqual([conversation(1)]);
  other.kill("SIGKILL");
  await once(other, "exit");
  await notes.forget("other");
  expect(await notes.read("other")).toBeUndefined();
});

it("leaves no notes where it may not write, and goes on", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "prosa-notes-")), "a file");
  await writeFile(file, "");
  const notes = fileNotes(quiet, join(file, "turns"));
  notes.open("worker")(conversation(1))();
  expect(await notes.read("worker")).toBeUndefined();
});
