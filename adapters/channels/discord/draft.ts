import type { MediaStore } from "../../../core/media/media.ts";
import { waveformOf } from "../../../core/media/waveform.ts";
import { inWords } from "../../../core/message/in-words.ts";
import type { Choices, StoredMedia, Utterance } from "../../../core/message/outgoing.ts";
import { componentsOf } from "./components.ts";
import type { FormFile } from "./form.ts";
import { messageFlags } from "./kinds.ts";
import { render } from "./render.ts";

/** A message in Discord's words, and the files that go with it. Nobody is ever called by it. */
export interface Draft {
  readonly json: Readonly<Record<string, unknown>>;
  readonly files: readonly FormFile[];
  /** Discord takes it as a new message only. */
  readonly isVoice: boolean;
}

type Voice = Extract<Utterance, { kind: "voice" }>;
type Files = Extract<Utterance, { kind: "image" | "video" | "document" }>;

export async function draftOf(
  say: Utterance,
  media: Pick<MediaStore, "open">,
  signal: AbortSignal,
): Promise<Draft> {
  const open: Open = ({ id }) => media.open(id, signal);
  if (say.kind === "voice") return voice(say, open);
  if (say.kind === "image" || say.kind === "video" || say.kind === "document")
    return file(say, open);
  return draft(words(inWords(say), say));
}

type Open = (file: StoredMedia) => Promise<ReadableStream<Uint8Array>>;

function draft(json: object, files: readonly FormFile[] = []): Draft {
  return { json: { ...json, allowed_mentions: { parse: [] } }, files, isVoice: false };
}

function words(markdown: string, choices: Choices | object) {
  const components = componentsOf(choices);
  return {
    ...(markdown !== "" && { content: render(markdown) }),
    ...(components.length > 0 && { components }),
  };
}

function file(say: Files, open: Open): Draft {
  const { media, caption = "", alt } = say;
  const name = media.name ?? `${say.kind}.${media.type.split("/")[1] ?? "bin"}`;
  const attachment = {
    id: "0",
    filename: name,
    ...(alt !== undefined && { description: alt.slice(0, 1024) }),
  };
  return draft({ ...words(caption, say), attachments: [attachment] }, [upload(media, name, open)]);
}

/** Bars that Discord draws, at most one for each tenth of a second. */
const mostBars = 256;
const barsPerSecond = 10;

/**
 * A voice message: one sound with its length and its hills, and no words.
 *
 * Source: docs.discord.com/developers/resources/message#voice-messages.
 */
async function voice({ media, seconds }: Voice, open: Open): Promise<Draft> {
  const name = "voice-message.ogg";
  const bars = Math.max(1, Math.min(mostBars, Math.floor(seconds * barsPerSecond)));
  const waveform = await waveformOf(await open(media), { bars, highest: 255 });
  const attachment = {
    id: "0",
    filename: name,
    duration_secs: seconds,
    waveform: Buffer.from(waveform).toString("base64"),
  };
  const json = { flags: messageFlags.voice, attachments: [attachment] };
  return { ...draft(json, [upload(media, name, open)]), isVoice: true };
}

function upload(media: StoredMedia, name: string, open: Open): FormFile {
  return { name, type: media.type, bytes: media.bytes, open: () => open(media) };
}
