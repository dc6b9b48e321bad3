import type { Attached, Content } from "./content.ts";

/** What a file is, by its MIME type. Whatever can be heard may be speech. */
export function fileKind(type: string): Attached["kind"] {
  const [family] = type.split("/");
  if (family === "audio") return "voice";
  return family === "image" || family === "video" ? family : "document";
}

/** Words that came with the files, as a content has them. */
interface Words {
  readonly caption?: string;
  readonly plain?: string;
}

/**
 * Several files of one message as one content; nothing of none. What can be heard comes alone: beside
 * others it is one of them, and comes after the first that is not.
 */
export function filesTogether(files: readonly Attached[], words: Words): Content | undefined {
  const main = files.find(({ kind }) => kind !== "voice") ?? files[0];
  if (!main || files.length === 1) return main && { ...main, ...words };
  const kind = main.kind === "voice" ? "document" : main.kind;
  return { ...main, kind, ...words, also: files.filter((file) => file !== main) };
}
