import type { Mailbox, MailboxWatcher, Posted } from "../mailbox.ts";

/** A mailbox that lasts as long as the test. */
export function memoryMailbox(): Mailbox {
  const boxes = new Map<string, (Posted<unknown> & { readonly key: string })[]>();
  const watchers = new Map<string, Set<MailboxWatcher>>();
  const entriesOf = (box: string) => boxes.get(box) ?? [];
  const watchersOf = (box: string) => watchers.get(box) ?? new Set<MailboxWatcher>();

  return {
    async post({ box, key, entry }) {
      const entries = entriesOf(box);
      const known = entries.find((one) => one.key === key);
      if (known) return published(known);
      const posted = { key, entry, seq: entries.length + 1, at: new Date() };
      boxes.set(box, [...entries, posted]);
      for (const watcher of watchersOf(box)) watcher.posted();
      await Promise.resolve();
      return published(posted);
    },
    async after(box, seq, limit) {
      await Promise.resolve();
      return entriesOf(box)
        .filter((entry) => entry.seq > seq)
        .slice(0, limit)
        .map(published);
    },
    async latest(box, limit) {
      await Promise.resolve();
      return entriesOf(box).slice(-limit).map(published);
    },
    async whisper(box, note) {
      await Promise.resolve();
      for (const watcher of watchersOf(box)) watcher.whispered(note);
    },
    watch(box, watcher) {
      watchers.set(box, watchersOf(box).add(watcher));
      return () => watchersOf(box).delete(watcher);
    },
  };
}

function published({ seq, at, entry }: Posted<unknown>): Posted<unknown> {
  return { seq, at, entry };
}
