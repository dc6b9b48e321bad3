import { id } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { Attached, Content } from "../../../core/message/content.ts";
import { fileKind, filesTogether } from "../../../core/message/files.ts";
import type { Origin } from "./reading.ts";
import type { SlackFile, SlackMessage } from "./shapes.ts";
import { wordsIn } from "./spoken.ts";
import { bareWords } from "./words.ts";

/** What a person said: files with the words beside them, or words alone. */
export function contentOf(message: SlackMessage, origin: Pick<Origin, "team" | "us">): Content {
  const text = wordsIn(message);
  const files = (message.files ?? []).filter(({ mode }) => !gone.has(mode ?? ""));
  const content = withFiles(files, text, origin);
  if (content) return content;
  if (text === "" && message.files?.length)
    return { kind: "unsupported", label: `file: ${message.files[0]?.mode}` };
  return textOf(text, origin);
}

/** A call with a slash behind it, `<@U1> /help`, is a command: Slack's own never come as messages. */
function textOf(text: string, { us }: Pick<Origin, "us">): Content {
  const plain = bareWords(text, us);
  const asCommand = textOrCommand(plain);
  if (asCommand.kind === "command") return asCommand;
  return { kind: "text", text, ...(plain !== text && { plain }) };
}

const gone: ReadonlySet<string> = new Set(["tombstone", "hidden_by_limit"]);

function withFiles(
  files: readonly SlackFile[],
  caption: string,
  { team, us }: Pick<Origin, "team" | "us">,
): Content | undefined {
  const plain = bareWords(caption, us);
  const words = caption === "" ? {} : { caption, ...(plain !== caption && { plain }) };
  const content = filesTogether(
    files.map((file) => attachedOf(file, team)),
    words,
  );
  return content?.kind === "voice" ? { ...content, ...secondsOf(files[0]) } : content;
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
  return subtype === "slack_audio" ? "voice" : fileKind(mimetype ?? "");
}

function secondsOf(file: SlackFile | undefined): { seconds?: number } {
  return file?.duration_ms === undefined ? {} : { seconds: file.duration_ms / 1_000 };
}
