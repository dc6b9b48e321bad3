import type { AdapterContext } from "../adapter.ts";
import { MediaMissing } from "../media/media.ts";
import { id } from "../message/address.ts";
import type { Keep } from "../ports.ts";
import { mediaInMemory } from "./media-in-memory.ts";

/** A world for an adapter in which nothing is but what a test gives it. */
export function contextForTest(given: Partial<AdapterContext> = {}): AdapterContext {
  return {
    account: id("clinic"),
    card: () => ({ name: "Clínica", about: "", prompts: [], commands: [], demo: true }),
    fetch,
    download: () => Promise.reject(new MediaMissing("no downloads in this test")),
    media: mediaInMemory(),
    keep: keepInMemory(),
    clock: { now: () => new Date() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...given,
  };
}

/** Remembers for as long as the test lasts. */
export function keepInMemory(): Keep {
  const notes = new Map<string, string>();
  return {
    async read(names) {
      return new Map([...notes].filter(([name]) => names.includes(name)));
    },
    async write(entries, given = new Map()) {
      if ([...given].some(([name, text]) => notes.get(name) !== text)) return false;
      for (const [name, text] of entries)
        if (text === undefined) notes.delete(name);
        else notes.set(name, text);
      return true;
    },
    async clear() {
      notes.clear();
    },
  };
}
