/** How many bars are drawn, and how high the highest is: 255 at most. */
interface Drawing {
  readonly bars: number;
  readonly highest: number;
}

/**
 * The bars of a voice note in OGG. Nothing is decoded for them: Opus gives loud and busy speech more
 * bytes than a pause, so the sizes of its packets draw the same hills and valleys.
 */
export async function waveformOf(
  ogg: ReadableStream<Uint8Array>,
  { bars, highest }: Drawing,
): Promise<Uint8Array> {
  const sizes = (await packetSizes(ogg)).slice(HEADERS);
  const loudest = largest(sizes) || 1;
  return Uint8Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * sizes.length) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * sizes.length) / bars));
    return Math.round((highest * largest(sizes.slice(from, to))) / loudest);
  });
}

/** The identification and the comments come first, and are no sound. */
const HEADERS = 2;

function largest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

/** A packet goes on in the next segment while one is 255 bytes long. Source: RFC 3533, section 6. */
async function packetSizes(ogg: ReadableStream<Uint8Array>): Promise<readonly number[]> {
  const sizes: number[] = [];
  let held: Uint8Array = new Uint8Array();
  let size = 0;
  for await (const chunk of ogg) {
    held = Buffer.concat([held, chunk]);
    for (let page = pageIn(held); page; page = pageIn(held)) {
      for (const segment of page.segments) {
        size += segment;
        if (segment === 255) continue;
        sizes.push(size);
        size = 0;
      }
      held = held.subarray(page.length);
    }
    if (held.length > LARGEST_PAGE) break;
  }
  return sizes;
}

/** 26 bytes, the number of segments, their sizes, and they: 255 of 255 bytes at most. */
const HEAD = 27;
const LARGEST_PAGE = HEAD + 255 + 255 * 255;

function pageIn(bytes: Uint8Array) {
  const segments = bytes.subarray(HEAD, HEAD + (bytes[HEAD - 1] ?? 0));
  const length = HEAD + segments.length + segments.reduce((sum, segment) => sum + segment, 0);
  const isWhole = bytes.length >= HEAD + (bytes[HEAD - 1] ?? 0) && bytes.length >= length;
  const isPage = Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "OggS";
  return isWhole && isPage ? { segments, length } : undefined;
}
