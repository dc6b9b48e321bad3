import { setTimeout as sleep } from "node:timers/promises";
import { begin } from "./load/load.ts";
import { costOf, drained, measure, openTraffic, quantile, usageOf } from "./measure.ts";
import type { Bench, Duration, Sample } from "./measure.ts";
import type { Stage } from "./stages.ts";

/** How a server bore more than it can do, and how it came back from that. */
export interface Overload extends Sample {
  /** Messages that were sent and not yet answered when the flood ended. */
  readonly backlog: number;
  /** Until all of them were answered, and how long that should take at the rate of a calm minute. */
  readonly drainS: number;
  readonly predictedS: number;
}

const TIMES = 5;
const BUSY = 64;

/**
 * Sends five times as much as the server was just seen to do. Its rate is over flood and drain
 * together, its times are those in which webhooks were answered, its memory is the most it ever had.
 */
export async function overload(
  stage: Stage,
  bench: Bench,
  { duration, floodMs }: { duration: Duration; floodMs: number },
): Promise<Overload> {
  const calm = await measure({ ...stage, load: { kind: "closed", busy: BUSY } }, bench, duration);
  const { traffic, end } = openTraffic(stage, bench);
  const before = await usageOf(bench);
  const begun = performance.now();
  traffic.measuring = true;
  const load = { kind: "flood", perSecond: calm.perSecond * TIMES } as const;
  const stop = begin(traffic, load, stage.conversations);
  await sleep(floodMs);
  stop();
  const backlog = bench.ledger.underWay;
  const flooded = performance.now();
  const predictedS = backlog / Math.max(1, calm.perSecond);
  await drained(traffic, 10_000 + predictedS * 3_000);
  const ended = performance.now();
  const after = await usageOf(bench);
  end();
  const acceptances = traffic.acceptances.toSorted((one, other) => one - other);
  return {
    perSecond: Math.round((traffic.ways.length * 1_000) / (ended - begun)),
    p50Ms: quantile(acceptances, 0.5),
    p95Ms: quantile(acceptances, 0.95),
    ...costOf(before, after, traffic.ways.length),
    rssMb: after.peakRssMb,
    backlog,
    drainS: Math.round((ended - flooded) / 100) / 10,
    predictedS: Math.round(predictedS * 10) / 10,
  };
}
