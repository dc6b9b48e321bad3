import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readlink, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished, vi } from "vitest";

// Each command is a program that starts, and a machine may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const cli = join(import.meta.dirname, "../../bots/prosa");

interface Call {
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed, or piped in. */
  readonly input?: string;
}

/** A folder of its own, in which an operator types commands. */
export class Desk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Whatever still runs in the folder at the end of the test is killed. */
  static async make(): Promise<Desk> {
    const desk = new Desk(await realpath(await mkdtemp(join(tmpdir(), "prosa-program-"))));
    onTestFinished(async () => {
      await desk.cutThePower();
      await rm(desk.folder, { recursive: true });
    });
    return desk;
  }

  /** Types `prosa <words>`; the port is any free one unless the environment says otherwise. */
  prosa(words: string, { env = {}, input = "" }: Call = {}): Program {
    const { PATH = "" } = process.env;
    const child = spawn(process.execPath, [cli, ...words.split(" ")], {
      cwd: this.folder,
      env: { PATH, PROSA_PORT: "0", ...env },
    });
    child.stdin.end(input);
    return new Program(child);
  }

  /** Kills every program that runs in the folder, the database too. */
  async cutThePower(): Promise<void> {
    for (let left = await this.running(); left.length > 0; left = await this.running()) {
      for (const pid of left) kill(pid);
      await sleep(10);
    }
  }

  /** The programs that run in the folder, by their pids. */
  async running(): Promise<readonly number[]> {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/u.test(name));
    const isHere = async (pid: string) =>
      `${await readlink(`/proc/${pid}/cwd`).catch(() => "")}/`.startsWith(`${this.folder}/`);
    const here = await Promise.all(pids.map(isHere));
    return pids.filter((_, index) => here[index]).map(Number);
  }
}

/** A command that somebody typed. */
export class Program {
  readonly #child: ChildProcess;
  /** What it printed so far, and what it logged. */
  readonly said = { out: "", log: "" };
  /** Its exit code, once it has ended and said all it had to say. */
  readonly ended: Promise<number | null>;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.said.out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.said.log += text));
    this.ended = once(child, "close").then(() => child.exitCode);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Its exit code, what it printed and what it logged, once it has ended. */
  async result() {
    const code = await this.ended;
    return { code, ...this.said };
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** The first group of what it prints or logs; fails when it ends without that. */
  async says(words: RegExp): Promise<string> {
    for (;;) {
      const found = words.exec(this.said.out) ?? words.exec(this.said.log);
      if (found) return found[1] ?? found[0];
      const more = [this.#child.stdout, this.#child.stderr].map(
        (stream) => stream && once(stream, "data"),
      );
      const isOver = await Promise.race([...more, this.ended.then(() => true)]);
      if (isOver === true && !words.test(this.said.out + this.said.log))
        throw new Error(`it ended without saying ${String(words)}: ${this.said.log}`);
    }
  }

  /** The address at which it can be talked to. */
  address(): Promise<string> {
    return this.says(/Talk to it\s+(\S+)[^]*Stop it/u);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}
