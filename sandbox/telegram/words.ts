import { readHtml } from "./entities.ts";
import type { FormattedText } from "./entities.ts";
import { badRequest } from "./refusal.ts";
import type { Message } from "./shapes.ts";

interface Marked {
  readonly text: string;
  readonly parse_mode?: string | undefined;
}

export function wordsOf(given: Marked): Pick<Message, "text" | "entities"> {
  const { text, entities } = read(given);
  if (text === "") throw badRequest("message text is empty");
  if (text.length > 4096) throw badRequest("message is too long");
  return { text, ...(entities.length > 0 && { entities }) };
}

interface Captioned {
  readonly caption?: string | undefined;
  readonly parse_mode?: string | undefined;
}

export function captionOf({
  caption = "",
  parse_mode,
}: Captioned): Pick<Message, "caption" | "caption_entities"> {
  const { text, entities } = read({ text: caption, parse_mode });
  if (text.length > 1024) throw badRequest("message caption is too long");
  if (text === "") return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function read({ text, parse_mode }: Marked): FormattedText {
  return parse_mode === "HTML" ? readHtml(text) : { text: text.trim(), entities: [] };
}
