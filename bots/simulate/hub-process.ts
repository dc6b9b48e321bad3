import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { noteIn } from "./notes.ts";
import type { Note } from "./notes.ts";

const cli = fileURLToPath(new URL("../prosa", import.meta.url));

export type HubState = "starting" | "running" | "down";

interface Home {
  /** Where it runs, and keeps its files. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  note(note: Note): void;
}

/** The hub in a process of its own, which may be killed and started again. */
export class HubProcess {
  state: HubState = "down";
  /** Where it listens; another port after each start. */
  url: string | undefined;
  readonly #home: Home;
  #child: ChildProcess | undefined;

  constructor(home: Home) {
    this.#home = home;
  }

  /** Resolves once it has said where to talk to it. */
  async start(): Promise<void> {
    const { folder, env } = this.#home;
    const { PATH = "" } = process.env;
    this.state = "starting";
    const child = spawn(process.execPath, [cli, "start"], { cwd: folder, env: { PATH, ...env } });
    this.#child = child;
    const last: string[] = [];
    eachLine(child.stderr, (line) => {
      last.splice(0, last.length - 10, line);
      const note = noteIn(line);
      if (note) this.#home.note(note);
    });
    const told = Promise.withResolvers<string>();
    eachLine(child.stdout, (line) => {
      const { url } = /Talk to it\s+(?<url>\S+)/u.exec(line)?.groups ?? {};
      if (url !== undefined) told.resolve(url);
    });
    child.once("exit", () => {
      this.state = "down";
      this.url = undefined;
      told.reject(new Error(`the hub did not start:\n${last.join("\n")}`));
    });
    this.url = await told.promise;
    this.state = "running";
  }

  /** As a power cut ends it: at once, with whatever was under way. */
  async crash(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }
}

function eachLine(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  let rest = "";
  stream?.setEncoding("utf8").on("data", (piece: string) => {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
