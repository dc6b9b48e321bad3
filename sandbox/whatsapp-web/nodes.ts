import {
  getBinaryNodeChild as childOf,
  getBinaryNodeChildren as childrenOf,
} from "@whiskeysockets/baileys";
import type { BinaryNode } from "@whiskeysockets/baileys";

export const SERVER = "s.whatsapp.net";

export type Attributes = Readonly<Record<string, string>>;

/** A stanza: `node("iq", { type: "result" }, [...])`. */
export function node(
  tag: string,
  attrs: Attributes = {},
  content?: BinaryNode["content"],
): BinaryNode {
  return { tag, attrs: { ...attrs }, ...(content !== undefined && { content }) };
}

export function child(parent: BinaryNode | undefined, tag: string): BinaryNode | undefined {
  return childOf(parent, tag);
}

export function children(parent: BinaryNode | undefined, tag: string): readonly BinaryNode[] {
  return childrenOf(parent, tag);
}

export function first(parent: BinaryNode): BinaryNode | undefined {
  return Array.isArray(parent.content) ? parent.content[0] : undefined;
}

/** The bytes in a child that has to be there. */
export function bytesIn(parent: BinaryNode | undefined, tag: string): Buffer<ArrayBuffer> {
  const content = child(parent, tag)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`${parent?.tag} lacks ${tag}`);
  return Buffer.from(content);
}

export function numberIn(parent: BinaryNode | undefined, tag: string): number {
  const bytes = bytesIn(parent, tag);
  return bytes.readUIntBE(0, bytes.length);
}

export function now(): string {
  return String(Math.floor(Date.now() / 1000));
}
