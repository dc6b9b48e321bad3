import { mkdirSync, openSync, writeSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noNotes } from "../core/lanes/notes.ts";
import type { Notes } from "../core/lanes/notes.ts";
import { id } from "../core/message/address.ts";
import type { Log } from "../core/ports.ts";

/** The length of a conversation's id: each note has a slot of its own in the file. */
const SLOT_BYTES = 36;
const EMPTY = Buffer.alloc(SLOT_BYTES, " ");

/** Each user's own, since nobody may write into another's. */
const FOLDER = join(tmpdir(), `prosa-turns-${process.getuid?.() ?? "here"}`);

/**
 * Notes in a file of the machine's temporary folder. What was written is the system's, and is there
 * when the process is killed; it need not outlive the machine, for then nobody asks what a process
 * died of. A write is some microseconds. Where no file can be made there are no notes.
 */
export function fileNotes(log: Log, folder = FOLDER): Notes {
  const pathOf = (owner: string) => join(folder, owner);
  return {
    open(owner) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return noteIn(openSync(pathOf(owner), "wx", 0o600));
      } catch (error) {
        log.warn("no notes can be left of what is under way", { folder, error });
        return noNotes.open(owner);
      }
    },
    async read(owner) {
      const noted = await readFile(pathOf(owner), "latin1").catch(() => undefined);
      if (noted === undefined) return undefined;
      return [...noted.matchAll(ID)].map(([one]) => id<"conversation">(one));
    },
    async forget(owner) {
      await rm(pathOf(owner), { force: true });
    },
  };
}

const ID = /[\da-f-]{36}/gu;

function noteIn(file: number): ReturnType<Notes["open"]> {
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
}
