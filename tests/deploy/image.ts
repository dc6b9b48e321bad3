import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import ignore from "@balena/dockerignore";
import { house, type Stage, stages, type Step } from "./dockerfile.ts";

const run = promisify(execFile);

/** What `.dockerignore` keeps from the image. */
export const ignored = ignore.default().add(await readFile(join(house, ".dockerignore"), "utf8"));

/** An image's files, in a folder of this machine. */
export interface Tree {
  /** Also has the Node that runs it. */
  readonly folder: string;
  /** Where the image's program starts. */
  readonly app: string;
}

/**
 * Does what the Dockerfile says, without Docker. In place of installing packages it links those that
 * are installed here, and has npm take out what the Dockerfile does not install.
 */
export async function buildTree(): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), "prosa-image-"));
  await chmod(folder, 0o755);
  await link(process.execPath, join(folder, "node")).catch(() =>
    copyFile(process.execPath, join(folder, "node")),
  );
  let app = folder;
  for (const stage of stages()) app = await buildStage(folder, stage);
  return { folder, app };
}

export function removeTree({ folder }: Tree): Promise<void> {
  return rm(folder, { recursive: true });
}

async function buildStage(folder: string, { name = "image", steps }: Stage): Promise<string> {
  let here = join(folder, name);
  for (const step of steps) {
    const [first = ""] = step.words;
    if (step.keyword === "WORKDIR") here = join(folder, name, first);
    await mkdir(here, { recursive: true });
    if (step.keyword === "COPY") await copy(step, folder, here);
    if (step.keyword === "RUN") await execute(step.rest, folder, here);
  }
  return here;
}

async function copy({ from, words }: Step, folder: string, here: string): Promise<void> {
  const target = join(here, words.at(-1) ?? "");
  const sources = words.slice(0, -1);
  if (from !== undefined)
    for (const source of sources) await linkAll(join(folder, from, source), target);
  else for (const source of sources) await copyFromHouse(source, target);
}

async function copyFromHouse(source: string, target: string): Promise<void> {
  for (const path of await copied(source)) {
    const place = join(target, path === source ? basename(path) : relative(source, path));
    await mkdir(dirname(place), { recursive: true });
    await copyFile(join(house, path), place, constants.COPYFILE_FICLONE);
  }
}

/** The files that `COPY source` finds in the house. */
export async function copied(source: string): Promise<readonly string[]> {
  const isMeant = (path: string) =>
    source === "." || path === source || path.startsWith(`${source}/`);
  const found = await filesIn("");
  return found.filter((path) => isMeant(path) && !ignored.ignores(path));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(house, folder), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return [".git", "node_modules"].includes(entry.name) ? [] : filesIn(path);
  });
  return (await Promise.all(found)).flat();
}

async function execute(script: string, folder: string, here: string): Promise<void> {
  const installs = script.startsWith("npm install ");
  if (installs) await linkPackages(here);
  await run("sh", ["-c", installs ? script.replace("install", "prune") : script], {
    cwd: here,
    env: { PATH: `${folder}:${process.env["PATH"]}`, HOME: folder, npm_config_offline: "true" },
  });
}

async function linkPackages(here: string): Promise<void> {
  const packages = join(here, "node_modules");
  await linkAll(join(house, "node_modules"), packages);
  await rm(join(packages, ".cache"), { recursive: true, force: true });
  // npm writes into this one as it stands, and a link would let it write into the house's.
  const list = ".package-lock.json";
  await rm(join(packages, list), { force: true });
  await copyFile(join(house, "node_modules", list), join(packages, list));
}

/** Links cost nothing; between two disks there are none, so there it copies. */
async function linkAll(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const from = join(source, ".");
  await run("cp", ["-al", `${from}/.`, target]).catch(() => run("cp", ["-a", `${from}/.`, target]));
}
