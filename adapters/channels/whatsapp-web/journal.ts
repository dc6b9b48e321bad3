import type { BinaryNode, proto, SocketConfig, WAMessage } from "@whiskeysockets/baileys";
import { z } from "zod";
import type { Keep, Kept } from "../../../core/ports.ts";
import type { Baileys } from "./baileys.ts";

/** As many messages as may be on their way from WhatsApp into the store. */
const PLACES = 256;

const noteOf = (place: number) => `heard:${place}`;

type Attributes = Readonly<Record<string, string>>;

const entry = z.object({
  /** Of the stanza that brought it. */
  attrs: z.record(z.string(), z.string()),
  /** What was decrypted, in base64. */
  plain: z.string(),
});

type Entry = z.infer<typeof entry>;

type MakeRepository = SocketConfig["makeSignalRepository"];

/**
 * What was decrypted and is not stored by the hub yet.
 *
 * A message can be decrypted once, and the library tells WhatsApp that it came before it tells us what
 * it says. So what it says is kept in the very commit that turns the key: after a crash it is there, or
 * WhatsApp sends it again.
 */
export class Journal {
  readonly #stanzas = new WeakMap<object, Attributes>();
  readonly #places = new Map<string, Set<number>>();
  #next = 0;

  /** A stanza that came over the line. */
  came(frame: unknown): void {
    if (!isMessage(frame) || !Array.isArray(frame.content)) return;
    for (const { tag, content } of frame.content)
      if (tag === "enc" && content instanceof Uint8Array) this.#stanzas.set(content, frame.attrs);
  }

  /** The library's way to decrypt, and beside it into the journal. `beside` goes along with the next commit. */
  keeping(make: MakeRepository, beside: (notes: Kept) => void): MakeRepository {
    return (auth, ...rest) => {
      const repository = make(auth, ...rest);
      const note = (sealed: Uint8Array, plain: Uint8Array) => {
        const attrs = this.#stanzas.get(sealed);
        if (attrs) beside(this.#write({ attrs, plain: Buffer.from(plain).toString("base64") }));
        return plain;
      };
      return {
        ...repository,
        decryptMessage: (sealed) =>
          inOneCommit(auth, async () =>
            note(sealed.ciphertext, await repository.decryptMessage(sealed)),
          ),
        decryptGroupMessage: (sealed) =>
          inOneCommit(auth, async () =>
            note(sealed.msg, await repository.decryptGroupMessage(sealed)),
          ),
      };
    };
  }

  /** The hub has these messages: they need not be told again. */
  stored(messages: readonly string[]): Kept {
    const places = messages.flatMap((message) => [...(this.#places.get(message) ?? [])]);
    for (const message of messages) this.#places.delete(message);
    return new Map(places.map((place) => [noteOf(place), undefined]));
  }

  /** What a process that is no more had heard and not stored, in the order in which it came. */
  async untold(keep: Keep): Promise<readonly Entry[]> {
    const places = Array.from({ length: PLACES }, (_, place) => place);
    const notes = await keep.read(places.map(noteOf));
    return places.flatMap((place) => {
      const written = notes.get(noteOf(place));
      if (written === undefined) return [];
      const read = entry.parse(JSON.parse(written));
      this.#occupy(place, read);
      return [read];
    });
  }

  #write(heard: Entry): Kept {
    const place = this.#next;
    this.#next = (place + 1) % PLACES;
    this.#occupy(place, heard);
    return new Map([[noteOf(place), JSON.stringify(heard)]]);
  }

  #occupy(place: number, { attrs: { id = "" } }: Entry): void {
    this.#places.set(id, new Set([...(this.#places.get(id) ?? []), place]));
    this.#next = Math.max(this.#next, place + 1) % PLACES;
  }
}

function isMessage(frame: unknown): frame is BinaryNode {
  return typeof frame === "object" && frame !== null && "tag" in frame && frame.tag === "message";
}

/**
 * The library's own commit, begun a little earlier, and one after the other. Of two at once, as when
 * somebody is known by number and then by LID, Signal's own queue puts what the second one turned into
 * the first one's commit, which may be over.
 */
async function inOneCommit<T>(
  { keys }: Parameters<MakeRepository>[0],
  work: () => Promise<T>,
): Promise<T> {
  return "transaction" in keys ? keys.transaction(work, "decrypted") : work();
}

interface Teller {
  readonly baileys: Baileys;
  readonly me: readonly string[];
}

/** The messages as the library would have told them; none for what it would have told nobody. */
export function retold(heard: Entry, teller: Teller): readonly WAMessage[] {
  try {
    return [tell(heard, teller)];
  } catch {
    return [];
  }
}

function tell({ attrs, plain }: Entry, { baileys, me }: Teller): WAMessage {
  const [number = "", lid = ""] = me;
  const { fullMessage } = baileys.decodeMessageNode({ tag: "message", attrs }, number, lid);
  const bytes = baileys.unpadRandomMax16(Buffer.from(plain, "base64"));
  const message = baileys.proto.Message.decode(bytes);
  fullMessage.message = message.deviceSentMessage?.message ?? message;
  baileys.cleanMessage(fullMessage, number, lid);
  return fullMessage;
}

/** Seconds since 1970, in whichever shape the library has them. */
export function timestampOf(timestamp: proto.IWebMessageInfo["messageTimestamp"]): number {
  return Number(timestamp ?? 0);
}
