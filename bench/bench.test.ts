import { describe, expect, it } from "vitest";
import { Ledger } from "./load/ledger.ts";
import { jsonLines, table } from "./report.ts";
import { run } from "./run.ts";
import { isInstalled } from "./servers/servers.ts";
import { overloading, stages } from "./stages.ts";

/** What `--quick` measures, and a hub that has conversations stored. */
const chosen = stages
  .filter(({ name, quick }) => quick === true || name === "hub:1k")
  .map((stage) => (stage.stored ? { ...stage, conversations: 100 } : stage));
const isRun = ({ server }: (typeof stages)[number]) => isInstalled(server);

describe("the bench", () => {
  it("measures every server, and each has answered every message once and in order", async () => {
    const rows = await run({
      stages: chosen,
      rounds: 1,
      duration: { warmUpMs: 0, measureMs: 100 },
      firstWarmUpMs: 0,
      floodMs: 200,
      set: {},
      profile: false,
      note: () => undefined,
    });
    const names = [...chosen.filter(isRun), overloading].map(({ name }) => name);
    expect(rows).toMatchObject(names.map((stage) => ({ stage, faults: [] })));
    expect(table(rows)).toContain("ingest is ");
    for (const line of jsonLines(rows).trim().split("\n"))
      expect(JSON.parse(line)).toMatchObject({
        stage: expect.any(String),
        per_second: expect.any(Number),
        p50_ms: expect.any(Number),
        p95_ms: expect.any(Number),
        cpu_us: expect.any(Number),
        database_us: expect.any(Number),
        rss_mb: expect.any(Number),
      });
  }, 120_000);

  it.skipIf(!chosen.every(isRun))("has its rivals, by npm install --prefix bench/rivals", () => {
    expect(chosen.filter(isRun)).toEqual(chosen);
  });
});

describe("the ledger", () => {
  const sent = (messages: number) => {
    const ledger = new Ledger();
    const marks = Array.from({ length: messages }, () => ledger.next(0));
    return { ledger, answer: (at: number) => marks[at] && ledger.answer(marks[at]) };
  };

  it("is at peace when every message was answered once and in order", () => {
    const { ledger, answer } = sent(2);
    expect([answer(0), answer(1)]).toEqual([true, true]);
    expect(ledger.faults()).toEqual([]);
  });

  it("sees what was lost, what came twice and what came too early", () => {
    const { ledger, answer } = sent(4);
    expect([answer(0), answer(0), answer(2)]).toEqual([true, false, false]);
    expect(ledger.faults()).toEqual(["1 lost", "1 doubled", "1 out of order"]);
  });
});
