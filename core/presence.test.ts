import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { PresencePort } from "./adapter.ts";
import type { Prompting } from "./message/event.ts";
import { id } from "./message/address.ts";
import { withPresence } from "./presence.ts";

const address = { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") };
const occurrence = {
  id: id<"event">("e"),
  address,
  at: new Date(0),
  from: { id: id<"person">("p") },
};
const message: Prompting = {
  ...occurrence,
  type: "message",
  message: id("m"),
  content: { kind: "text", text: "oi" },
};
const press: Prompting = { ...occurrence, type: "button", action: "yes" };

/** Answers after `ms` of thinking, before a platform with that presence; gives what was logged. */
async function answered(
  presence: PresencePort,
  { event = message, ms = 0 }: { event?: Prompting; ms?: number } = {},
) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const warn = vi.fn<(message: string) => void>();
  const log = { info: () => undefined, warn, error: () => undefined };
  const about = { line: { adapter: { channel: "test", presence } }, work: { address }, log };
  const answer = withPresence(about, { event }, async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return "answer";
  });
  await vi.advanceTimersByTimeAsync(ms + 1_000);
  return { answer: await answer, warnings: warn.mock.calls.map(([said]) => said) };
}

const port = () => ({
  typing: vi.fn<PresencePort["typing"]>().mockResolvedValue(),
  read: vi.fn<NonNullable<PresencePort["read"]>>().mockResolvedValue(),
  pressed: vi.fn<NonNullable<PresencePort["pressed"]>>().mockResolvedValue(),
});
const calls = ({ typing, read, pressed }: ReturnType<typeof port>) =>
  [typing, read, pressed].map(({ mock }) => mock.calls.length);

describe("presence", () => {
  it("marks a message read, and shows typing only when the answer takes its time", async () => {
    const [quick, slow] = [port(), port()];
    await answered(quick);
    await answered(slow, { ms: 300 });
    expect([quick, slow].map(calls)).toEqual([
      [0, 1, 0],
      [1, 1, 0],
    ]);
  });

  it("answers a press", async () => {
    const shown = port();
    await answered(shown, { event: press });
    expect(calls(shown)).toEqual([0, 0, 1]);
  });

  it.each([
    ["throws", () => fails()],
    ["rejects", async () => fails()],
  ])("costs no answer when it %s", async (_, sign) => {
    const broken = { typing: sign, read: sign, pressed: sign };
    const told = "presence could not be shown";
    expect(await answered(broken, { ms: 300 })).toEqual({
      answer: "answer",
      warnings: [told, told],
    });
    expect(await answered(broken, { event: press })).toEqual({
      answer: "answer",
      warnings: [told],
    });
  });
});

function fails(): never {
  throw new Error("broken");
}
