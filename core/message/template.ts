/** A text that the platform approves beforehand, as the platform knows it. */
export interface MessageTemplate {
  readonly name: string;
  /** As the platform writes it: `pt_BR`. */
  readonly language: string;
  /** The platform's own words, in lower case: `approved`, `paused`; `utility`, `marketing`. */
  readonly status: string;
  readonly category: string;
  /** Its text in Markdown, with `{{1}}` or `{{name}}` where values go. */
  readonly markdown: string;
  /** What stands between the braces, in the order in which an utterance's `values` go there. */
  readonly variables: readonly string[];
  /** The words on its quick-reply buttons, in the order of an utterance's `actions`. */
  readonly replies: readonly string[];
  /** It is approved, and wants nothing that an utterance could not say. */
  readonly sendable: boolean;
}

/** What a template comes to with these values; a place without a value stays as it is. */
export function previewOf(
  { markdown, variables }: Pick<MessageTemplate, "markdown" | "variables">,
  values: readonly string[],
): string {
  const filled = new Map(variables.map((name, index) => [name, values[index]]));
  return markdown.replaceAll(places, (place, name: string) => filled.get(name) ?? place);
}

/** The places of a template's text, each once, in the order in which values go there. */
export function variablesIn(markdown: string): readonly string[] {
  const names = new Set([...markdown.matchAll(places)].map(([, name]) => name ?? ""));
  return [...names].toSorted((a, b) => Number(a) - Number(b) || 0);
}

const places = /\{\{\s*(\w+)\s*\}\}/gu;
