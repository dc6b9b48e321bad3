import { z } from "zod";

const textDisplay = 10;

const part = z.object({
  type: z.int(),
  content: z.string().optional().catch(undefined),
  components: z.array(z.unknown()).catch([]),
});

const deepest = 6;

/**
 * The words that stand in a message's components: where an app lays out its message with them, there
 * are no others. People pass such messages on.
 *
 * Source: docs.discord.com/developers/components/reference#text-display.
 */
export function displayedIn(components: unknown, depth = 0): string {
  if (!Array.isArray(components) || depth > deepest) return "";
  const lines = components.map((one) => {
    const read = part.safeParse(one).data;
    if (read?.type === textDisplay) return read.content ?? "";
    return displayedIn(read?.components, depth + 1);
  });
  return lines.filter((line) => line !== "").join("\n");
}
