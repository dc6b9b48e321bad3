import { id } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { Attached, Content } from "../../../core/message/content.ts";
import type { Origin } from "./reading.ts";
import type { SlackFile, SlackMessage } from "./shapes.ts";
import { bareWords } from "./words.ts";

/** What a person said: files with the words beside them, or words alone. */
export function contentOf(message: SlackMessage, origin: Pick<Origin, "team" | "us">): Content {
  const text = message.text || quotedIn(message);
  const files = (message.files ?? []).filter(({ mode }) => !gone.has(mode ?? ""));
  if (files.length > 0) return withFiles(files, text, origin);
  if (text === "" && message.files?.length)
    return { kind: "unsupported", label: `file: ${message.files[0]?.mode}` };
  return textOf(text, origin);
}

/** What was passed on has its words in an attachment. */
function quotedIn({ attachments }: SlackMessage): string {
  const words = attachments?.map(({ text, fallback }) => text || fallback || "") ?? [];
  return words.filter((one) => one !== "").join("\n");
}

/** A call with a slash behind it, `<@U1> /help`, is a command: Slack's own never come as messages. */
function textOf(text: string, { us }: Pick<Origin, "us">): Content {
  const plain = bareWords(text, us);
  const asCommand = textOrCommand(plain);
  if (asCommand.kind === "command") return asCommand;
  return { kind: "text", text, ...(plain !== text && { plain }) };
}

const gone: ReadonlySet<string> = new Set(["tombstone", "hidden_by_limit"]);

/** What can be heard comes alone; beside other files it is one of them. */
function withFiles(
  files: readonly SlackFile[],
  caption: string,
  { team, us }: Pick<Origin, "team" | "us">,
): Content {
  const all = files.map((file) => attachedOf(file, team));
  const first = all.find(({ kind }) => kind !== "voice") ?? all[0];
  const also = all.filter((one) => one !== first);
  const plain = bareWords(caption, us);
  const words = caption !== "" && { caption, ...(plain !== caption && { plain }) };
  if (!first) return { kind: "unsupported", label: "files" };
  if (first.kind === "voice" && also.length === 0) {
    const seconds = secondsOf(files[0]);
    return { ...first, kind: "voice", ...(seconds !== undefined && { seconds }), ...words };
  }
  const kind = first.kind === "voice" ? "document" : first.kind;
  return { ...first, kind, ...(also.length > 0 && { also }), ...words };
}

function attachedOf(file: SlackFile, team: string): Attached {
  const { id: name, mimetype, name: called, size } = file;
  return {
    kind: kindOf(file),
    media: id(`${team}:${name}`),
    ...(mimetype && { type: mimetype }),
    ...(called && { name: called }),
    ...(size !== undefined && { bytes: size }),
  };
}

/** A recording is speech whatever it is packed in: Slack puts voice into `video/mp4` as well. */
function kindOf({ subtype, mimetype }: SlackFile): Attached["kind"] {
  if (subtype === "slack_audio") return "voice";
  const [family] = (mimetype ?? "").split("/");
  if (family === "audio") return "voice";
  return family === "image" || family === "video" ? family : "document";
}

function secondsOf(file: SlackFile | undefined): number | undefined {
  return file?.duration_ms === undefined ? undefined : file.duration_ms / 1_000;
}
