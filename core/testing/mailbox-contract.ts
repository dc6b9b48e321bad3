import { describe, expect, it, vi } from "vitest";
import type { Mailbox } from "../mailbox.ts";

/** What every mailbox promises. */
export function itIsAMailbox(name: string, open: () => Promise<Mailbox>): void {
  describe(`${name} keeps the mailbox contract`, () => {
    const numbers = async (mailbox: Mailbox, box = "a") =>
      (await mailbox.after(box, 0, 1_000)).map(({ seq }) => seq);

    it("numbers what is posted from 1, in each mailbox", async () => {
      const mailbox = await open();
      for (const box of ["a", "a", "b"])
        await mailbox.post({ box, key: `${Math.random()}`, entry: { box } });
      expect(await numbers(mailbox, "a")).toEqual([1, 2]);
      expect(await mailbox.after("b", 0, 10)).toMatchObject([{ seq: 1, entry: { box: "b" } }]);
    });

    it("posts a key once, and answers with what was there", async () => {
      const mailbox = await open();
      const first = await mailbox.post({ box: "a", key: "k", entry: "one" });
      const second = await mailbox.post({ box: "a", key: "k", entry: "two" });
      expect(second).toEqual(first);
      expect(await mailbox.after("a", 0, 10)).toMatchObject([{ seq: 1, entry: "one" }]);
    });

    it("leaves no gap and posts nothing twice, however many post at once", async () => {
      const mailbox = await open();
      const keys = Array.from({ length: 60 }, (_, index) => `key ${index % 30}`);
      await Promise.all(keys.map((key) => mailbox.post({ box: "a", key, entry: key })));
      expect(await numbers(mailbox)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    });

    it("reads on after a number, and the newest, oldest first", async () => {
      const mailbox = await open();
      for (const key of ["one", "two", "three"]) await mailbox.post({ box: "a", key, entry: key });
      const entries = (posted: readonly { entry: unknown }[]) => posted.map(({ entry }) => entry);
      expect(entries(await mailbox.after("a", 1, 10))).toEqual(["two", "three"]);
      expect(entries(await mailbox.after("a", 0, 2))).toEqual(["one", "two"]);
      expect(entries(await mailbox.latest("a", 2))).toEqual(["two", "three"]);
    });

    it("calls who watches, for what is posted and what is whispered, until they stop", async () => {
      const mailbox = await open();
      const watcher = { posted: vi.fn<() => void>(), whispered: vi.fn<(note: string) => void>() };
      const stop = mailbox.watch("a", watcher);
      await mailbox.post({ box: "b", key: "k", entry: 1 });
      await mailbox.post({ box: "a", key: "k", entry: 1 });
      await mailbox.whisper("a", "typing");
      await vi.waitFor(() => expect(watcher.whispered).toHaveBeenCalledWith("typing"));
      expect(watcher.posted).toHaveBeenCalledTimes(1);
      stop();
      await mailbox.post({ box: "a", key: "other", entry: 1 });
      await mailbox.whisper("a", "again");
      expect(watcher.whispered).toHaveBeenCalledTimes(1);
    });
  });
}
