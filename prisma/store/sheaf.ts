import { z } from "zod";
import type { Delivery } from "../../core/adapter.ts";

/**
 * Deliveries bound into one: sealed and stored together they cost a fraction of each by itself. What
 * each of them is stands in front as JSON, and how long that is in the first four bytes.
 */
export function bind(deliveries: readonly Delivery[]): Uint8Array {
  const contents = deliveries.map(({ contentType, body }) => [contentType, body.byteLength]);
  const head = Buffer.from(JSON.stringify(contents));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.byteLength);
  return Buffer.concat([length, head, ...deliveries.map(({ body }) => body)]);
}

const contents = z.array(z.tuple([z.string(), z.number()]));

/** Takes a sheaf apart again. */
export function unbind(sheaf: Uint8Array): readonly Delivery[] {
  const bytes = Buffer.from(sheaf);
  const length = bytes.readUInt32BE();
  let at = 4 + length;
  return contents.parse(JSON.parse(bytes.toString("utf8", 4, at))).map(([contentType, size]) => {
    const body = new Uint8Array(bytes.subarray(at, at + size));
    at += size;
    return { contentType, body };
  });
}
