import type { Choice, Line } from "./chats.ts";
import type { StoredFile } from "./files.ts";
import { Refusal } from "./refusal.ts";
import type { Sent, SentInteractive } from "./shapes.ts";
import { filled } from "./templates.ts";
import type { World } from "./world.ts";

/** What a message shows, or what sign it puts under another. */
export type Content = Pick<Line, "kind" | "text" | "media" | "list"> & {
  readonly choices?: readonly Choice[];
  readonly signs?: { readonly on: string; readonly emoji: string };
};

export function contentOf(world: World, sent: Sent): Content {
  if (isFile(sent)) return fileOf(world, sent);
  switch (sent.type) {
    case "text":
      return { kind: "text", text: sent.text.body };
    case "location":
      return { kind: "location", text: sent.location.name ?? "" };
    case "contacts":
      return { kind: "contact", text: sent.contacts[0].name.formatted_name };
    case "reaction":
      return { kind: "text", text: "", signs: signOf(sent) };
    case "interactive":
      return interactiveOf(world, sent.interactive);
    case "template":
      return { kind: "text", ...filled(world.templates, sent.template) };
    case "audio":
      return audioOf(world, sent);
  }
}

type SentFile = Extract<Sent, { type: "image" | "video" | "document" }>;

function isFile(sent: Sent): sent is SentFile {
  return ["image", "video", "document"].includes(sent.type);
}

function signOf({ reaction }: Extract<Sent, { type: "reaction" }>) {
  return { on: reaction.message_id, emoji: reaction.emoji };
}

function audioOf(world: World, { audio }: Extract<Sent, { type: "audio" }>): Content {
  const { type, body } = fileIn(world, audio.id, "audio");
  const isNote = type.startsWith("audio/ogg") && Buffer.from(body).includes("OpusHead");
  if (audio.voice && !isNote) throw new Refusal(131053, "not an OGG file with Opus");
  return { kind: audio.voice ? "voice" : "document", text: "", media: audio.id };
}

function fileOf(world: World, sent: SentFile): Content {
  const file =
    sent.type === "image" ? sent.image : sent.type === "video" ? sent.video : sent.document;
  fileIn(world, file.id, sent.type);
  return { kind: sent.type, text: file.caption ?? "", media: file.id };
}

function interactiveOf(world: World, it: SentInteractive): Content {
  const { text } = it.body;
  if (it.type === "list")
    return { kind: "text", text, choices: rowsOf(it), list: it.action.button };
  const { header, action } = it;
  if (header?.type === "image") fileIn(world, header.image.id, "image");
  if (header?.type === "video") fileIn(world, header.video.id, "video");
  if (header?.type === "document") fileIn(world, header.document.id, "document");
  const choices = action.buttons.map(({ reply }): Choice => ({
    label: reply.title,
    id: reply.id,
    under: "button_reply",
  }));
  return { kind: header?.type ?? "text", text, choices };
}

function rowsOf({ action }: Extract<SentInteractive, { type: "list" }>): readonly Choice[] {
  return action.sections[0].rows.map(({ id, title, description }) => ({
    label: title,
    id,
    description,
    under: "list_reply",
  }));
}

/** A file that was uploaded, of the type that its kind wants; a document may be anything. */
function fileIn({ files }: World, id: string, kind: string): StoredFile {
  const file = files.get(id);
  if (!file || (kind !== "document" && !file.type.startsWith(kind)))
    throw new Refusal(100, "not a valid media attachment ID");
  return file;
}
