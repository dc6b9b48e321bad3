import type { Bubble, Span } from "./state.ts";

/** A platform's words as Markdown that shows what the platform would show, and no more. */
export function markdownOf(channel: string, { who, text, spans }: Bubble): string {
  if (spans) return withSpans(text, spans);
  if (channel === "telegram") return escaped(text, /[\\`*_~[\]<>#|]/gu);
  if (channel === "slack") return fromSlack(text);
  if (channel.startsWith("whatsapp")) return fromWhatsApp(text);
  return who === "bot" || channel === "discord" ? text : escaped(text, /[\\`*_~[\]<>#|]/gu);
}

/** Marks stand against a word on the inside and against none on the outside. */
const around = (mark: string) =>
  new RegExp(
    String.raw`(?<![\w${mark}\\])[${mark}](?=\S)([^${mark}\n]+?)(?<=\S)[${mark}](?![\w${mark}])`,
    "gu",
  );

const star = around("*");
const wave = around("~");

/** Source: faq.whatsapp.com/539178204879377, "How to format your messages". */
function fromWhatsApp(text: string): string {
  return escaped(text, /[\\[\]<#|]/gu)
    .replaceAll(star, "**$1**")
    .replaceAll(wave, "~~$1~~");
}

/** Source: docs.slack.dev/messaging/formatting-message-text. */
function fromSlack(text: string): string {
  return escaped(text, /[\\[\]#|](?![^<>\n]*>)/gu)
    .replaceAll(/<(https?:[^|>\n]+|mailto:[^|>\n]+)\|([^>\n]*)>/gu, "[$2]($1)")
    .replaceAll(/<@[^>\n]+>/gu, "@Prosa")
    .replaceAll(star, "**$1**")
    .replaceAll(wave, "~~$1~~");
}

const signs: Readonly<Record<string, string>> = {
  bold: "**",
  italic: "_",
  strikethrough: "~~",
  code: "`",
};

/** Telegram keeps beside its words what is set in them. */
function withSpans(text: string, spans: readonly Span[]): string {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of spans) edges.add(offset).add(offset + length);
  const places = [...edges].toSorted((a, b) => a - b);
  return places
    .map((from, index) => {
      const piece = text.slice(from, places[index + 1] ?? text.length);
      const over = spans.filter(({ offset, length }) => offset <= from && from < offset + length);
      return piece === "" ? "" : set(piece, over);
    })
    .join("");
}

/** Each piece by itself, so that spans may cross. White space stays outside the marks. */
function set(piece: string, over: readonly Span[]): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
  if (words === "") return piece;
  const isCode = over.some(({ type }) => type === "code" || type === "pre");
  const bare = isCode ? words : escaped(words, /[\\`*_~[\]<>#|]/gu);
  const marked = over.reduceRight((inner, { type, url }) => {
    if (type === "pre") return `\n\`\`\`\n${inner}\n\`\`\`\n`;
    if (type === "text_link" && url !== undefined) return `[${inner}](${url})`;
    const sign = signs[type] ?? "";
    return `${sign}${inner}${sign}`;
  }, bare);
  return `${before}${marked}${after}`;
}

function escaped(text: string, special: RegExp): string {
  return text.replaceAll(special, "\\$&");
}
