import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { JobBackend } from "../backend.ts";

/** A process that begins jobs named `slow`, never ends one, and can be killed. */
export class WorkerProcess {
  /** Ids, in the order in which their jobs began. */
  readonly began: string[] = [];
  readonly #child: ChildProcess;

  constructor(backend: JobBackend) {
    const program = [`${import.meta.dirname}/worker.ts`, JSON.stringify(backend)];
    this.#child = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "inherit"] });
    if (!this.#child.stdout) throw new Error("the process has no output");
    createInterface(this.#child.stdout).on("line", (id) => this.began.push(id));
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await closed;
  }
}
