import { mkdir, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "./embedded.ts";
import type { Embedded } from "./embedded.ts";
import { signal } from "./embedded/pid-file.ts";

/**
 * A PostgreSQL of its own in a folder that is gone once it is stopped: quick, and lost with the
 * process. `name` tells whose it is; what earlier ones of that name left behind is cleared away.
 */
export async function openThrowaway(name: string): Promise<Embedded> {
  const place = await roomyPlace();
  await clearAbandoned(place, name);
  const folder = join(place, `prosa-${name}-${process.pid}`);
  await mkdir(folder);
  const server = await openEmbedded({ folder, throwaway: true });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of another database on a server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** Memory, where there is plenty: a database is copied there in a twentieth of the time. */
async function roomyPlace(): Promise<string> {
  const memory = "/dev/shm";
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > 2 ** 31 ? memory : tmpdir();
}

/** A run that was killed could not tidy up. */
async function clearAbandoned(place: string, name: string): Promise<void> {
  const folderName = new RegExp(`^prosa-${RegExp.escape(name)}-(\\d+)$`, "u");
  const names = await readdir(place);
  const abandoned = names.filter((each) => {
    const [, pid] = folderName.exec(each) ?? [];
    return pid !== undefined && !signal(Number(pid), 0);
  });
  await Promise.allSettled(abandoned.map((each) => rm(join(place, each), { recursive: true })));
}
