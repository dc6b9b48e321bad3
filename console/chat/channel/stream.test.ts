import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Refusal } from "./channel.ts";
import { makePause } from "./pause.ts";
import { keepSession } from "./session.ts";
import { EntryStream } from "./stream.ts";

const bot = { name: "Clínica", about: "", prompts: [], demo: true };

/** What one call meets: a refusal, silence, or text that ends the stream or leaves it open. */
type Try = Refusal | "unanswered" | { readonly text: string; readonly open?: boolean };

function following(tries: readonly Try[]) {
  const asked: (number | undefined)[] = [];
  const seen: string[] = [];
  let visitor = 1;
  const sessions = keepSession(
    { openSession: async () => ({ visitor: `visitor ${visitor}`, bot }) },
    () => "en",
  );
  const stream = async (after: number | undefined, signal: AbortSignal) => {
    const next = tries[asked.length] ?? { text: "", open: true };
    asked.push(after);
    if (next instanceof Refusal) throw next;
    if (next === "unanswered") return unanswered(signal);
    return bodyOf(next.text, next.open ? signal : undefined);
  };
  const pause = makePause();
  const entryStream = new EntryStream({
    channel: { stream },
    sessions,
    pause,
    onOpen: () => seen.push("open"),
    onLost: (reason) => seen.push(`lost: ${reason}`),
    onEntries: (entries) => seen.push(entries.map(({ seq }) => seq).join(" ")),
    onTyping: () => seen.push("typing"),
  });
  const done = entryStream.run();
  return {
    asked,
    seen,
    sessions,
    pause,
    reconnect: () => entryStream.reconnect(),
    becomeVisitor: (number: number) => {
      visitor = number;
    },
    stop: () => {
      entryStream.stop();
      return done;
    },
  };
}

function unanswered(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Refusal("later")));
  });
}

/** A body that says `text`, then ends, or stays silent until `open` aborts. */
function bodyOf(text: string, open: AbortSignal | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (!open) controller.close();
      open?.addEventListener("abort", () => controller.error(new Error("aborted")));
    },
  });
}

function receipt(seq: number): string {
  const data = JSON.stringify({ seq, kind: "receipt", message: "m", status: "read" });
  return `id: ${seq}\nevent: entry\ndata: ${data}\n\n`;
}

describe("the stream", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("resumes after the last entry that came", async () => {
    const { asked, seen, stop } = following([
      { text: receipt(1) + receipt(2) },
      { text: receipt(3) },
    ]);
    await vi.advanceTimersByTimeAsync(2000);
    await stop();
    expect({ asked, seen }).toEqual({
      asked: [undefined, 2, 3],
      seen: ["open", "1 2", "open", "3", "open"],
    });
  });

  it("moves past an entry that it does not know yet", async () => {
    const { asked, stop } = following([
      { text: `${receipt(1)}id: 2\nevent: entry\ndata: {"seq":2,"kind":"poll"}\n\n` },
    ]);
    await vi.advanceTimersByTimeAsync(1000);
    await stop();
    expect(asked).toEqual([undefined, 2]);
  });

  it("keeps typing signs in their place among the entries", async () => {
    const typing = `event: typing\ndata: {"until":"2026-03-01T10:00:00Z"}\n\n`;
    const { seen, stop } = following([{ text: receipt(1) + typing + receipt(2), open: true }]);
    await vi.advanceTimersByTimeAsync(100);
    await stop();
    expect(seen).toEqual(["open", "1", "typing", "2"]);
  });

  it("waits as long as the server asks, however often the visitor comes back", async () => {
    const { asked, pause, stop } = following([new Refusal("later", 20_000)]);
    await vi.advanceTimersByTimeAsync(19_000);
    pause.wake();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(2);
    await stop();
  });

  it("tries at once when the network is back", async () => {
    const lost = Array.from({ length: 50 }, () => new Refusal("later"));
    const { asked, pause, stop } = following(lost);
    await vi.advanceTimersByTimeAsync(120_000);
    const before = asked.length;
    pause.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(before + 1);
    await stop();
  });

  it("takes a line that fell silent for dead", async () => {
    const { asked, stop } = following([{ text: receipt(4), open: true }]);
    await vi.advanceTimersByTimeAsync(39_000);
    expect(asked).toEqual([undefined]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toEqual([undefined, 4]);
    await stop();
  });

  it("gives up a call that nobody answers", async () => {
    const { asked, seen, stop } = following(["unanswered", { text: receipt(1), open: true }]);
    await vi.advanceTimersByTimeAsync(42_000);
    await stop();
    expect({ asked, seen }).toEqual({
      asked: [undefined, undefined],
      seen: ["lost: later", "open", "1"],
    });
  });

  it("calls anew when the network is back, though the line looks alive", async () => {
    const { asked, reconnect, stop } = following([{ text: receipt(4), open: true }]);
    await vi.advanceTimersByTimeAsync(100);
    reconnect();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([undefined, 4]);
    await stop();
  });

  it("begins anew when the session has become another visitor's", async () => {
    const { asked, sessions, becomeVisitor, stop } = following([{ text: receipt(9), open: true }]);
    await vi.advanceTimersByTimeAsync(100);
    becomeVisitor(2);
    await sessions.renew();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([undefined, undefined]);
    await stop();
  });

  it("makes a session again without the visitor noticing", async () => {
    const { asked, seen, stop } = following([
      { text: receipt(5) },
      new Refusal("session"),
      { text: receipt(6), open: true },
    ]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect({ asked, seen }).toEqual({ asked: [undefined, 5, 5], seen: ["open", "5", "open", "6"] });
    await stop();
  });
});
