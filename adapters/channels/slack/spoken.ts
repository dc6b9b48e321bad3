import { z } from "zod";
import type { SlackMessage } from "./shapes.ts";

/** What is read of a block or of anything in one: words, whom it names, and what lies in it. */
const part = z.object({
  type: z.string().catch(""),
  text: z
    .union([z.string(), z.object({ text: z.string() })])
    .optional()
    .catch(undefined),
  name: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  user_id: z.string().optional().catch(undefined),
  channel_id: z.string().optional().catch(undefined),
  usergroup_id: z.string().optional().catch(undefined),
  range: z.string().optional().catch(undefined),
  fallback: z.string().optional().catch(undefined),
  alt_text: z.string().optional().catch(undefined),
  fields: z.array(z.unknown()).catch([]),
  elements: z.array(z.unknown()).catch([]),
});
type Part = z.infer<typeof part>;

const deepest = 6;

/**
 * The words of a message, in Slack's own marks. Slack writes all of it into `text`, unless an app or a
 * client did not: then they stand in its blocks; and of what was passed on in an attachment.
 *
 * Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block.
 */
export function wordsIn({ text, blocks, attachments }: SlackMessage): string {
  return text || linesOf(blocks ?? []) || quotedIn(attachments);
}

function quotedIn(attachments: SlackMessage["attachments"]): string {
  const words = attachments?.map(({ text, fallback }) => text || fallback || "") ?? [];
  return words.filter((one) => one !== "").join("\n");
}

function linesOf(parts: readonly unknown[], depth = 0): string {
  const lines = parts.map((one) => wordsOf(part.safeParse(one).data, depth));
  return lines.filter((line) => line !== "").join("\n");
}

/** In a section of rich text words follow each other; all else stands on lines of its own. */
function wordsOf(read: Part | undefined, depth: number): string {
  if (!read || depth > deepest) return "";
  const { type, text, elements, fields, alt_text } = read;
  if (running.has(type)) return elements.map((one) => runOf(part.safeParse(one).data)).join("");
  const own = typeof text === "string" ? text : (text?.text ?? alt_text ?? "");
  const inside = linesOf([...fields, ...elements], depth + 1);
  return [own, inside].filter((line) => line !== "").join("\n");
}

const running: ReadonlySet<string> = new Set([
  "rich_text_section",
  "rich_text_quote",
  "rich_text_preformatted",
]);

function runOf(read: Part | undefined): string {
  if (!read) return "";
  const { type, text, url, name, fallback = "" } = read;
  const words = typeof text === "string" ? escaped(text) : "";
  if (url !== undefined) return words === "" ? `<${url}>` : `<${url}|${words}>`;
  if (type === "emoji") return `:${name}:`;
  return callIn(read) ?? (words || fallback);
}

function callIn({ user_id, channel_id, usergroup_id, range }: Part): string | undefined {
  if (user_id !== undefined) return `<@${user_id}>`;
  if (channel_id !== undefined) return `<#${channel_id}>`;
  if (usergroup_id !== undefined) return `<!subteam^${usergroup_id}>`;
  return range === undefined ? undefined : `<!${range}>`;
}

/** As Slack writes words into `text`. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
