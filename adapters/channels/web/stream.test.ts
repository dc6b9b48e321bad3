import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Mailbox } from "../../../core/mailbox.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { streamOf } from "./stream.ts";

const BOX = "box";

/** A mailbox with so many entries, the reads of which are counted. */
async function filled(count: number) {
  const memory = memoryMailbox();
  for (let entry = 1; entry <= count; entry += 1)
    await memory.post({ box: BOX, key: `${entry}`, entry: { entry } });
  const after = vi.fn<Mailbox["after"]>((...asked) => memory.after(...asked));
  return { ...memory, after };
}

function open(mailbox: Mailbox, options: { after?: number; heartbeatMs?: number } = {}) {
  const ended = vi.fn<() => void>();
  const stream = streamOf(mailbox, BOX, {
    after: options.after,
    heartbeatMs: options.heartbeatMs ?? 60_000,
    history: 200,
    ended,
  });
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => reader.cancel().catch(() => undefined));
  const readTo = async (end: string) => {
    let text = "";
    while (!text.includes(end)) text += (await reader.read()).value ?? "";
    return text;
  };
  return { reader, readTo, ended };
}

const numbers = (text: string) =>
  [...text.matchAll(/^id: (\d+)$/gmu)].map(([, seq]) => Number(seq));
const upTo = (last: number, from = 1) =>
  Array.from({ length: last - from + 1 }, (_, index) => from + index);
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a stream", () => {
  it("reads no further than its reader, however much there is", async () => {
    const mailbox = await filled(200);
    const { readTo } = open(mailbox, { after: 0 });
    await settle();
    const before = mailbox.after.mock.calls.length;
    expect(before).toBeLessThanOrEqual(2);
    expect(mailbox.after.mock.calls.every(([, , limit]) => limit <= 20)).toBe(true);
    expect(numbers(await readTo("id: 200\n"))).toEqual(upTo(200));
    expect(mailbox.after.mock.calls.length).toBeGreaterThanOrEqual(10);
  });

  it("gives a page that has nothing the newest of the history", async () => {
    const { readTo } = open(await filled(230));
    expect(numbers(await readTo("id: 230\n"))).toEqual(upTo(230, 31));
  });

  it("brings what is posted while it reads, and what is posted later", async () => {
    const mailbox = await filled(1);
    mailbox.after.mockImplementationOnce(async (box, seq, limit) => {
      const entries = await mailbox.after(box, seq, limit);
      await mailbox.post({ box: BOX, key: "meanwhile", entry: {} });
      return entries;
    });
    const { readTo } = open(mailbox);
    expect(numbers(await readTo("id: 2\n"))).toEqual([1, 2]);
    await settle();
    await mailbox.post({ box: BOX, key: "later", entry: {} });
    expect(numbers(await readTo("id: 3\n"))).toEqual([3]);
  });

  it("says that somebody is typing, and that it is still here, to whoever listens", async () => {
    const mailbox = await filled(0);
    const { readTo } = open(mailbox, { heartbeatMs: 5 });
    await readTo("retry: 1000");
    const typing = readTo("event: typing\ndata: soon\n\n");
    await settle();
    await mailbox.whisper(BOX, "soon");
    expect(await typing).toContain("typing");
    expect(await readTo(": still here\n\n")).not.toContain("typing");
  });

  it("piles up no typing for a reader that does not read", async () => {
    const mailbox = await filled(0);
    const { reader } = open(mailbox);
    await settle();
    for (let times = 0; times < 1_000; times += 1) await mailbox.whisper(BOX, "soon");
    await mailbox.post({ box: BOX, key: "end", entry: {} });
    let text = "";
    while (!text.includes("id: 1\n")) text += (await reader.read()).value ?? "";
    expect(text.split("typing").length).toBeLessThan(10);
  });

  it("watches the mailbox no more once its reader has left", async () => {
    const unwatch = vi.fn<() => void>();
    const { reader, readTo, ended } = open({ ...(await filled(1)), watch: () => unwatch });
    await readTo("id: 1\n");
    await reader.cancel();
    expect(unwatch).toHaveBeenCalledTimes(1);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("ends when the mailbox cannot be read", async () => {
    const mailbox = await filled(1);
    mailbox.after.mockRejectedValue(new Error("away"));
    const { readTo, ended } = open(mailbox);
    await expect(readTo("id: 1\n")).rejects.toThrow("away");
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
