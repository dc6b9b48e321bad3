import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Ready, Usage } from "./child.ts";

/** A server under test, in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  /** From this folder. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Starts it and waits until it is ready. It sees nothing of the environment but what is given. */
export async function startProcess(options: ProcessOptions): Promise<ServerProcess> {
  const { file, args = [], env = {}, flags = [] } = options;
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
    execArgv: [...flags],
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const ended = once(child, "exit");
  const early = ended.then(([code]) => {
    throw new Error(`${file} ended before it was ready, with ${code}`);
  });
  const [said] = await Promise.race([once(child, "message"), early]);
  return {
    port: Ready.parse(said).port,
    async usage() {
      const answer = once(child, "message");
      child.send("usage");
      const [given] = await answer;
      return Usage.parse(given);
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
