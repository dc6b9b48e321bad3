import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished } from "vitest";
import { freePort } from "../e2e/free-port.ts";
import { Program } from "../program/program.ts";
import { ensureRedis } from "../setup/redis.ts";
import { service, type Service } from "./compose.ts";
import { listed, stages } from "./dockerfile.ts";
import type { Tree } from "./image.ts";
import type { Secrets } from "./secrets.ts";

const run = promisify(execFile);

/** Another user, nothing that root may, and process ids of one's own: as in a container. */
const contained = [
  "unshare --pid --fork",
  "setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs --bounding-set=-all",
].flatMap((words) => words.split(" "));

/** Whether this machine, and who we are on it, can do that. */
export const canContain = await succeeds("env", [...contained, "true"]);

const steps = stages().at(-1)?.steps ?? [];
const step = (keyword: string) => steps.find((one) => one.keyword === keyword);

/** Runs what the image has, as the compose file says. */
export class Containers {
  readonly #tree: Tree;
  readonly #secrets: Secrets;

  constructor(tree: Tree, secrets: Secrets) {
    this.#tree = tree;
    this.#secrets = secrets;
  }

  /** Starts the service of that name; it ends with the test. */
  async start(name: string): Promise<Container> {
    const port = await freePort();
    const options = { cwd: this.#tree.app, env: this.#environment(service(name), port) };
    const [, ...program] = listed(step("ENTRYPOINT"));
    const words = [...contained, this.#node, ...program, ...service(name).command];
    const container = new Container(spawn("env", words, options));
    onTestFinished(() => container.kill());
    return container;
  }

  /** Asks as Docker would, beside the program. */
  isWell(name: string, port = 3000): Promise<boolean> {
    const [, , ...test] = service(name).healthcheck?.test ?? ["", ...listed(step("HEALTHCHECK"))];
    const env = this.#environment(service(name), port);
    return succeeds("env", [...contained, this.#node, ...test], { cwd: this.#tree.app, env });
  }

  /** What the image's user could write to. */
  async writable(): Promise<string> {
    const found = await run("env", [...contained, "find", this.#tree.app, "-writable"]);
    return found.stdout;
  }

  get #node(): string {
    return join(this.#tree.folder, "node");
  }

  /** The volume, which is the image's own folder at first. */
  get files(): string {
    return join(this.#tree.app, "../data");
  }

  #here(value: string): string {
    return value === "/data" ? this.files : this.#secrets.here(value);
  }

  #environment({ environment }: Service, port: number): Record<string, string> {
    const settings = { ...environment, PROSA_HOST: "127.0.0.1", PROSA_PORT: String(port) };
    const here = Object.entries(settings).map(([key, value]) => [key, this.#here(value)]);
    return Object.fromEntries([
      ...(step("ENV")?.words ?? []).map((word) => word.split("=")),
      ...here,
    ]);
  }
}

class Container extends Program {
  /** The first process inside, as those outside see it. */
  get #first(): number {
    const outer = `/proc/${this.pid}`;
    return existsSync(outer)
      ? Number(readFileSync(`${outer}/task/${this.pid}/children`, "utf8"))
      : 0;
  }

  /** The number by which the first process knows itself. */
  get ownNumber(): number {
    const status = readFileSync(`/proc/${this.#first}/status`, "utf8");
    return Number(/^NSpid:.*\s(\d+)$/mu.exec(status)?.[1]);
  }

  override signal(name: NodeJS.Signals): void {
    process.kill(this.#first, name);
  }

  /** Ends it, if it has not ended: all others inside end with the first. */
  async kill(): Promise<void> {
    if (this.#first) this.signal("SIGKILL");
    await this.ended;
  }
}

/** Starts Redis as the compose file does; resolves to its port once its health check is content. */
export async function startRedis(secrets: Secrets): Promise<number> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "prosa-redis-"));
  const { command, healthcheck } = service("redis");
  const [, ...flags] = command.map((word) => secrets.here(word));
  const here = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder];
  const redis = new Program(spawn(await ensureRedis(), [...flags, ...here]));
  onTestFinished(async () => {
    redis.signal("SIGKILL");
    await redis.ended;
    await rm(folder, { recursive: true });
  });
  const test = secrets.here(healthcheck?.test?.[1] ?? "");
  const script = test.replaceAll("$$", "$").replace("redis-cli", `redis-cli -p ${port}`);
  await expect.poll(() => succeeds("sh", ["-c", script]), { timeout: 10_000 }).toBe(true);
  return port;
}

function succeeds(file: string, words: readonly string[], options = {}): Promise<boolean> {
  return run(file, words, options).then(
    () => true,
    () => false,
  );
}
