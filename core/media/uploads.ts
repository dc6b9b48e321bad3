import type { StoredMediaId } from "../message/outgoing.ts";

/**
 * Files that are in no message: handed over and nothing said with them yet, for channels that take
 * them before they are said; or said, and taken back. Implemented by the store.
 */
export interface Uploads {
  /** It was handed over, and is called so; it waits until it is {@link said}. */
  note(file: string, stored: StoredMediaId): Promise<void>;
  /** They are part of a message, or about to be: they wait no more. */
  said(files: readonly string[]): Promise<void>;
  /** Up to `limit` that have waited for longer than so many milliseconds. */
  forgotten(waitedMs: number, limit: number): Promise<readonly ForgottenUpload[]>;
}

export interface ForgottenUpload {
  readonly file: string;
  readonly stored: StoredMediaId;
  /** A message has the same file, whoever sent it. */
  readonly isNamed: boolean;
}
