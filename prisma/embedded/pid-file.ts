import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../errors.ts";
import type { Cluster } from "./cluster.ts";

/** What a server says of itself while it runs. One that was killed leaves it behind. */
export interface PidFile {
  readonly path: string;
  readonly pid: number;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`: pid, data directory, start, port, socket, address, memory, status, line by line. */
export async function readPidFile(cluster: Cluster): Promise<PidFile | undefined> {
  const path = join(cluster.data, "postmaster.pid");
  const file = await readFile(path, "utf8").catch(() => "");
  const [pid, , , port, , , , status = ""] = file.split("\n");
  if (!pid || !port) return undefined;
  return { path, pid: Number(pid), port: Number(port), isReady: status.trim() === "ready" };
}

/** Sends a process a signal; 0 only asks after it. False when there is no such process. */
export function signal(pid: number, name: "SIGINT" | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
