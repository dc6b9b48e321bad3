import type { EditEntry, Entry } from "../channel/protocol.ts";

export interface Rated {
  readonly stars: number;
  readonly words: string;
}

/** What is known of messages by their ids. It may be told before the message itself. */
export interface Facts {
  /** The visitor's messages that the bot has read. */
  readonly read: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly edits: ReadonlyMap<string, EditEntry>;
  readonly reactions: ReadonlyMap<string, string>;
  readonly rated: ReadonlyMap<string, Rated>;
}

export const emptyFacts: Facts = {
  read: new Set(),
  removed: new Set(),
  edits: new Map(),
  reactions: new Map(),
  rated: new Map(),
};

/** Takes entries in, in any order and as often as they come. */
export function factsWith(facts: Facts, entries: readonly Entry[]): Facts {
  const read = new Set(facts.read);
  const removed = new Set(facts.removed);
  const edits = new Map(facts.edits);
  const reactions = new Map(facts.reactions);
  const rated = new Map(facts.rated);
  for (const entry of entries) {
    if (entry.kind === "receipt") read.add(entry.message);
    else if (entry.kind === "removal") removed.add(entry.message);
    else if (entry.kind === "edit") keepNewest(edits, entry);
    else if (entry.kind === "reaction") reactions.set(entry.message, entry.emoji);
    else if (entry.kind === "rated") rated.set(entry.rating, entry);
  }
  return { read, removed, edits, reactions, rated };
}

function keepNewest(edits: Map<string, EditEntry>, entry: EditEntry): void {
  if ((edits.get(entry.message)?.seq ?? 0) <= entry.seq) edits.set(entry.message, entry);
}
