/** Points that Discord draws, at most one for each tenth of a second. */
const mostPoints = 256;
const pointsPerSecond = 10;

/**
 * The little mountains of a voice message, in base64: one byte a point. Nothing is decoded for it:
 * Opus gives loud and busy speech more bytes than a pause, so the sizes of its packets draw the same
 * hills and valleys.
 *
 * Source: docs.discord.com/developers/resources/message#voice-messages.
 */
export async function waveformOf(
  ogg: ReadableStream<Uint8Array>,
  seconds: number,
): Promise<string> {
  const sizes = await packetSizes(ogg);
  const points = Math.max(1, Math.min(mostPoints, Math.floor(seconds * pointsPerSecond)));
  const loudest = Math.max(1, ...sizes);
  const heights = Array.from({ length: points }, (_, point) => {
    const from = Math.floor((point * sizes.length) / points);
    const to = Math.max(from + 1, Math.floor(((point + 1) * sizes.length) / points));
    return Math.round((255 * Math.max(0, ...sizes.slice(from, to))) / loudest);
  });
  return Buffer.from(heights).toString("base64");
}

/** The identification and the comments come first, and are no sound. */
const headers = 2;

/** A page: 26 bytes, the number of its segments, their sizes, and they. Source: RFC 3533, section 6. */
const head = 27;

/** The size of each packet of sound. It goes on in the next segment while one is 255 bytes long. */
async function packetSizes(ogg: ReadableStream<Uint8Array>): Promise<readonly number[]> {
  const sizes: number[] = [];
  const reader = new Bytes(ogg);
  let size = 0;
  for (;;) {
    const page = await reader.take(head);
    if (!isPage(page)) break;
    const segments = await reader.take(page[head - 1] ?? 0);
    for (const segment of segments) {
      size += segment;
      if (segment === 255) continue;
      sizes.push(size);
      size = 0;
    }
    await reader.take(segments.reduce((sum, segment) => sum + segment, 0));
  }
  await reader.close();
  return sizes.slice(headers);
}

function isPage(page: Uint8Array): boolean {
  return page.length === head && Buffer.from(page.subarray(0, 4)).toString("latin1") === "OggS";
}

/** Bytes of a stream, some at a time; fewer than asked for only at its end. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Uint8Array> {
    while (this.#rest.length < count) {
      const { value, done } = await this.#chunks.next();
      if (done) break;
      this.#rest = Buffer.concat([this.#rest, value]);
    }
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  /** Lets go of a stream that is not read to its end. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
