import type { Window } from "../limits.ts";
import { inWords } from "../message/in-words.ts";
import type { Button, Utterance } from "../message/outgoing.ts";
import type { Policy } from "../policy.ts";
import { plainText } from "../markdown/render.ts";

/** What becomes of something to be said on a platform that takes free words only for some time. */
export type Passage =
  /** It leaves, as it is or as the template that stands for it. */
  | { readonly say: Utterance }
  /** It leaves by the account's twin. */
  | "turns"
  /** It stays until the person writes. */
  | "waits"
  /** It is left to a person. */
  | "stays";

export interface Threshold {
  readonly window: Window;
  /** When the person last wrote, by the platform's clock; undefined when they never did. */
  readonly heardAt: Date | undefined;
  readonly now: Date;
  readonly policy: Policy["outsideWindow"];
  /** The template that stands for this very message, buttons and all, where it is a reminder. */
  readonly reminder?: Policy["reminderTemplate"];
}

/**
 * Outside the window nothing leaves but what the platform approved beforehand. Inside everything
 * does, to within a margin: what is asked to leave in the last moment would arrive after it.
 */
export function pass(say: Utterance, threshold: Threshold): Passage {
  if (say.kind === "template" || isOpen(threshold)) return { say };
  const { policy, reminder } = threshold;
  if (reminder && "buttons" in say && say.buttons)
    return { say: asTemplate(say, reminder, say.buttons) };
  if (policy.to === "wait") return "waits";
  if (policy.to === "twin") return "turns";
  if (policy.to === "person" || say.kind === "reaction") return "stays";
  return { say: asTemplate(say, policy) };
}

function asTemplate(
  say: Utterance,
  { template, language }: NonNullable<Policy["reminderTemplate"]>,
  replies: readonly Button[] = [],
): Utterance {
  const markdown = say.kind === "text" ? say.markdown : inWords(say);
  return {
    kind: "template",
    template,
    language,
    values: [oneLine(markdown)],
    markdown,
    ...(replies.length > 0 && { actions: replies.map(({ action }) => action) }),
  };
}

const MARGIN_MS = 60_000;

function isOpen({ window, heardAt, now }: Threshold): boolean {
  if (!heardAt) return false;
  return now.getTime() - heardAt.getTime() < window.openMs - MARGIN_MS;
}

/** A variable has no line breaks, tabs or long gaps. Source: Meta's message templates, error 132018. */
function oneLine(markdown: string): string {
  return plainText(markdown).replaceAll(/\s+/gu, " ").trim();
}
