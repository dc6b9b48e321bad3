import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { Budget, Limits, Spender } from "../models/budget.ts";

/** The same budget as two processes have it. */
export type BudgetSample = readonly [Budget, Budget];

/** What every budget promises. */
export function itIsABudget(kind: string, open: () => Promise<BudgetSample>): void {
  describe(`${kind} keeps the budget contract`, () => {
    let here: Budget;
    let there: Budget;
    beforeAll(async () => {
      [here, there] = await open();
    });

    const someone = (organisation: string = randomUUID()): Spender => ({
      organisation: id(organisation),
      contact: id(randomUUID()),
    });
    const hundred = { tokens: 100, cost: 1_000 };
    const endless: Limits = { organisation: {}, person: {} };
    const spent = (tokens: number, cost: number) => ({ tokens, cost });

    it("holds the most that a call can take until it is told what it took", async () => {
      const ana = someone();
      expect(await here.today(ana)).toEqual({ organisation: spent(0, 0), person: spent(0, 0) });
      const held = await here.reserve(ana, hundred, endless);
      expect(await there.today(ana)).toEqual({ organisation: hundred, person: hundred });
      if (held) await there.settle(held, spent(30, 200));
      const took = spent(30, 200);
      expect(await here.today(ana)).toEqual({ organisation: took, person: took });
    });

    it("takes a second word on one call for the first", async () => {
      const ana = someone();
      const held = await here.reserve(ana, hundred, endless);
      if (held)
        await Promise.all([here.settle(held, spent(30, 200)), there.settle(held, spent(30, 200))]);
      if (held) await there.settle(held, spent(90, 900));
      expect((await here.today(ana)).person).toEqual(spent(30, 200));
    });

    it("leaves a call that is never settled at its most", async () => {
      const ana = someone();
      await here.reserve(ana, hundred, endless);
      const limits = { organisation: {}, person: { tokens: 150 } };
      expect(await there.reserve(ana, hundred, limits)).toBeUndefined();
      expect((await there.today(ana)).person).toEqual(hundred);
    });

    it("writes down what went over what was held", async () => {
      const ana = someone();
      const limits = { organisation: { tokens: 100 }, person: { tokens: 100 } };
      const held = await here.reserve(ana, hundred, limits);
      if (held) await here.settle(held, spent(130, 1_300));
      expect((await here.today(ana)).person).toEqual(spent(130, 1_300));
      expect(await here.reserve(ana, spent(0, 1), limits)).toBeUndefined();
    });

    it.each<[string, Limits]>([
      ["the person's tokens", { organisation: {}, person: { tokens: 150 } }],
      ["the person's money", { organisation: {}, person: { cost: 1_500 } }],
      ["the organisation's tokens", { organisation: { tokens: 150 }, person: {} }],
      ["the organisation's money", { organisation: { cost: 1_500 }, person: {} }],
    ])("refuses what is over %s, and then holds nothing", async (_, limits) => {
      const ana = someone();
      expect(await here.reserve(ana, hundred, limits)).toBeDefined();
      expect(await there.reserve(ana, hundred, limits)).toBeUndefined();
      expect(await here.today(ana)).toEqual({ organisation: hundred, person: hundred });
    });

    it("refuses a first call that is over by itself", async () => {
      const ana = someone();
      const limits = { organisation: { tokens: 99 }, person: {} };
      expect(await here.reserve(ana, hundred, limits)).toBeUndefined();
      expect((await here.today(ana)).organisation).toEqual(spent(0, 0));
    });

    it("obeys a limit that was lowered or raised meanwhile", async () => {
      const ana = someone();
      const held = await here.reserve(ana, hundred, { organisation: {}, person: { tokens: 100 } });
      const lower = { organisation: {}, person: { tokens: 50 } };
      expect(await here.reserve(ana, spent(1, 0), lower)).toBeUndefined();
      if (held) await here.settle(held, spent(60, 0));
      expect(await here.reserve(ana, spent(1, 0), lower)).toBeUndefined();
      const higher = { organisation: {}, person: { tokens: 200 } };
      expect(await here.reserve(ana, spent(140, 0), higher)).toBeDefined();
    });

    it("counts each person, and all of an organisation together", async () => {
      const [ana, bia] = [someone(), someone()];
      const also: Spender = { ...bia, organisation: ana.organisation };
      await here.reserve(ana, hundred, endless);
      await there.reserve(also, hundred, endless);
      expect(await here.today(ana)).toEqual({ organisation: spent(200, 2_000), person: hundred });
      expect((await here.today(bia)).organisation).toEqual(spent(0, 0));
    });

    it("never holds more than the limit, however many ask at once", async () => {
      const organisation = randomUUID();
      const limits = { organisation: { tokens: 1_000 }, person: { tokens: 300 } };
      const people = Array.from({ length: 4 }, () => someone(organisation));
      const asking = Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? here : there).reserve(people[index % 4] ?? someone(), hundred, limits),
      );
      const held = (await Promise.all(asking)).filter((one) => one !== undefined);
      expect(held).toHaveLength(10);
      const [ana = someone()] = people;
      expect((await here.today(ana)).organisation.tokens).toBe(1_000);
    });
  });
}
