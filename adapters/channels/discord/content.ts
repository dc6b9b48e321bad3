import { id } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { Attached, Content } from "../../../core/message/content.ts";
import { fileKind, filesTogether } from "../../../core/message/files.ts";
import { displayedIn } from "./displays.ts";
import { messageFlags } from "./kinds.ts";
import type { DiscordAttachment, DiscordSaid, DiscordUser } from "./shapes.ts";
import { plainOf } from "./words.ts";

type IsUs = (user: DiscordUser) => boolean;

/** What a message says, and by Discord's own names what else is in it that the content has no room for. */
export interface Told {
  readonly content: Content;
  readonly besides: readonly string[];
}

export function told(given: DiscordSaid, isUs: IsUs): Told {
  const words = given.content || displayedIn(given.components);
  const said = { ...given, content: words };
  const sticker = said.sticker_items?.[0];
  const content = filesIn(said, isUs) ?? (words === "" ? thing(said) : wordsIn(said, isUs));
  return {
    content,
    besides: sticker && content.kind !== "sticker" ? ["sticker_items"] : [],
  };
}

function wordsIn(said: DiscordSaid, isUs: IsUs): Content {
  const text = said.content ?? "";
  const plain = plainOf(said, isUs);
  const read = textOrCommand(plain);
  if (read.kind === "command") return read;
  return { kind: "text", text, ...(plain !== text && { plain }) };
}

/** What has no words and is no file. A message without anything is one we may not read. */
function thing({ sticker_items, poll, activity, embeds, components }: DiscordSaid): Content {
  const [sticker] = sticker_items ?? [];
  if (sticker)
    return { kind: "sticker", media: id(sticker.id), type: stickerType(sticker.format_type) };
  const label = Object.entries({ poll, activity, embeds, components }).find(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value != null,
  );
  return { kind: "unsupported", label: label?.[0] ?? "empty message" };
}

/** Source: resources/sticker#sticker-object-sticker-format-types. */
function stickerType(format: number | null | undefined): string {
  if (format === 3) return "application/json";
  return format === 4 ? "image/gif" : "image/png";
}

function filesIn(said: DiscordSaid, isUs: IsUs): Content | undefined {
  const files = filesTogether((said.attachments ?? []).map(attached), captionIn(said, isUs));
  return files?.kind === "voice" ? { ...files, ...secondsOf(said) } : files;
}

function attached({ url, filename, content_type, size }: DiscordAttachment): Attached {
  return {
    kind: fileKind(content_type ?? ""),
    media: id(url),
    name: filename,
    ...(content_type != null && { type: content_type }),
    ...(size != null && { bytes: size }),
  };
}

/** Only a voice message says how long it is. */
function secondsOf({ attachments, flags }: DiscordSaid): { seconds?: number } {
  const seconds = attachments?.[0]?.duration_secs;
  const isVoiceMessage = ((flags ?? 0) & messageFlags.voice) !== 0;
  return isVoiceMessage && seconds != null ? { seconds } : {};
}

function captionIn(said: DiscordSaid, isUs: IsUs): { caption?: string; plain?: string } {
  if (!said.content) return {};
  const plain = plainOf(said, isUs);
  return { caption: said.content, ...(plain !== said.content && { plain }) };
}
