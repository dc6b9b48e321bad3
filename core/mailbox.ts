/** A thing said in a mailbox, in its place. */
export interface Posted<Entry> {
  /** 1, 2, 3 … without gaps, in each mailbox. */
  readonly seq: number;
  readonly at: Date;
  readonly entry: Entry;
}

export interface Posting<Entry> {
  /** Names the mailbox; it comes to be with its first entry. */
  readonly box: string;
  /** Posting a key again changes nothing and answers with the entry that was there. */
  readonly key: string;
  readonly entry: Entry;
}

/**
 * The platform side of a channel that is its own platform: durable, ordered, readable from any
 * point. Whoever has read up to a number finds everything after it, once, in any process.
 */
export interface Mailbox {
  post(posting: Posting<unknown>): Promise<Posted<unknown>>;
  /** Up to `limit` entries after a number, oldest first. */
  after(box: string, seq: number, limit: number): Promise<readonly Posted<unknown>[]>;
  /** The newest `limit` entries, oldest first. */
  latest(box: string, limit: number): Promise<readonly Posted<unknown>[]>;
  /** Tells whoever watches right now; kept nowhere. */
  whisper(box: string, note: string): Promise<void>;
  /** Calls when there is something new to read, and for every whisper. Answers how to stop. */
  watch(box: string, watcher: MailboxWatcher): () => void;
}

export interface MailboxWatcher {
  posted(): void;
  whispered(note: string): void;
}
