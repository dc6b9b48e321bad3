import { randomUUID } from "node:crypto";
import type { Adapter, PresencePort, RevisionPort } from "../../../core/adapter.ts";
import type { Limits } from "../../../core/limits.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { id } from "../../../core/message/address.ts";
import type { Address } from "../../../core/message/address.ts";
import { inWords } from "../../../core/message/in-words.ts";
import { RATING } from "../../../core/message/outgoing.ts";
import type { OutgoingMessage, StoredMedia, Utterance } from "../../../core/message/outgoing.ts";
import type { Clock } from "../../../core/ports.ts";
import { boxAt } from "./box.ts";
import type { FileIds } from "./file-ids.ts";
import { postOf } from "./parse.ts";
import type { Entry, FileKind, Shown, ShownFile } from "./protocol.ts";

const TYPING_MS = 6_000;

/** The page could show anything; this is what a person takes in at a glance. */
export const limits: Limits = {
  sends: ["voice", "image", "video", "document", "location", "contact", "reaction"],
  measure: (markdown) => markdown.length,
  textLength: 8_000,
  captionLength: 1_000,
  buttons: 8,
  buttonLength: 60,
  list: { rows: 50, rowLength: 80, descriptionLength: 160, openLength: 60 },
};

export interface SendParts {
  readonly mailbox: Mailbox;
  readonly files: FileIds;
  readonly clock: Clock;
}

/** What a bot says is put into the visitor's mailbox, once for each key. */
export function sender({ mailbox, files }: SendParts): Adapter["send"] {
  return async (message) => {
    const { key, to } = message;
    const entry = entryFor(message, files);
    const { at } = await mailbox.post({ box: boxAt(to), key: `out:${key}`, entry });
    return { message: id(key), at };
  };
}

/** Both kinds of a visitor's posts are marked read; the page shows it by its ticks. */
export function presence({ mailbox, clock }: SendParts): PresencePort {
  async function markRead(at: Address, message: string): Promise<void> {
    const entry: Entry = { kind: "receipt", message, status: "read" };
    await mailbox.post({ box: boxAt(at), key: `read:${message}`, entry });
  }
  return {
    async typing(at) {
      const until = new Date(clock.now().getTime() + TYPING_MS);
      await mailbox.whisper(boxAt(at), JSON.stringify({ until }));
    },
    read: markRead,
    pressed: (at, press) => markRead(at, postOf(press)),
  };
}

/** A change made twice is the same change, so each has a key of its own. */
export function revisions({ mailbox, files }: SendParts): RevisionPort {
  async function revise(at: Address, entry: Entry): Promise<void> {
    await mailbox.post({ box: boxAt(at), key: `revision:${randomUUID()}`, entry });
  }
  return {
    edit: (at, message, to) =>
      revise(at, { kind: "edit", message, ...shown(to, fileGiver(files, at)) }),
    remove: (at, message) => revise(at, { kind: "removal", message }),
  };
}

function entryFor({ key, to, say }: OutgoingMessage, files: FileIds): Entry {
  if (say.kind === "reaction") return { kind: "reaction", message: say.on, emoji: say.emoji };
  if (asksForRating(say)) return { kind: "rating", id: key, text: inWords(say) };
  return { kind: "message", id: key, from: "bot", ...shown(say, fileGiver(files, to)) };
}

function asksForRating(say: Utterance): boolean {
  return (
    say.kind === "text" && (say.buttons ?? []).some(({ action }) => action.split(":")[0] === RATING)
  );
}

type GiveFile = (kind: FileKind, media: StoredMedia) => ShownFile;

function fileGiver(files: FileIds, { chat }: Address): GiveFile {
  return (kind, media) => ({ kind, ...files.give({ visitor: chat, media }) });
}

function shown(say: Utterance, give: GiveFile): Shown {
  switch (say.kind) {
    case "text":
      return { text: say.markdown, ...choicesIn(say) };
    case "voice": {
      const { media, seconds, transcript } = say;
      return { text: "", files: [{ ...give("voice", media), seconds, transcript }] };
    }
    case "image":
    case "video":
    case "document":
      return { ...captioned(say, give), ...choicesIn(say) };
    case "location": {
      const { kind: _, ...location } = say;
      return { text: "", location };
    }
    case "contact":
      return { text: "", contact: { name: say.name, phone: say.phone } };
    case "reaction":
    case "template":
      return { text: inWords(say) };
  }
}

type Captioned = Extract<Utterance, { kind: "image" | "video" | "document" }>;

function captioned({ kind, media, caption = "", alt }: Captioned, give: GiveFile): Shown {
  const file = { ...give(kind, media), ...(alt !== undefined && { alt }) };
  return { text: caption, files: [file] };
}

function choicesIn({ buttons, list }: Pick<Shown, "buttons" | "list">) {
  return { ...(buttons && { buttons }), ...(list !== undefined && { list }) };
}
