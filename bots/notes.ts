import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Notes } from "../core/lanes/notes.ts";
import { id } from "../core/message/address.ts";

/** The length of a conversation's id: each note has a slot of its own in the file. */
const SLOT_BYTES = 36;
const EMPTY = Buffer.alloc(SLOT_BYTES, " ");

/**
 * Notes in a file of the machine's temporary folder. What was written is the system's, and is there
 * when the process is killed; it need not outlive the machine, for then nobody asks what a process
 * died of. A write is some microseconds.
 */
export function fileNotes(folder = join(tmpdir(), "prosa-turns")): Notes {
  const pathOf = (owner: string) => join(folder, owner);
  return {
    open(owner) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = openSync(pathOf(owner), "w", 0o600);
      process.once("exit", () => closeSync(file));
      const free: number[] = [];
      let slots = 0;
      return (conversation) => {
        const slot = free.pop() ?? slots++;
        writeSync(file, conversation, slot * SLOT_BYTES);
        return () => {
          writeSync(file, EMPTY, 0, SLOT_BYTES, slot * SLOT_BYTES);
          free.push(slot);
        };
      };
    },
    async read(owner) {
      const noted = await readFile(pathOf(owner), "latin1").catch(() => undefined);
      return (
        noted?.match(/[\da-f-]{36}/gu)?.map((one) => id<"conversation">(one)) ??
        (noted === undefined ? undefined : [])
      );
    },
    async forget(owner) {
      await rm(pathOf(owner), { force: true });
    },
  };
}
