import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Limits } from "../../core/limits.ts";
import type { MediaStore } from "../../core/media/media.ts";
import { TRIAL } from "../../core/message/outgoing.ts";
import type { Button, StoredMedia, Utterance } from "../../core/message/outgoing.ts";
import { fit } from "../../core/outbox/fit.ts";
import type { Words } from "./words.ts";

/** Something to be sent to see whether it arrives. */
export interface Sample {
  /** The check that it is for. */
  readonly what: string;
  /** Absent when the operator has to name it first. */
  readonly say?: Utterance;
}

export function sampleText({ say }: Words): Sample {
  return { what: "text", say: { kind: "text", markdown: say("probe.text") } };
}

export function sampleButton({ say }: Words): Sample {
  const buttons = [{ label: say("probe.label"), action: TRIAL }];
  return { what: "button", say: { kind: "text", markdown: say("probe.button"), buttons } };
}

/** Choices for a channel without buttons: lines, of which one is answered by its number. */
export function sampleNumbers({ say }: Words, limits: Limits): Sample & Choosing {
  const offers = ["first", "second"].map((each) => ({
    label: say(`probe.${each}`),
    action: TRIAL,
  }));
  const asked = { kind: "text", markdown: say("probe.number"), buttons: offers } as const;
  const [lines] = fit(asked, limits);
  return { what: "number", offers, ...(lines && { say: lines }) };
}

interface Choosing {
  /** What may be answered. */
  readonly offers: readonly Button[];
}

/** A picture and a voice note, put into the store that real ones come from. */
export async function sampleMedia({ say }: Words, store: MediaStore): Promise<readonly Sample[]> {
  const picture = await kept(store, "picture.png", "image/png");
  const note = await kept(store, "note.ogg", "audio/ogg");
  const caption = say("probe.image");
  const transcript = say("probe.voice");
  return [
    { what: "image", say: { kind: "image", media: picture, caption, alt: caption } },
    { what: "voice", say: { kind: "voice", media: note, transcript, seconds: 1 } },
  ];
}

export function sampleTemplate(
  { say }: Words,
  named: { readonly name: string; readonly language: string } | undefined,
): Sample {
  if (!named) return { what: "template" };
  const { name: template, language } = named;
  const markdown = say("probe.text");
  return { what: "template", say: { kind: "template", template, language, values: [], markdown } };
}

const MOST_BYTES = 1_000_000;

function kept(store: MediaStore, name: string, type: string): Promise<StoredMedia> {
  const file = createReadStream(new URL(`samples/${name}`, import.meta.url));
  const body: ReadableStream<Uint8Array> = Readable.toWeb(file);
  return store.keep({ type, name, body, mostBytes: MOST_BYTES }, AbortSignal.timeout(10_000));
}
