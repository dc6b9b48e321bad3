import type { Limits } from "../limits.ts";
import { cut, fits } from "../markdown/cut.ts";
import { withNumbered } from "../markdown/numbered.ts";
import { inWords } from "../message/in-words.ts";
import { choicesOf } from "../message/outgoing.ts";
import type { Chart, Choices, Saying, Utterance } from "../message/outgoing.ts";
import { inLines, offerOf } from "./choices.ts";

type Text = Extract<Utterance, { kind: "text" }>;
type Captioned = Extract<Utterance, { caption?: string }>;

/**
 * What a channel's limits make of an utterance: the messages that say it, in their order. What the
 * channel has no kind for is said in words; a sign under a message then is left out, as is what no
 * file was made of.
 */
export function fit(say: Saying, limits: Limits): readonly Utterance[] {
  if (say.kind === "text") return fitText(say, limits);
  if (say.kind === "chart") return fitText(textOf(say), limits);
  if (say.kind === "enclosure") return [];
  if (limits.sends.includes(say.kind)) return isCaptioned(say) ? fitCaptioned(say, limits) : [say];
  return say.kind === "reaction" ? [] : fitText(textOf(say), limits);
}

function isCaptioned(say: Utterance): say is Captioned {
  return say.kind === "image" || say.kind === "video" || say.kind === "document";
}

function textOf(say: Utterance | Chart): Text {
  return { kind: "text", markdown: inWords(say), ...choicesOf(say) };
}

/** The choices come with the last part. No platform has them without words: then they are the words. */
function fitText(say: Text, limits: Limits): readonly Text[] {
  const isEmpty = say.markdown.trim() === "";
  const { lines, ...choices } = isEmpty ? inLines(say) : offerOf(say, limits);
  if (isEmpty && !lines) return [];
  const markdown = lines ? withNumbered(say.markdown, lines) : say.markdown;
  const { measure, textLength, textLengthWithChoices = textLength } = limits;
  const pieces = cut(markdown, { length: textLength, measure });
  const last = pieces
    .slice(-1)
    .flatMap((piece) =>
      choices.buttons || choices.form
        ? cut(piece, { length: textLengthWithChoices, measure })
        : [piece],
    );
  return [...pieces.slice(0, -1), ...last].map((piece, index, all) => ({
    kind: "text",
    markdown: piece,
    ...(index === all.length - 1 && choices),
  }));
}

/** Under a picture goes all that is to be said, or nothing of it. */
function fitCaptioned(say: Captioned, limits: Limits): readonly Utterance[] {
  const { kind, media, alt, caption = "" } = say;
  const { lines, ...choices } = offerOf(say, limits);
  const words = lines ? withNumbered(caption, lines) : caption;
  const bare = { kind, media, ...(alt !== undefined && { alt }) };
  if (fitUnder(words, choices, limits))
    return [{ ...bare, ...(words !== "" && { caption: words }), ...choices }];
  return [bare, ...fitText({ ...choicesOf(say), kind: "text", markdown: caption }, limits)];
}

function fitUnder(words: string, { buttons, list, form }: Choices, limits: Limits): boolean {
  if (list !== undefined && limits.list?.wordsOnly) return false;
  const { captionLength, textLengthWithChoices = captionLength, measure } = limits;
  const length = buttons || form ? Math.min(captionLength, textLengthWithChoices) : captionLength;
  return fits(words, { length, measure });
}
