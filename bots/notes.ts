import { mkdirSync, openSync, readFileSync, readlinkSync, writeSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { noNotes } from "../core/lanes/notes.ts";
import type { Notes } from "../core/lanes/notes.ts";
import { id } from "../core/message/address.ts";
import type { Log } from "../core/ports.ts";

/** The length of a conversation's id: each note has a slot of its own in the file. */
const SLOT_BYTES = 36;
const EMPTY = Buffer.alloc(SLOT_BYTES, " ");
/** Before the slots stands whose file it is. */
const HEAD_BYTES = 128;

/** Each user's own, since nobody may write into another's. */
const FOLDER = join(tmpdir(), `prosa-turns-${process.getuid?.() ?? "here"}`);

/**
 * Notes in a file of the machine's temporary folder. What was written is the system's, and is there
 * when the process is killed; it need not outlive the machine, for then nobody asks what a process
 * died of. A write is some microseconds. Where no file can be made there are no notes.
 *
 * The file says which process it is of: one that was slow, and was taken for dead, goes on noting.
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
      const slots = noted.slice(HEAD_BYTES);
      return [...slots.matchAll(ID)].map(([one]) => id<"conversation">(one));
    },
    async forget(owner) {
      const noted = await readFile(pathOf(owner), "latin1").catch(() => "");
      if (!livesOn(noted.slice(0, HEAD_BYTES))) await rm(pathOf(owner), { force: true });
    },
  };
}

const ID = /[\da-f-]{36}/gu;

function noteIn(file: number): ReturnType<Notes["open"]> {
  writeSync(file, `${processes()} ${process.pid}`.padEnd(HEAD_BYTES), 0);
  const free: number[] = [];
  let slots = 0;
  return (conversation) => {
    const slot = free.pop() ?? slots++;
    const at = HEAD_BYTES + slot * SLOT_BYTES;
    writeSync(file, conversation, at);
    let isNoted = true;
    return () => {
      if (!isNoted) return;
      isNoted = false;
      writeSync(file, EMPTY, 0, SLOT_BYTES, at);
      free.push(slot);
    };
  };
}

/** Whether it is another process, which can be seen from here. */
function livesOn(head: string): boolean {
  const [theirs, pid] = head.trim().split(" ");
  if (theirs !== processes() || Number(pid) === process.pid) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Among which processes an id is one process's: those of a start of the machine, and of a container. */
function processes(): string {
  try {
    const start = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return `${start}:${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname(); // not Linux
  }
}
