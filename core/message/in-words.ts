import type { Utterance } from "./outgoing.ts";

/** What is said, in words alone: for channels that cannot show it any other way. Markdown. */
export function inWords(say: Utterance): string {
  if ("markdown" in say) return say.markdown;
  switch (say.kind) {
    case "voice":
      return say.transcript;
    case "location":
      return paragraphs([say.name, say.address, mapOf(say)], "\n");
    case "contact":
      return `${say.name}: ${say.phone}`;
    case "reaction":
      return say.emoji;
    case "image":
    case "video":
    case "document":
      return paragraphs([say.caption, say.alt], "\n\n") || paragraphs([say.media.name], "");
  }
}

function paragraphs(lines: readonly (string | undefined)[], between: string): string {
  return lines.filter((line) => line !== undefined && line !== "").join(between);
}

/** Opens on every phone. Source: developers.google.com/maps/documentation/urls/get-started. */
function mapOf({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
}
