import type { StoredMedia, StoredMediaId } from "../message/outgoing.ts";

/** A file on its way: never whole in memory. */
export interface Media {
  /** MIME type, as its sender says. */
  readonly type: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** What is known of a file that is to be kept. */
export interface MediaToKeep extends Media {
  readonly name?: string;
  /** More than so many bytes are refused. */
  readonly mostBytes: number;
  /**
   * Told what it will be called before it is kept, so that whoever has to remember it has written it
   * down should this process die in between. Where that fails, nothing is kept.
   */
  readonly known?: (stored: StoredMedia) => Promise<void>;
}

/** Files of ours, named by what is in them: the same bytes are kept once. Implemented on disk and on S3. */
export interface MediaStore {
  /**
   * Reads all of it, or as much as it takes to see that it cannot stay. Throws {@link MediaRefused}
   * for what is too large, empty, or a picture, sound or film that does not begin as one.
   */
  keep(media: MediaToKeep, signal: AbortSignal): Promise<StoredMedia>;
  /** Throws {@link MediaMissing} when it is not there, or not any more. */
  open(id: StoredMediaId, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /**
   * Removes it, unless somebody has kept it again since `keptBefore`. Whoever removes it knows that
   * nothing older names it; what is gone already is no error.
   */
  remove(id: StoredMediaId, keptBefore: Date): Promise<void>;
}

export interface DownloadRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Origins that the operator named, as an API's address: they alone may be plain http or lie in a
   * private network.
   */
  readonly trusted?: readonly string[];
}

/**
 * Fetches a file that somebody else named. Takes https only, never a private address whatever its
 * name resolves to or redirects to, and gives up on what is too large, too slow or compressed unasked.
 * Headers go to the first origin alone. Throws {@link MediaRefused}, {@link MediaMissing} for 404 and
 * 410, and a plain error for what may go better another time; none says the address.
 */
export type Download = (request: DownloadRequest, signal: AbortSignal) => Promise<Media>;

/** A file that is not taken in: what is wrong with it, in plain words, without its address. */
export class MediaRefused extends Error {
  override readonly name = "MediaRefused";
}

export class MediaMissing extends Error {
  override readonly name = "MediaMissing";
}
