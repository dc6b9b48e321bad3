import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { quiet } from "../tests/house.ts";
import { fileNotes } from "./notes.ts";

const conversation = (n: number) =>
  id<"conversation">(`00000000-0000-4000-8000-${`${n}`.padStart(12, "0")}`);

async function openNotes() {
  return fileNotes(quiet, join(await mkdtemp(join(tmpdir(), "prosa-notes-")), "turns"));
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

it("knows a process that was at nothing from one that it knows nothing of", async () => {
  const notes = await openNotes();
  notes.open("idle");
  expect(await notes.read("idle")).toEqual([]);
  await notes.forget("idle");
  expect(await notes.read("idle")).toBeUndefined();
});

it("leaves no notes where it may not write, and goes on", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "prosa-notes-")), "a file");
  await writeFile(file, "");
  const notes = fileNotes(quiet, join(file, "turns"));
  notes.open("worker")(conversation(1))();
  expect(await notes.read("worker")).toBeUndefined();
});
