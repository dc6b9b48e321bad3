import { randomUUID } from "node:crypto";

/** A file to be uploaded. It is opened when its turn comes, and never whole in memory. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/**
 * The message and its files as a form, streamed: discord.js's own upload wants files whole.
 *
 * Source: docs.discord.com/developers/reference#uploading-files.
 */
export function formOf(json: unknown, files: readonly FormFile[]) {
  const boundary = `prosa-${randomUUID()}`;
  const pieces = [
    { head: `name="payload_json"\r\ncontent-type: application/json`, body: bytesOf(json) },
    ...files.map((file, index) => ({ head: headOf(file, index), body: file })),
  ].map(({ head, body }) => ({
    head: encode(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    body,
  }));
  const tail = encode(`--${boundary}--\r\n`);
  const length = pieces.reduce(
    (sum, { head, body }) => sum + head.length + lengthOf(body) + lineEnd.length,
    tail.length,
  );
  return {
    body: ReadableStream.from(stream(pieces, tail)),
    passThroughBody: true,
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(length),
    },
  };
}

interface Piece {
  readonly head: Uint8Array;
  readonly body: Uint8Array | FormFile;
}

async function* stream(pieces: readonly Piece[], tail: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const { head, body } of pieces) {
    yield head;
    if (body instanceof Uint8Array) yield body;
    else yield* await body.open();
    yield lineEnd;
  }
  yield tail;
}

const lineEnd = encode("\r\n");

function headOf({ name, type }: FormFile, index: number): string {
  return `name="files[${index}]"; filename="${quoted(name)}"\r\ncontent-type: ${type}`;
}

/** As browsers write names. Source: html.spec.whatwg.org, multipart/form-data encoding algorithm. */
function quoted(name: string): string {
  return name.replaceAll(/["\r\n]/gu, (sign) => encodeURIComponent(sign));
}

function lengthOf(body: Uint8Array | FormFile): number {
  return body instanceof Uint8Array ? body.length : body.bytes;
}

function bytesOf(json: unknown): Uint8Array {
  return encode(JSON.stringify(json));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
