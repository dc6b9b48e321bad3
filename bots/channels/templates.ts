import type { MessageTemplate } from "../../core/message/template.ts";
import { previewOf } from "../../core/message/template.ts";

/** A template as an operator looks at it: with what it comes to, as far as its values are given. */
export interface Previewed extends MessageTemplate {
  readonly preview: string;
}

export function previewed(
  templates: readonly MessageTemplate[],
  { name, values }: { readonly name?: string | undefined; readonly values: readonly string[] },
): readonly Previewed[] {
  return templates
    .filter((template) => name === undefined || template.name === name)
    .map((template) => ({ ...template, preview: previewOf(template, values) }));
}

/** A paragraph for each. */
export function templateLines(templates: readonly Previewed[]): string {
  const paragraphs = templates.map(({ name, language, status, category, preview, replies }) => {
    const buttons = replies.map((words) => `[${words}]`).join(" ");
    const text = [preview, buttons].filter((line) => line !== "").join("\n");
    return `${name}  ${language}  ${status}  ${category}\n${text.replaceAll(/^/gmu, "  ")}\n`;
  });
  return paragraphs.join("\n");
}
