import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import { causeOf, type Finding, well } from "./finding.ts";

/** Whether the data folder can be written to, or made. */
export async function dataFolder({ data }: Pick<Config, "data">): Promise<Finding> {
  try {
    await access(await nearestThatIs(data), constants.W_OK);
    return well(`Data folder: ${data}`);
  } catch (error) {
    return {
      what: `Data folder: ${data}`,
      state: "problem",
      cause: causeOf(error),
      mend: "Let this user write there, or set PROSA_DATA to another folder.",
    };
  }
}

async function nearestThatIs(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? path : await nearestThatIs(dirname(path));
}

/** Files with secrets that other users of the machine may read. */
export async function openFiles(
  folder: string,
  { data }: Pick<Config, "data">,
): Promise<Finding[]> {
  const paths = [join(folder, ".env"), join(data, "secret.key")];
  const found = await Promise.all(paths.map(openFile));
  return found.flatMap((finding) => finding ?? []);
}

async function openFile(path: string): Promise<Finding | undefined> {
  const { mode } = await stat(path).catch(() => ({ mode: 0 }));
  if (process.platform === "win32" || (mode & 0o077) === 0) return undefined;
  return {
    what: `Others may read ${path}`,
    state: "notice",
    cause: "It can hold secrets, and is open to more users than its owner.",
    mend: `chmod 600 ${path}`,
  };
}
