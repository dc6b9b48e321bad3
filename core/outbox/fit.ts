import type { Limits } from "../adapter.ts";
import { inWords } from "../message/in-words.ts";
import type { Button, Utterance } from "../message/outgoing.ts";

type Text = Extract<Utterance, { kind: "text" }>;

/**
 * Cuts an utterance into messages that fit a channel's limits. Buttons stay with the last part;
 * where the channel takes fewer they become a numbered list.
 */
export function fit(utterance: Utterance, limits: Limits): readonly Utterance[] {
  if (utterance.kind !== "text")
    return limits.sends.includes(utterance.kind)
      ? [utterance]
      : fit({ kind: "text", markdown: inWords(utterance) }, limits);
  const { markdown, buttons } = withButtonsThatFit(utterance, limits);
  const parts = cut(markdown, limits.textLength);
  return parts.map((part, index): Text => {
    const isLast = index === parts.length - 1;
    return { kind: "text", markdown: part, ...(isLast && buttons && { buttons }) };
  });
}

function withButtonsThatFit({ markdown, buttons }: Text, limits: Limits): Omit<Text, "kind"> {
  if (!buttons || buttons.length === 0) return { markdown };
  if (buttons.length > limits.buttons) return { markdown: `${markdown}\n\n${numbered(buttons)}` };
  return { markdown, buttons: buttons.map((button) => shortened(button, limits.buttonLength)) };
}

function numbered(buttons: readonly Button[]): string {
  return buttons.map(({ label }, index) => `${index + 1}. ${label}`).join("\n");
}

function shortened(button: Button, length: number): Button {
  if (button.label.length <= length) return button;
  return { ...button, label: `${cutGraphemes(button.label, length - 1)}…` };
}

/** At the last paragraph, line, sentence or word that fits; inside a word only where there is none. */
function cut(markdown: string, length: number): readonly string[] {
  const parts: string[] = [];
  let rest = markdown;
  while (rest.length > length) {
    const head = cutGraphemes(rest, length);
    const at = lastBreak(head);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

function lastBreak(head: string): number {
  for (const mark of ["\n\n", "\n", ". ", " "]) {
    const at = head.lastIndexOf(mark);
    if (at > head.length / 3) return at + mark.length;
  }
  return head.length;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The longest beginning of at most `length` UTF-16 units that ends between two graphemes. */
function cutGraphemes(text: string, length: number): string {
  const around = text.slice(0, length + 64);
  let end = 0;
  for (const { index, segment } of graphemes.segment(around)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end === 0 ? length : end);
}
