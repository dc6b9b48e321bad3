import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A program that tests need and that a machine may lack. */
export interface Needed {
  /** For whom it is told: "Browser tests need Chromium." */
  readonly why: string;
  /** The environment variable that may name the program, before any other place. */
  readonly variable: string;
  readonly places: readonly string[];
  /** Debian's package that brings it. */
  readonly debianPackage: string;
}

/** Where the program is; undefined when the machine has none. */
export async function find({ variable, places }: Needed): Promise<string | undefined> {
  const named = process.env[variable];
  const found = await Promise.all((named ? [named] : places).map(executable));
  return found.find((path) => path !== undefined);
}

/**
 * The program's path. Where there is none, root gets Debian's package; anyone else gets an error with
 * the line to run.
 */
export async function ensure(needed: Needed): Promise<string> {
  const present = await find(needed);
  if (present) return present;
  const { why, variable, debianPackage } = needed;
  if (process.env[variable]) throw new Error(`${variable} names no program.`);
  if (process.getuid?.() !== 0) {
    throw new Error(
      `${why} Run: sudo apt-get update && sudo apt-get install --yes ${debianPackage}`,
    );
  }
  await install(debianPackage);
  const installed = await find(needed);
  if (!installed)
    throw new Error(`The ${debianPackage} package was installed, but left no program.`);
  return installed;
}

async function install(debianPackage: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "--quiet"], { env });
  await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", debianPackage], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
}

async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}
