import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { botNames } from "../names.ts";
import { Quit } from "../commands/quit.ts";
import { readTranscript } from "./transcript.ts";
import type { Transcript } from "./transcript.ts";

/** A transcript, and who is to answer in it. */
export interface Page {
  /** As a person calls the file. */
  readonly path: string;
  readonly bot: string;
  readonly transcript: Transcript;
}

const BOTS = fileURLToPath(new URL("../", import.meta.url));

/**
 * The pages that are meant by bots' names, folders and files; all of every bot's when nothing is. A
 * page in a bot's own folder is that bot's, and any other one is `bot`'s.
 */
export async function pagesFor(names: readonly string[], bot: string): Promise<readonly Page[]> {
  const places =
    names.length > 0 ? names.map(placeOf) : botNames().map(folderOf).filter(existsSync);
  const files = (await Promise.all(places.map(filesIn))).flat();
  if (files.length === 0) throw new Quit(2, "No dialogues there: a dialogue is a Markdown page.");
  return Promise.all(files.map((file) => readPage(file, bot)));
}

function placeOf(name: string): string {
  return botNames().includes(name) ? folderOf(name) : resolve(name);
}

function folderOf(bot: string): string {
  return join(BOTS, bot, "dialogues");
}

async function filesIn(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch(() => {
    throw new Quit(2, `There is no bot, folder or file called ${place}.`);
  });
  if (!found.isDirectory()) return [place];
  const names = await readdir(place);
  return names
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => join(place, name));
}

async function readPage(file: string, bot: string): Promise<Page> {
  const path = relative(process.cwd(), file);
  try {
    const transcript = readTranscript(await readFile(file, "utf8"));
    return { path, bot: ownerOf(file) ?? bot, transcript };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Quit(2, `${path} is no dialogue: ${why}.`);
  }
}

/** The bot in whose folder a page lies. */
function ownerOf(file: string): string | undefined {
  const name = basename(dirname(dirname(file)));
  return dirname(file) === folderOf(name) ? name : undefined;
}
