import { execFile } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Closing } from "../../bots/wire/closing.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import { OwnPostgres } from "../postgres.ts";
import type { Scale } from "../scale.ts";
import { NotHere } from "../trial.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { World } from "../world.ts";

const run = promisify(execFile);

const DISK_MB = 256;
const CONVERSATIONS = 40;
const DRAINED_WITHIN_MS = 60_000;
const REFUSES_WITHIN_MS = 30_000;
/** What is left for whoever wants a byte. */
const LEFT_BYTES = 64 * 1024;

const sizes: Readonly<Record<Scale, { readonly messages: number; readonly overMs: number }>> = {
  full: { messages: 3_000, overMs: 20_000 },
  quick: { messages: 600, overMs: 3_000 },
  short: { messages: 300, overMs: 1_000 },
};

/** The database's disk is full: the hub says so to the platforms, and goes on when there is room again. */
export const fullDisk: Trial = {
  test: 10,
  title: "a full disk",
  backends: ["postgres"],
  server: serverOnSmallDisk,
  async run(world, scale): Promise<Figures> {
    const { messages, overMs } = sizes[scale];
    const said = sayings({ messages, conversations: CONVERSATIONS }, accounts);
    await world.start("all");
    await sayAll(world.publisher, said.slice(0, messages / 3), overMs / 3);
    const ballast = join(world.round.server.folder, "ballast");
    await fill(ballast, world.round.server.folder);
    const saying = sayAll(world.publisher, said.slice(messages / 3), overMs);
    await refuses(world);
    await rm(ballast);
    await world.round.server.revive();
    await saying;
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const refused = world.publisher.answers.filter(({ status }) => status === 503).length;
    const pass = isKept(verdict) && refused > 0 && settled;
    return { ...verdict, refused, pass };
  },
};

async function serverOnSmallDisk(closing: Closing): Promise<OwnPostgres> {
  const disk = await mkdtemp(join(tmpdir(), "prosa-chaos-disk-"));
  closing.add(() => rm(disk, { recursive: true, force: true }));
  await run("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk]).catch(
    (cause: unknown) => {
      throw new NotHere("a small disk cannot be mounted here: that needs root", { cause });
    },
  );
  closing.add(() => run("umount", ["--lazy", disk]));
  const server = await OwnPostgres.open(disk);
  closing.add(() => server.close());
  return server;
}

async function fill(file: string, disk: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
}

async function refuses({ publisher }: World): Promise<void> {
  const from = publisher.answers.length;
  const began = performance.now();
  while (!publisher.answers.slice(from).some(({ status }) => status === 503)) {
    if (performance.now() - began > REFUSES_WITHIN_MS) return;
    await sleep(10);
  }
}
