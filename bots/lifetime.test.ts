import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { type Lifetime, liveUntilStopped } from "./lifetime.ts";

function birth(changes: Partial<Lifetime> = {}) {
  const process = Object.assign(new EventEmitter(), { exit: vi.fn<(code: number) => void>() });
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const close = vi.fn(async () => {});
  const lifetime = { process, log, seconds: 5, open: async () => ({ close }), ...changes };
  return { process, log, close, code: liveUntilStopped(lifetime) };
}

const never = () => new Promise<never>(() => {});

describe("a program that runs until it is stopped", () => {
  it.each(["SIGINT", "SIGTERM"])("closes on %s and ends well", async (signal) => {
    const { process, close, code } = birth();
    process.emit(signal, signal);
    expect(await code).toBe(0);
    expect(close).toHaveBeenCalledOnce();
  });

  it("closes what was still opening when the signal came", async () => {
    const close = vi.fn(async () => {});
    const opening = Promise.withResolvers<{ close: typeof close }>();
    const { process, code } = birth({ open: () => opening.promise });
    process.emit("SIGTERM", "SIGTERM");
    opening.resolve({ close });
    expect(await code).toBe(0);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("ends at once on a second signal: %s", (signal, code) => {
    const { process } = birth({ open: async () => ({ close: never }) });
    process.emit("SIGTERM", "SIGTERM");
    expect(process.exit).not.toHaveBeenCalled();
    process.emit(signal, signal);
    expect(process.exit).toHaveBeenCalledExactlyOnceWith(code);
  });

  it.each(["uncaughtException", "unhandledRejection"])(
    "closes on an %s and fails",
    async (kind) => {
      const error = new Error("nobody saw it coming");
      const { process, log, close, code } = birth();
      process.emit(kind, error);
      expect(await code).toBe(1);
      expect(log.error).toHaveBeenCalledWith("an error nobody caught", { error });
      expect(close).toHaveBeenCalledOnce();
    },
  );

  it("fails when closing takes too long", async () => {
    const { process, log, code } = birth({ open: async () => ({ close: never }), seconds: 0.01 });
    process.emit("SIGTERM", "SIGTERM");
    expect(await code).toBe(1);
    expect(log.error).toHaveBeenCalledWith("gave up on closing", { seconds: 0.01 });
  });

  it("fails when closing fails", async () => {
    const close = () => Promise.reject(new Error("stuck"));
    const { process, code } = birth({ open: async () => ({ close }) });
    process.emit("SIGTERM", "SIGTERM");
    expect(await code).toBe(1);
  });

  it("says why it could not be opened", async () => {
    const { code } = birth({ open: () => Promise.reject(new Error("no database")) });
    await expect(code).rejects.toThrow("no database");
  });
});
