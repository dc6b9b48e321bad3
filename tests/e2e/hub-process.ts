import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readlink, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freePort } from "./free-port.ts";

const cli = join(import.meta.dirname, "../../bots/prosa");

/** The program of a hub, as an operator has started it. */
export interface HubProcess {
  /** The address it printed. */
  readonly url: string;
  /** What it printed so far, and what it logged. */
  readonly said: { readonly out: string; readonly log: string };
  /** Ctrl-C; answers with the exit code. */
  interrupt(): Promise<number | null>;
}

/** A folder and a port on which a hub may be started, killed and started again. */
export class HubHome {
  /** Where its data are. */
  readonly folder: string;
  readonly #port: number;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.#port = port;
  }

  /** Makes a home for the length of a test. Whatever still runs in it then is killed. */
  static async make(): Promise<HubHome> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "prosa-e2e-")));
    const home = new HubHome(folder, await freePort());
    onTestFinished(async () => {
      await home.kill();
      await rm(folder, { recursive: true });
    });
    return home;
  }

  /** Starts the program, and waits until it says where to talk to it. */
  async start(): Promise<HubProcess> {
    const { PATH = "" } = process.env;
    const env = { PATH, PROSA_DATA: this.folder, PROSA_PORT: String(this.#port) };
    const hub = spawn(process.execPath, [cli, "start"], { cwd: this.folder, env });
    const ended = once(hub, "exit");
    const said = listenTo(hub);
    const url = await Promise.race([printedAddress(hub, said), ended]);
    if (typeof url !== "string") throw new Error(`the hub did not start: ${said.log}`);
    return {
      url,
      said,
      async interrupt() {
        hub.kill("SIGINT");
        await ended;
        return hub.exitCode;
      },
    };
  }

  /** Ends the hub, its database and all else whose working directory is the folder, as a power cut does. */
  async kill(): Promise<void> {
    for (let left = await this.#processes(); left.length > 0; left = await this.#processes()) {
      for (const pid of left) kill(pid);
      await sleep(10);
    }
  }

  async #processes(): Promise<readonly number[]> {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/u.test(name));
    const places = await Promise.all(
      pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")),
    );
    return pids.map(Number).filter((_, index) => `${places[index]}/`.startsWith(`${this.folder}/`));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

function listenTo({ stdout, stderr }: ChildProcess): { out: string; log: string } {
  const said = { out: "", log: "" };
  stdout?.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  stderr?.setEncoding("utf8").on("data", (text: string) => (said.log += text));
  return said;
}

async function printedAddress({ stdout }: ChildProcess, said: { out: string }): Promise<string> {
  for (;;) {
    const [, address] = /Talk to it\s+(\S+)\s/u.exec(said.out) ?? [];
    if (address !== undefined) return address;
    if (stdout) await once(stdout, "data");
  }
}
