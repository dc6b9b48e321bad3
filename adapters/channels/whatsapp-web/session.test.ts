import { describe, expect, it } from "vitest";
import type { Keep, Kept } from "../../../core/ports.ts";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import { loadBaileys } from "./baileys.ts";
import { Lease } from "./lease.ts";
import { Session } from "./session.ts";

const clock = { now: () => new Date() };
const closing = new AbortController().signal;

/** A session whose writes are written down, and fail so often. */
async function open(kept: Keep = keepInMemory()) {
  const commits: Kept[] = [];
  let failures = 0;
  const keep: Keep = {
    ...kept,
    write: async (entries, given) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error("the store is away");
      }
      commits.push(entries);
      return kept.write(entries, given);
    },
  };
  const lease = await Lease.take({ keep, clock }, closing);
  if (!lease) throw new Error("no lease");
  const baileys = await loadBaileys();
  const session = await Session.open({ baileys, keep, lease, closing });
  commits.length = 0;
  return { session, commits, keep: kept, lease, fails: (times: number) => void (failures = times) };
}

const pair = (byte: number) => ({
  public: Buffer.alloc(32, byte),
  private: Buffer.alloc(32, byte),
});

describe("the session", () => {
  it("reads back what was written, bytes as bytes, and forgets what is null", async () => {
    const { session, keep, lease } = await open();
    await session.keys.set({ "pre-key": { "1": pair(1), "2": pair(2) } });
    await session.keys.set({ "pre-key": { "1": null } });
    await session.saveCredentials({ nextPreKeyId: 7 });
    await lease.release();
    const again = await open(keep);
    expect(await again.session.keys.get("pre-key", ["1", "2"])).toEqual({ "2": pair(2) });
    expect(again.session.creds).toEqual(session.creds);
  });

  it("writes what comes together at once, keys before the credentials that speak of them", async () => {
    const { session, commits } = await open();
    await Promise.all([
      Promise.resolve(session.keys.set({ session: { a: Buffer.from("1") } })),
      Promise.resolve(session.keys.set({ "pre-key": { "1": pair(1) } })),
      session.saveCredentials({ nextPreKeyId: 2 }),
    ]);
    expect(commits.map((commit) => [...commit.keys()])).toEqual([
      ["key:session:a"],
      ["key:pre-key:1", "creds"],
    ]);
  });

  it("gives nothing up while the store is away", async () => {
    const { session, keep, fails } = await open();
    fails(2);
    await session.keys.set({ "lid-mapping": { "55": "99" } });
    expect((await keep.read(["key:lid-mapping:55"])).size).toBe(1);
  });

  it("begins anew where a pairing was begun and not finished", async () => {
    const { session, keep, lease } = await open();
    await session.saveCredentials({ me: { id: "55@s.whatsapp.net", name: "~" } });
    await lease.release();
    const again = await open(keep);
    expect([again.session.me, again.session.isPaired]).toEqual([[], false]);
  });
});
