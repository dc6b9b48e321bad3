import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { JobBackend } from "../backend.ts";

/** What the program `worker.ts` is told. */
export interface Orders {
  readonly backend: JobBackend;
  /** How long each job takes. */
  readonly jobMs: number;
}

/** A process that works on jobs named `slow`, and can be killed. */
export class WorkerProcess {
  /** Ids, in the order in which their jobs began and were done. */
  readonly began: string[] = [];
  readonly did: string[] = [];
  readonly #child: ChildProcess;

  constructor(orders: Orders) {
    const program = [`${import.meta.dirname}/worker.ts`, JSON.stringify(orders)];
    this.#child = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "inherit"] });
    if (!this.#child.stdout) throw new Error("the process has no output");
    createInterface(this.#child.stdout).on("line", (line) => {
      const [word, id = ""] = line.split(" ");
      (word === "began" ? this.began : this.did).push(id);
    });
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await closed;
  }
}
