import { describe, expect, it } from "vitest";
import { NotHere } from "./trial.ts";
import { cutConnections } from "./trials/cut-connections.ts";
import { fullDisk } from "./trials/full-disk.ts";
import { postgresAway } from "./trials/postgres-away.ts";
import { platformTroubles } from "./trials/platform-troubles.ts";
import { redisAway } from "./trials/redis-away.ts";
import { slowConversation } from "./trials/slow-conversation.ts";
import { kept, shortTrials } from "./testing.ts";

const LONG_MS = 120_000;
const make = shortTrials();

describe("a hub in trouble", { timeout: LONG_MS }, () => {
  it("answers on without Redis, and makes up for what waited there", async () => {
    expect(await make(redisAway, "redis")).toMatchObject({ refused: 0, ...kept });
  });

  it("never says that a message is safe while PostgreSQL is away", async () => {
    expect(await make(postgresAway, "postgres")).toMatchObject({ untrue: 0, ...kept });
  });

  it("survives resets round COMMIT", async () => {
    expect(await make(cutConnections, "postgres")).toMatchObject({ stored_never: 0, ...kept });
  });

  it("refuses while the disk is full, and goes on when there is room", async ({ skip }) => {
    const figures = await make(fullDisk, "postgres").catch((error: unknown) => {
      if (error instanceof NotHere) skip(error.message);
      throw error;
    });
    expect(figures).toMatchObject(kept);
  });

  it("bears a platform that answers everything but what it should", async () => {
    expect(await make(platformTroubles, "postgres")).toMatchObject({ hasty: 0, ...kept });
  });

  it("lets nobody wait for a slow conversation", async () => {
    expect(await make(slowConversation, "postgres")).toMatchObject(kept);
  });
});
