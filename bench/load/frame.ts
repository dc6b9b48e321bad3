const LENGTH = /\r\ncontent-length: *(\d+)/iu;
const CHUNKED = /\r\ntransfer-encoding: *chunked/iu;
const LAST_CHUNK = "\r\n0\r\n\r\n";

/**
 * How long the first HTTP message in `text` is, in bytes, for its text is Latin-1; 0 while a part of
 * it is still to come.
 */
export function sizeOf(text: string): number {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return 0;
  const length = LENGTH.exec(text);
  if (length && length.index < end) {
    const size = end + 4 + Number(length[1]);
    return text.length < size ? 0 : size;
  }
  if (!CHUNKED.test(text.slice(0, end + 2))) return end + 4;
  const last = text.indexOf(LAST_CHUNK, end + 2);
  return last < 0 ? 0 : last + LAST_CHUNK.length;
}

/** A request or an answer whose head ends with `head`. The body is ASCII. */
export function frame(head: string, body: string): string {
  return `${head}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}
