import { expect, it } from "vitest";
import type { Adapter } from "../adapter.ts";
import type { ChannelFault } from "../errors.ts";
import type { OpenSamples, PlatformTrouble } from "./adapter-samples.ts";
import { orSkip } from "./adapter-samples.ts";
import { saying } from "./adapter-sending.ts";

interface Told {
  readonly fault: ChannelFault;
  readonly maybeSent: boolean;
  readonly arrives: boolean;
}

const told: Readonly<Record<PlatformTrouble, Told>> = {
  expired: { fault: "unauthorized", maybeSent: false, arrives: false },
  server_error: { fault: "unavailable", maybeSent: true, arrives: false },
  page: { fault: "unavailable", maybeSent: true, arrives: false },
  reset: { fault: "unavailable", maybeSent: true, arrives: true },
  silence: { fault: "unavailable", maybeSent: true, arrives: true },
};

const troubles = ["expired", "server_error", "page", "reset", "silence"] as const;

/** What a send that fails is told to be: one of our own words, whether it may have gone out, and no more. */
export function itTellsItsFaults(open: OpenSamples): void {
  it.for(troubles)(
    "says what %s means, and whether it may have gone out",
    async (trouble, context) => {
      const samples = await open();
      const { fails, seen, surelyNotSent = [] } = orSkip(samples.platform, context);
      const { arrives, fault, maybeSent: isOpen } = told[trouble];
      const maybeSent = isOpen && !surelyNotSent.includes(trouble);
      orSkip(fails, context)(trouble);
      const error = await failure(samples.adapter, saying(samples, canary), trouble === "silence");
      expect(error).toMatchObject({ name: "ChannelError", fault, maybeSent });
      expect(JSON.stringify([String(error), error])).not.toContain("CANARY");
      await expect.poll(async () => (await seen()).length).toBe(arrives ? 1 : 0);
    },
  );

  it("knows that nothing went out where nobody listens", async (context) => {
    const samples = await open();
    const { unreachable } = orSkip(samples.platform, context);
    const adapter = orSkip(unreachable, context);
    expect(await failure(adapter, saying(samples, canary))).toMatchObject({
      name: "ChannelError",
      fault: "unavailable",
      maybeSent: false,
    });
  });

  it("says how long to wait, and for whom, when it sends too fast", async (context) => {
    const samples = await open();
    const { begins, ...expected } = orSkip(samples.limited, context);
    begins();
    expect(await failure(samples.adapter, samples.outgoing)).toMatchObject({
      name: "ChannelError",
      fault: "rate_limited",
      retryAfterMs: undefined,
      maybeSent: false,
      ...expected,
    });
  });
}

const canary = { kind: "text", markdown: "CANARY" } as const;

/** What a send is refused with. */
async function failure(
  adapter: Adapter,
  message: Parameters<Adapter["send"]>[0],
  isShort = false,
): Promise<unknown> {
  const signal = AbortSignal.timeout(isShort ? 700 : 5_000);
  const sent = await adapter.send(message, signal).catch((error: unknown) => ({ error }));
  if (!("error" in sent)) throw new Error("it was sent");
  return sent.error;
}
