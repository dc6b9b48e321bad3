import { partName } from "../bot.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, saying, sayings } from "../load.ts";
import type { Load, Saying } from "../load.ts";
import { percentile } from "../percentile.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";
import type { World } from "../world.ts";

const sizes: Readonly<Record<Scale, Load & { readonly slowMs: number }>> = {
  full: { messages: 4_000, conversations: 200, overMs: 40_000, slowMs: 20_000 },
  quick: { messages: 800, conversations: 80, overMs: 6_000, slowMs: 2_500 },
  short: { messages: 300, conversations: 40, overMs: 2_000, slowMs: 5_000 },
};

const DRAINED_WITHIN_MS = 90_000;
/** Below so much two measurements of the same differ by more than half. */
const NOISE_MS = 10;

/** One conversation's answers take long; the others' must not. */
export const slowConversation: Trial = {
  test: 9,
  title: "one slow conversation among quick ones",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const { slowMs, ...load } = sizes[scale];
    const half = { ...load, messages: load.messages / 2, overMs: load.overMs / 2 };
    await world.start("web");
    await world.start("worker");
    await world.start("worker");
    const before = sayings(half, accounts, "a");
    await sayAll(world.publisher, before, half.overMs);
    const beside = sayings(half, accounts, "b");
    const slow = saying({ account: "sure", chat: "slow", number: 1 }, slowMs);
    await world.publisher.deliver(slow.account, slow.body);
    await sayAll(world.publisher, beside, half.overMs);
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, [...before, ...beside, slow]);
    const alone_p95_ms = percentile(waits(world, before), 0.95);
    const beside_p95_ms = percentile(waits(world, beside), 0.95);
    // In a test other tests have the machine as well: then it is enough not to wait for the slow one.
    const most = scale === "short" ? slowMs : Math.max(2 * alone_p95_ms, alone_p95_ms + NOISE_MS);
    const isUntouched = beside_p95_ms < most;
    const pass = isKept(verdict) && isUntouched && settled;
    return { ...verdict, alone_p95_ms, beside_p95_ms, pass };
  },
};

/** Milliseconds from a webhook to its answer's being shown. */
function waits(
  { round: { platform }, publisher }: World,
  said: readonly Saying[],
): readonly number[] {
  const shownAt = new Map(platform.shown.map(({ text, at }) => [text, at.getTime()]));
  return said.map(({ chat, number, body }) => {
    const shown = shownAt.get(partName(chat, number, 1)) ?? Number.POSITIVE_INFINITY;
    return shown - (publisher.brought.get(body.id) ?? 0);
  });
}
