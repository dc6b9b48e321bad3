import type { MediaStore } from "../media/media.ts";
import type { StoredMedia } from "../message/outgoing.ts";

type Kind = "voice" | "image" | "video" | "document";

/** Puts a small file of this kind into a store, by its first bytes what it says it is. */
export function keepSample(kind: Kind, store: Pick<MediaStore, "keep">): Promise<StoredMedia> {
  const { type, name, body } = files[kind];
  const file = { type, name, body: new Blob([body]).stream(), mostBytes: 10_000 };
  return store.keep(file, AbortSignal.timeout(5_000));
}

interface Sample {
  readonly type: string;
  readonly name: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const ascii = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** One page of an OGG file with one packet. Source: RFC 3533, section 6. */
function page(packet: Uint8Array): Uint8Array {
  const head = new Uint8Array(28);
  head.set(ascii("OggS"));
  head.set([1, packet.length], 26);
  return Buffer.concat([head, packet]);
}

/** Packets of an OGG file with Opus. Source: RFC 7845, section 5. */
const voice = [
  ascii("OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00"),
  ascii("OpusTags\x05\x00\x00\x00prosa\x00\x00\x00\x00"),
  ascii("\xf8\xff\xfe"),
];

const files: Readonly<Record<Kind, Sample>> = {
  voice: {
    type: "audio/ogg; codecs=opus",
    name: "answer.ogg",
    body: new Uint8Array(Buffer.concat(voice.map(page))),
  },
  image: {
    type: "image/png",
    name: "picture.png",
    body: new Uint8Array(
      Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
        "base64",
      ),
    ),
  },
  video: {
    type: "video/mp4",
    name: "film.mp4",
    body: ascii("\0\0\0\x18ftypisom\0\0\x02\0isomiso2"),
  },
  document: { type: "application/pdf", name: "plan.pdf", body: ascii("%PDF-1.4\n%%EOF\n") },
};
