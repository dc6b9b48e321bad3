import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { EffectInDoubt, NotDone } from "../effects/effects.ts";
import { Ledger } from "../effects/ledger.ts";
import { itCanBeSettled } from "./effects-settling.ts";
import { itHoldsInRaces } from "./effects-races.ts";
import { atWork, dieOver, nameOf, never, renewalsOf, wire } from "./effects-sample.ts";
import type { LedgerSample } from "./effects-sample.ts";

/** What every ledger promises. */
export function itIsALedger(kind: string, open: () => Promise<LedgerSample>): void {
  describe(`${kind} keeps the ledger contract`, () => {
    let sample: LedgerSample;
    let here: Ledger;
    let there: Ledger;
    beforeAll(async () => {
      sample = await open();
      const [one, other] = sample.stores;
      here = new Ledger(one, { lookMs: 2, renewMs: 60_000 });
      there = new Ledger(other, { lookMs: 2, renewMs: 60_000 });
    });

    const again = () => Promise.reject(new Error("performed again"));
    const doubts = async () => (await sample.stores[1].inDoubt(1_000)).map(({ key }) => key);

    it("performs once, and answers with what is recorded ever after", async () => {
      const effect = wire();
      const perform = vi.fn<(key: string) => Promise<string>>().mockResolvedValue("sent");
      expect(await here.once(effect, perform)).toBe("sent");
      expect(await there.once(effect, perform)).toBe("sent");
      expect(await here.once({ ...effect, repeat: "never" }, perform)).toBe("sent");
      expect(perform.mock.calls.map(([key]) => key)).toEqual([nameOf(effect)]);
    });

    it("tells the kinds of effects under one key apart", async () => {
      const effect = wire();
      await here.once(effect, async () => "wired");
      expect(await here.once({ ...effect, kind: "test.mail" }, async () => "mailed")).toBe(
        "mailed",
      );
    });

    it("gives the first answer through the schema too", async () => {
      const effect = { ...wire(), result: z.object({ at: z.coerce.date() }) };
      const at = new Date("2030-01-01T12:00:00Z");
      expect(await here.once(effect, async () => ({ at }))).toEqual({ at });
      expect(await there.once(effect, again)).toEqual({ at });
    });

    it("keeps a result of null, and text that databases dislike", async () => {
      const nothing = { ...wire(), result: z.null() };
      await here.once(nothing, async () => null);
      expect(await there.once(nothing, again)).toBeNull();
      const odd = wire();
      await here.once(odd, async () => "\u0000 \uD83D");
      expect(await there.once(odd, again)).toBe("\u0000 \uD83D");
    });

    it("performs once for many who ask at once, and answers all of them alike", async () => {
      const effect = never();
      let performed = 0;
      const asked = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? here : there).once(effect, async () => {
          await setImmediate();
          return `sent ${(performed += 1)}`;
        }),
      );
      expect(new Set(await Promise.all(asked))).toEqual(new Set(["sent 1"]));
    });

    it("lets the next one perform after a failure, and never two at once", async () => {
      const effect = wire();
      let [atIt, most, tries] = [0, 0, 0];
      const asked = Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? here : there).once(effect, async () => {
          most = Math.max(most, (atIt += 1));
          await setImmediate();
          atIt -= 1;
          if ((tries += 1) < 5) throw new Error("busy line");
          return "sent";
        }),
      );
      const answers = await Promise.allSettled(asked);
      const statuses = answers.map(({ status }) => status).toSorted();
      const [failed, answered] = [
        Array<string>(4).fill("rejected"),
        Array<string>(4).fill("fulfilled"),
      ];
      expect({ most, statuses }).toEqual({ most: 1, statuses: [...answered, ...failed] });
    });

    it("waits for somebody who is at it, as long as the caller's signal lets it", async () => {
      const effect = never();
      const { answer, finish } = await atWork(here, effect);
      const patience = new AbortController();
      const impatient = there.once({ ...effect, signal: patience.signal }, async () => "twice");
      const patient = there.once(effect, async () => "twice");
      patience.abort();
      await expect(impatient).rejects.toThrow(/abort/u);
      finish("sent");
      expect(await Promise.all([answer, patient])).toEqual(["sent", "sent"]);
    });

    it("performs nothing for a caller who was told to stop", async () => {
      const perform = vi.fn<() => Promise<string>>();
      const asked = here.once(wire({ signal: AbortSignal.abort() }), perform);
      await expect(asked).rejects.toThrow(/abort/u);
      expect(perform).not.toHaveBeenCalled();
    });

    it("performs what is safe again when who was at it died, under the same key", async () => {
      const effect = wire();
      await dieOver(sample, effect);
      const asked = there.once(effect, async (key) => key);
      await sample.lapse();
      expect(await asked).toBe(nameOf(effect));
    });

    it("does not perform again what never may be: it is in doubt", async () => {
      const effect = never();
      await dieOver(sample, effect);
      const doubt = new EffectInDoubt({ key: nameOf(effect), kind: effect.kind });
      const asked = there.once(effect, async () => "twice").catch((error: unknown) => error);
      await sample.lapse();
      expect(await asked).toEqual(doubt);
      await expect(here.once({ ...effect, repeat: "safe" }, async () => "twice")).rejects.toEqual(
        doubt,
      );
      expect(await doubts()).toContain(nameOf(effect));
    });

    it("throws what performing threw when it may be repeated", async () => {
      const broken = new Error("busy line");
      const effect = wire();
      await expect(here.once(effect, () => Promise.reject(broken))).rejects.toBe(broken);
      expect(await there.once(effect, async () => "sent")).toBe("sent");
    });

    it("is in doubt at once when performing failed and may not be repeated", async () => {
      const effect = never();
      const cause = new Error("line went dead");
      const failing = here.once(effect, () => Promise.reject(cause));
      await expect(failing).rejects.toMatchObject({ name: "EffectInDoubt", cause });
      await expect(there.once(effect, async () => "twice")).rejects.toThrow(EffectInDoubt);
    });

    it("counts a result that its schema refuses as a failure", async () => {
      const asked = here.once({ ...never(), result: z.string().max(3) }, async () => "long");
      await expect(asked).rejects.toThrow(EffectInDoubt);
    });

    it("performs again what surely was not done", async () => {
      const effect = never();
      const refused = new NotDone("refused");
      await expect(here.once(effect, () => Promise.reject(refused))).rejects.toBe(refused);
      expect(await there.once(effect, async () => "sent")).toBe("sent");
    });

    it("keeps a claim for as long as its holder is at it", async () => {
      const effect = never();
      const alive = new Ledger(sample.stores[0], { renewMs: 5 });
      const { answer, finish } = await atWork(alive, effect);
      await sample.lapse();
      await vi.waitFor(async () => expect(await doubts()).not.toContain(nameOf(effect)));
      finish("sent");
      expect(await answer).toBe("sent");
    });

    it("lets go of a claim when the caller's signal ends it, though the work goes on", async () => {
      const stop = new AbortController();
      const { store, underWay } = renewalsOf(sample.stores[0]);
      const alive = new Ledger(store, { renewMs: 5 });
      const [ended, other] = [wire({ repeat: "never", signal: stop.signal }), never()];
      const work = await atWork(alive, ended);
      const otherWork = await atWork(alive, other);
      stop.abort();
      expect(work.signal.aborted).toBe(true);
      await underWay();
      await sample.lapse();
      await vi.waitFor(async () => expect(await doubts()).not.toContain(nameOf(other)));
      expect(await doubts()).toContain(nameOf(ended));
      for (const { answer, finish } of [work, otherWork]) {
        finish("sent after all");
        expect(await answer).toBe("sent after all");
      }
      expect(await doubts()).not.toContain(nameOf(ended));
    });

    it("tells who lost a claim to stop, and answers them with what was recorded first", async () => {
      const effect = wire();
      const slow = await atWork(new Ledger(sample.stores[0], { renewMs: 50 }), effect);
      const takingOver = atWork(there, effect);
      await vi.waitFor(
        async () => {
          await sample.lapse();
          expect(slow.signal.aborted).toBe(true);
        },
        { timeout: 10_000 },
      );
      const next = await takingOver;
      next.finish("first");
      expect(await next.answer).toBe("first");
      slow.finish("second");
      expect(await slow.answer).toBe("first");
    });

    it("frees nothing for one whose claim was taken over", async () => {
      const [store] = sample.stores;
      const effect = { key: nameOf(wire()), kind: "test.wire", repeatable: true };
      const lost = { key: effect.key, number: 1 };
      expect(await store.claim(effect, 60_000)).toEqual({ status: "claimed", claim: lost });
      await sample.lapse();
      await store.claim(effect, 60_000);
      await store.giveUp(lost, "free");
      expect(await store.claim(effect, 60_000)).toEqual({ status: "busy" });
    });

    it("lets a late holder close the doubt", async () => {
      const effect = never();
      const late = await atWork(here, effect);
      await sample.lapse();
      await expect(there.once(effect, async () => "twice")).rejects.toThrow(EffectInDoubt);
      late.finish("sent");
      expect(await late.answer).toBe("sent");
      expect(await there.once(effect, async () => "twice")).toBe("sent");
    });

    itCanBeSettled(() => sample);
    itHoldsInRaces(() => sample);
  });
}
