import { describe, expect, it } from "vitest";

import type { Unsent } from "../channel/protocol.ts";
import { browserMemory } from "./memory.ts";

const bot = { name: "Clínica", about: "Marco consultas.", prompts: ["Oi"], demo: true };

function unsent(id: string, at: number): Unsent {
  return { event: { type: "message", id, text: "Oi" }, at };
}

/** The browser's storage, with room for `room` keys. */
function fakeStorage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (kept.size >= room) throw new DOMException("Full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

describe("the browser's memory", () => {
  it("keeps who answered, what was seen and what is unsent, each account's for itself", () => {
    const storage = fakeStorage();
    const memory = browserMemory(storage, "demo");
    memory.bot = bot;
    memory.thread = "t";
    memory.saw(undefined, "m9");
    memory.saw("t", "m3");
    memory.unsent.save(unsent("b", 2));
    memory.unsent.save(unsent("a", 1));
    const again = browserMemory(storage, "demo");
    const seen = [again.seen(undefined), again.seen("t"), again.seen("other")];
    expect([again.bot, again.thread, ...seen]).toEqual([bot, "t", "m9", "m3", undefined]);
    expect(again.unsent.load()).toEqual([unsent("a", 1), unsent("b", 2)]);
    const other = browserMemory(storage, "other");
    expect([other.bot, other.thread, other.unsent.load()]).toEqual([undefined, undefined, []]);
    memory.thread = undefined;
    expect(browserMemory(storage, "demo").thread).toBeUndefined();
  });

  it("forgets what two tabs each sent, and nothing else", () => {
    const storage = fakeStorage();
    const [one, two] = [browserMemory(storage, "demo"), browserMemory(storage, "demo")];
    one.unsent.save(unsent("a", 1));
    two.unsent.save(unsent("b", 2));
    one.unsent.remove("a");
    expect(two.unsent.load()).toEqual([unsent("b", 2)]);
  });

  it("reads past what it cannot read, and works on when there is no room", () => {
    const storage = fakeStorage(2);
    storage.setItem("prosa:demo:unsent:x", "{half");
    storage.setItem("prosa:demo:bot", '{"name":1}');
    const memory = browserMemory(storage, "demo");
    memory.saw(undefined, "m1");
    expect([memory.bot, memory.seen(undefined), memory.unsent.load()]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });
});
