import { describe, expect, it } from "vitest";
import { kept, shortTrials } from "./testing.ts";
import { platformTroubles } from "./trials/platform-troubles.ts";
import { slowConversation } from "./trials/slow-conversation.ts";

const LONG_MS = 120_000;
const make = shortTrials();

describe("a hub among others", { timeout: LONG_MS }, () => {
  it("bears a platform that answers everything but what it should", async () => {
    expect(await make(platformTroubles, "postgres")).toMatchObject({ hasty: 0, ...kept });
  });

  it("lets nobody wait for a slow conversation", async () => {
    expect(await make(slowConversation, "postgres")).toMatchObject({ ...kept });
  });
});
