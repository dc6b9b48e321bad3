import type { ChannelAccountId } from "../identity.ts";
import type { Id } from "../message/address.ts";
import type { MediaRef } from "../message/content.ts";
import type { StoredMedia } from "../message/outgoing.ts";

export type InboundFileId = Id<"inbound-file">;

/** A file that a person sent, to be fetched from the platform before the platform forgets it. */
export interface InboundFile {
  readonly id: InboundFileId;
  readonly account: ChannelAccountId;
  readonly media: MediaRef;
  readonly kind: "voice" | "image" | "video" | "document" | "sticker";
  /** What its sender called it, and the MIME type that it was said to have. */
  readonly name?: string;
  readonly type?: string;
  /** How often it was begun, this time included. */
  readonly attempts: number;
}

/** What came of it. `why` is in plain words, without content or address. */
export type Fetched =
  | { readonly state: "kept"; readonly stored: StoredMedia }
  | { readonly state: "refused" | "gone"; readonly why: string }
  /** To be tried again, so many milliseconds from now. */
  | { readonly state: "new"; readonly inMs: number };

/** What becomes of the files that people sent. Implemented by the store, which knows them from what was said. */
export interface InboundFiles {
  /** Up to `limit` that are to be fetched now, those that wait longest first. */
  due(limit: number): Promise<readonly InboundFileId[]>;
  /** Takes one for so long; undefined when there is nothing to do about it, or somebody is at it. */
  take(file: InboundFileId, forMs: number): Promise<InboundFile | undefined>;
  settle(file: InboundFileId, fetched: Fetched): Promise<void>;
}
