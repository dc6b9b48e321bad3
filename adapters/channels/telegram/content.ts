import { id } from "../../../core/message/address.ts";
import type { Content, ContactCard } from "../../../core/message/content.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import { plainOf } from "./addressing.ts";
import type { Self } from "./addressing.ts";
import { nameOf } from "./people.ts";
import { richWords } from "./rich.ts";
import type { TelegramFile, TelegramMessage } from "./shapes.ts";

/** What a person said, or nothing when it is of a kind that the hub does not take in. */
export function contentOf(message: TelegramMessage, self: Self): Content | undefined {
  for (const read of readers) {
    const content = read(message, self);
    if (content) return content;
  }
  return undefined;
}

type Reader = (message: TelegramMessage, self: Self) => Content | null | undefined;

/** In this order: Telegram fills older fields beside newer ones, as `document` beside `animation`. */
const readers: readonly Reader[] = [
  words,
  (message, self) => {
    const file = message.voice ?? message.audio;
    return file && { ...attached("voice", file, captionOf(message, self)), seconds: file.duration };
  },
  (message, self) =>
    message.photo && attached("image", largest(message.photo), captionOf(message, self)),
  (message, self) => {
    const file = message.animation ?? message.video ?? message.video_note;
    return file && attached("video", file, captionOf(message, self));
  },
  (message, self) =>
    message.document && attached("document", message.document, captionOf(message, self)),
  ({ sticker }) =>
    sticker && {
      kind: "sticker",
      ...fileOf({ mime_type: typeOfSticker(sticker), ...sticker }),
      ...(sticker.emoji && { emoji: sticker.emoji }),
    },
  ({ venue }) =>
    venue && { kind: "location", ...venue.location, name: venue.title, address: venue.address },
  ({ location }) => location && { kind: "location", ...location },
  ({ contact }) => contact && { kind: "contact", contacts: [cardOf(contact)] },
  ({ rich_message }) => {
    const text = richWords(rich_message);
    return text === "" ? undefined : { kind: "text", text };
  },
];

function words({ text, entities }: TelegramMessage, self: Self): Content | undefined {
  if (!text) return undefined;
  const content = textOrCommand(text);
  const plain = plainOf(text, entities, self);
  return content.kind === "text" && plain !== undefined ? { ...content, plain } : content;
}

type Captions = Pick<TelegramMessage, "caption" | "caption_entities">;

function captionOf({ caption, caption_entities }: Captions, self: Self) {
  if (caption == null) return {};
  const plain = plainOf(caption, caption_entities, self);
  return { caption, ...(plain !== undefined && { plain }) };
}

type FileKind = "voice" | "image" | "video" | "document";

function attached<Kind extends FileKind>(
  kind: Kind,
  file: TelegramFile,
  caption: ReturnType<typeof captionOf>,
) {
  return { kind, ...fileOf(file), ...caption };
}

function fileOf({ file_id, mime_type, file_name, file_size }: TelegramFile) {
  return {
    media: id<"media">(file_id),
    ...(mime_type != null && { type: mime_type }),
    ...(file_name != null && { name: file_name }),
    ...(file_size != null && { bytes: file_size }),
  };
}

function largest(sizes: NonNullable<TelegramMessage["photo"]>): TelegramFile {
  return sizes.reduce((best, size) =>
    size.width * size.height > best.width * best.height ? size : best,
  );
}

/** Source: core.telegram.org/stickers. */
function typeOfSticker({ is_animated, is_video }: NonNullable<TelegramMessage["sticker"]>): string {
  if (is_animated) return "application/x-tgsticker";
  return is_video ? "video/webm" : "image/webp";
}

function cardOf(contact: NonNullable<TelegramMessage["contact"]>): ContactCard {
  const { phone_number, user_id } = contact;
  return {
    name: nameOf(contact),
    phones: [phone_number],
    ...(user_id != null && { person: id(user_id) }),
  };
}
