import { expect, it } from "vitest";
import { EffectInDoubt } from "../effects/effects.ts";
import { Ledger } from "../effects/ledger.ts";
import { dieOver, nameOf, never, wire } from "./effects-sample.ts";
import type { LedgerSample } from "./effects-sample.ts";

/** What a person can do about an effect in doubt. */
export function itCanBeSettled(sample: () => LedgerSample): void {
  const storeOf = () => sample().stores[1];
  const ledgerOf = () => new Ledger(sample().stores[0]);
  const doubts = async () => (await storeOf().inDoubt(1_000)).map(({ key }) => key);

  it("is settled by a person who knows what came of it", async () => {
    const effect = never();
    await dieOver(sample(), effect);
    await sample().lapse();
    const settle = () => storeOf().settle(nameOf(effect), "seen in the bank's books");
    const settled = await Promise.all([settle(), settle()]);
    expect(settled.filter(Boolean)).toEqual([true]);
    expect(await ledgerOf().once(effect, async () => "twice")).toBe("seen in the bank's books");
  });

  it("is forgotten by a person who knows that it did not happen", async () => {
    const effect = never();
    await dieOver(sample(), effect);
    await sample().lapse();
    expect(await storeOf().forget(nameOf(effect))).toBe(true);
    expect(await doubts()).not.toContain(nameOf(effect));
    expect(await ledgerOf().once(effect, async () => "sent")).toBe("sent");
  });

  it("lets nobody settle or forget what is not in doubt", async () => {
    const store = storeOf();
    const [unknown, done, lapsed, busy] = [never(), never(), wire(), never()];
    await ledgerOf().once(done, async () => "sent");
    await dieOver(sample(), lapsed);
    await sample().lapse();
    await dieOver(sample(), busy);
    for (const key of [unknown, done, lapsed, busy].map(nameOf))
      expect([await store.settle(key, "no"), await store.forget(key)]).toEqual([false, false]);
  });

  it("lists what is in doubt with its kind and since when, the oldest first", async () => {
    const [one, other] = [never(), { ...never(), kind: "test.mail" }];
    const before = new Date(Date.now() - 86_400_000);
    for (const effect of [one, other])
      await expect(
        ledgerOf().once(effect, () => Promise.reject(new Error("dead"))),
      ).rejects.toThrow(EffectInDoubt);
    const listed = await storeOf().inDoubt(1_000);
    expect(await storeOf().inDoubt(1)).toEqual(listed.slice(0, 1));
    const mine = listed.filter(({ key }) => [one, other].map(nameOf).includes(key));
    expect(mine.map(({ since, ...rest }) => ({ ...rest, known: since > before }))).toEqual([
      { key: nameOf(one), kind: "test.wire", known: true },
      { key: nameOf(other), kind: "test.mail", known: true },
    ]);
  });
}
