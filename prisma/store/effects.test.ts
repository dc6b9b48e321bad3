import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { Ledger } from "../../core/effects/ledger.ts";
import { StoreUnavailable } from "../../core/errors.ts";
import { itIsALedger } from "../../core/testing/effects-contract.ts";
import { Cable } from "../../tests/cable.ts";
import { afterwards, databaseForTest } from "../../tests/database.ts";
import { openDatabase } from "../database.ts";
import { openEffectStore } from "./effects.ts";

const { url, database } = await databaseForTest();
const other = await openDatabase({ url });
afterwards(() => other.close());

itIsALedger("the ledger on Postgres", async () => ({
  stores: [openEffectStore(database.pool), openEffectStore(other.pool)],
  lapse: async () => {
    await database.pool.query(
      "UPDATE effects SET claimed_until = now() - interval '1 hour' WHERE claimed_until > now()",
    );
  },
}));

describe("a ledger on a database that goes away", () => {
  const wire = (key: string) => ({
    kind: "test.outage",
    key,
    repeat: "never" as const,
    result: z.string(),
    signal: new AbortController().signal,
  });

  async function openRemote() {
    const cable = await Cable.open(url);
    const { pool, close } = await openDatabase({ url: cable.url });
    onTestFinished(close);
    return { cable, ledger: new Ledger(openEffectStore(pool)) };
  }

  it("performs nothing while it is away", async () => {
    const { cable, ledger } = await openRemote();
    cable.cut();
    let performed = 0;
    const asked = ledger.once(wire("before"), async () => `sent ${(performed += 1)}`);
    await expect(asked).rejects.toThrow(StoreUnavailable);
    expect(performed).toBe(0);
  });

  it("records what was done meanwhile when it is back", async () => {
    const { cable, ledger } = await openRemote();
    const taken = () => cable.taken;
    const before = taken();
    const answer = ledger.once(wire("after"), async () => {
      cable.cut();
      return "sent";
    });
    await expect.poll(taken, { timeout: 10_000 }).toBeGreaterThan(before + 3);
    cable.mend();
    expect(await answer).toBe("sent");
    const here = new Ledger(openEffectStore(database.pool));
    expect(await here.once(wire("after"), async () => "twice")).toBe("sent");
  });
});
