import { literal } from "../markdown/write-words.ts";
import type { Chart, Utterance } from "./outgoing.ts";

/** What is said, in words alone: for channels that cannot show it any other way. Markdown. */
export function inWords(say: Utterance | Chart): string {
  if (say.kind === "chart") return `**${literal(say.title)}**\n\n${say.markdown}`;
  if ("markdown" in say) return say.markdown;
  switch (say.kind) {
    case "voice":
      return say.transcript;
    case "location":
      return paragraphs([...[say.name, say.address].map(plain), mapOf(say)], "\n");
    case "contact":
      return `${literal(say.name)}: ${say.phone}`;
    case "reaction":
      return say.emoji;
    case "image":
    case "video":
    case "document":
      return shown(say);
  }
}

function shown({ caption, alt, media }: Extract<Utterance, { caption?: string }>): string {
  return paragraphs([caption, plain(alt)], "\n\n") || (plain(media.name) ?? "");
}

function plain(words: string | undefined): string | undefined {
  return words === undefined ? undefined : literal(words);
}

function paragraphs(lines: readonly (string | undefined)[], between: string): string {
  return lines.filter((line) => line !== undefined && line !== "").join(between);
}

/** Opens on every phone. Source: developers.google.com/maps/documentation/urls/get-started. */
function mapOf({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
}
