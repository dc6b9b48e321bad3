import { fileTypeFromFile } from "file-type";
import { MediaRefused } from "../../core/media/media.ts";

/**
 * What a file is, by what its sender says and by its first bytes. What is shown as it comes, such as a
 * picture, must begin as it says, or it is refused: a page with a script in it is no picture. Of what
 * is only handed on, such as a table or a text, the bytes often tell nothing, and then its sender is
 * believed.
 */
export async function typeOf(said: string, path: string): Promise<string> {
  // What it stumbles over tells it nothing.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return agreedType(essenceOf(said), found && essenceOf(found.mime));
}

/** `found` is absent where the bytes tell nothing. */
export function agreedType(said: string, found: string | undefined): string {
  const family = familyOf(said);
  if (!shown.has(family)) return found === undefined || tellsLess(found, said) ? said : found;
  if (found !== undefined && familyOf(found) === family) return found;
  if (found !== undefined && family !== "image" && isHeardOrSeen(found)) return said;
  throw new MediaRefused(`not what it says: ${said} that begins as ${found ?? "nothing known"}`);
}

const UNKNOWN = "application/octet-stream";
const shown: ReadonlySet<string> = new Set(["image", "audio", "video"]);

/** Wrappings that many kinds of file come in. */
const wrappings: ReadonlySet<string> = new Set([
  "application/zip",
  "application/gzip",
  "application/xml",
  "application/x-cfb",
]);

function tellsLess(found: string, said: string): boolean {
  return wrappings.has(found) && said !== UNKNOWN;
}

/** One wrapping holds sound with and without pictures: what its sender says tells more. */
function isHeardOrSeen(found: string): boolean {
  return /^(?:audio|video)\/|^application\/ogg$/u.test(found);
}

function familyOf(type: string): string {
  return type.slice(0, type.indexOf("/"));
}

/** Without parameters: `audio/ogg` of `audio/ogg; codecs=opus`. */
function essenceOf(type: string): string {
  return /^\s*(?<essence>[\w.+-]+\/[\w.+-]+)/u.exec(type.toLowerCase())?.[1] ?? UNKNOWN;
}
