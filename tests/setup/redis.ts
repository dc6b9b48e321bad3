import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort } from "../e2e/free-port.ts";
import { ensure } from "./debian.ts";

const redisServer = {
  why: "Tests of the job queue need Redis.",
  variable: "PROSA_REDIS_SERVER",
  places: ["/usr/bin/redis-server", "/usr/local/bin/redis-server"],
  debianPackage: "redis-server",
};

/** The path of a redis-server that tests may start; `PROSA_REDIS_SERVER` names one before any other. */
export function ensureRedis(): Promise<string> {
  return ensure(redisServer);
}

/** For Vitest's `globalSetup`: installs once, before any test file starts. */
export async function setup(): Promise<void> {
  await ensureRedis();
}

/**
 * A Redis of a test's own on a loopback port, set as the hub wants it: with an append-only file, and
 * throwing nothing away. It keeps its port and its data however often it goes away; `close` ends it for
 * good. It does not outlive the process that opened it, even one that is killed.
 */
export class OwnRedis {
  readonly #folder: string;
  readonly #port: number;
  #running: { readonly server: ChildProcess; readonly watch: ChildProcess } | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  static async open(): Promise<OwnRedis> {
    const redis = await OwnRedis.reserve();
    await redis.start();
    return redis;
  }

  /** One that is not there yet: nobody answers at its address before `start`. */
  static async reserve(): Promise<OwnRedis> {
    return new OwnRedis(await mkdtemp(join(tmpdir(), "prosa-redis-")), await freePort());
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  /** Starts it, with what it had before, and waits until it answers. One that is there stays as it is. */
  async start(): Promise<void> {
    if (this.#running) return;
    const server = spawn(await ensureRedis(), this.#flags(), { stdio: "ignore", detached: true });
    await once(server, "spawn");
    this.#running = { server, watch: watchOver(server) };
    await this.#answers(server);
  }

  /** Starts it with nothing in it, as after the loss of its disk. Ends it before where it still runs. */
  async startEmpty(): Promise<void> {
    await this.kill();
    await rm(join(this.#folder, "appendonlydir"), { recursive: true, force: true });
    await this.start();
  }

  /** Ends it in an orderly way. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Keeps its connections open and its mouth shut, until it is thawed. */
  freeze(): void {
    this.#running?.server.kill("SIGSTOP");
  }

  thaw(): void {
    this.#running?.server.kill("SIGCONT");
  }

  /** Ends it for good, and takes its folder away. */
  async close(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (!running) return;
    const { server, watch } = running;
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, "exit");
      server.kill(signal);
      await ended;
    }
    watch.kill();
  }

  #flags(): string[] {
    const settings = {
      port: this.#port,
      bind: "127.0.0.1",
      dir: this.#folder,
      appendonly: "yes",
      "maxmemory-policy": "noeviction",
      save: "",
    };
    return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  }

  async #answers(server: ChildProcess): Promise<void> {
    const client = new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    client.on("error", () => undefined);
    const ended = once(server, "exit").then(() => {
      throw new Error("redis-server ended as it started");
    });
    try {
      await Promise.race([client.ping(), ended]);
    } finally {
      ended.catch(() => undefined);
      client.disconnect();
    }
  }
}

/** A shell that waits for our end, however it comes, and then ends the server, even a frozen one. */
function watchOver({ pid }: ChildProcess): ChildProcess {
  const watch = spawn("/bin/sh", ["-c", 'read -r _; kill -KILL "$0"', String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watch.unref();
  return watch;
}
