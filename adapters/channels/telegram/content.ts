import { id } from "../../../core/message/address.ts";
import type { Content } from "../../../core/message/content.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { TelegramMessage } from "./shapes.ts";

/** What a person said, or nothing when it is of a kind that the hub does not take in. */
export function contentOf(message: TelegramMessage): Content | undefined {
  for (const read of readers) {
    const content = read(message);
    if (content) return content;
  }
  return undefined;
}

type Reader = (message: TelegramMessage) => Content | undefined;

/** In this order: Telegram fills older fields beside newer ones, as `document` beside `animation`. */
const readers: readonly Reader[] = [
  ({ text }) => (text ? textOrCommand(text) : undefined),
  ({ voice }) =>
    voice ? { kind: "voice", media: id(voice.file_id), seconds: voice.duration } : undefined,
  ({ photo, caption }) => attached("image", photo && largest(photo), caption),
  ({ animation, caption }) => attached("video", animation, caption),
  ({ video, video_note, caption }) => attached("video", video ?? video_note, caption),
  ({ audio, document, caption }) => attached("document", audio ?? document, caption),
  ({ location }) => (location ? { kind: "location", ...location } : undefined),
];

type Attached = Extract<Content, { also?: unknown }>["kind"];

function attached(
  kind: Attached,
  file: { file_id: string } | null | undefined,
  caption: string | null | undefined,
): Content | undefined {
  if (!file) return undefined;
  return { kind, media: id(file.file_id), ...(caption != null && { caption }) };
}

function largest(sizes: NonNullable<TelegramMessage["photo"]>): { file_id: string } {
  return sizes.reduce((best, size) =>
    size.width * size.height > best.width * best.height ? size : best,
  );
}
