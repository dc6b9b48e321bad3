import type { Bubble, SandboxPerson } from "./platform.ts";

/** What the bot said to somebody, as they see it, with where its words lead. */
export interface BotsBubble extends Omit<Bubble, "who"> {
  readonly links: readonly string[];
}

/**
 * Looks at a chat as its person does. `reads` says what is read in a text, for platforms that write a
 * sign in another way than it is shown: Slack's `&amp;`.
 */
export function seenBy(
  person: Pick<SandboxPerson, "transcript" | "details">,
  reads: (text: string) => string = (text) => text,
): () => Promise<readonly BotsBubble[]> {
  return async () =>
    person.transcript().flatMap(({ who, text, ...bubble }, at) => {
      const spans = person.details?.(at).spans ?? [];
      const links = spans.flatMap(({ url }) => url ?? []);
      return who === "bot" ? [{ ...bubble, text: reads(text), links }] : [];
    });
}
