import { describe, expect, it } from "vitest";
import { mayRepeat, messageClasses } from "./classes.ts";

describe("a message's class", () => {
  it("ends a confirmation before a reply, and a reply before a notice", () => {
    const { confirmation, reply, notice } = messageClasses;
    expect(confirmation.lifeMs).toBeLessThan(reply.lifeMs);
    expect(reply.lifeMs).toBeLessThan(notice.lifeMs);
  });

  it("has only reminders arrive twice rather than not at all", () => {
    const adapter = { repeatable: false };
    expect(mayRepeat("reminder", adapter)).toBe(true);
    expect(mayRepeat("reply", adapter)).toBe(false);
    expect(mayRepeat("confirmation", adapter)).toBe(false);
    expect(mayRepeat("notice", adapter)).toBe(false);
  });

  it("does not matter where the platform knows a repeat by its key", () => {
    expect(mayRepeat("reply", { repeatable: true })).toBe(true);
  });
});
