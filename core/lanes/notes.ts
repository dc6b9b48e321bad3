import type { ConversationId } from "../identity.ts";

/**
 * Where a process notes, beyond the reach of its own death, in which conversations it is taking a
 * turn. Whoever finds it dead reads there what it may have died of.
 */
export interface Notes {
  /** Notes a turn of this owner; answers how to cross it out. */
  open(owner: string): (conversation: ConversationId) => () => void;
  /** What a dead owner was at; undefined where its notes are not to be had, as on another machine. */
  read(owner: string): Promise<readonly ConversationId[] | undefined>;
  /** Of one that was taken for dead and lives, nothing is forgotten. */
  forget(owner: string): Promise<void>;
}

/** For a process that leaves none: of its death everybody who was there is suspected. */
export const noNotes: Notes = {
  open: () => () => () => undefined,
  read: () => Promise.resolve(undefined),
  forget: () => Promise.resolve(),
};
