import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../errors.ts";
import { id } from "../message/address.ts";
import {
  budgetInMemory,
  calling,
  failing,
  hanging,
  saying,
  scriptedModel,
} from "../testing/models-in-memory.ts";
import type { Act } from "../testing/models-in-memory.ts";
import { noting } from "../testing/bench.ts";
import type { Budget, Limits } from "./budget.ts";
import { Chain } from "./chain.ts";
import { ModelError } from "./model.ts";
import type { Model, ModelQuestion, Said } from "./model.ts";
import { worstOf } from "./worst.ts";

/** Time goes on in steps in which nothing is missed, however busy the machine. */
beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const question: ModelQuestion = { instructions: "Answer.", content: "oi", mostTokens: 50 };
const ana = { organisation: id<"organisation">("o"), contact: id<"contact">("ana") };
const endless: Limits = { organisation: {}, person: {} };
const away = new ModelError("unavailable", { usage: { input: 0, output: 0 } });
const textOf = (said: Said) => (said.kind === "text" ? said.text : undefined);

interface Setting {
  readonly budget?: Budget;
  readonly limits?: Limits;
  readonly deadlineMs?: number;
}

function open(models: readonly Model[], setting: Setting = {}) {
  const { budget = budgetInMemory(), limits = endless, deadlineMs = 400 } = setting;
  const { log, logged } = noting();
  const chain = new Chain({ models, budget, limits, deadlineMs, log, random: () => 0 });
  const ask = (signal = AbortSignal.timeout(5_000)) =>
    chain.ask(question, { spender: ana, signal, read: textOf });
  return { ask, budget, logged, today: async () => (await budget.today(ana)).person };
}

const scripted = (name: string, act: Act) => scriptedModel(name, act, { input: 1, output: 10 });

describe("a chain of models", () => {
  it("asks the first, and tells what it took", async () => {
    const [small, large] = [scripted("small", saying("olá")), scripted("large", saying("oi"))];
    const { answer, spent } = await open([small, large]).ask();
    expect(answer).toBe("olá");
    expect(spent).toEqual([
      {
        model: "small",
        came: "answered",
        ms: expect.any(Number),
        tokens: { input: 200, output: 20 },
        usd: 0.0004,
      },
    ]);
    expect(large.asked).toEqual([]);
  });

  it.each<[string, Act, string]>([
    ["cannot be reached", failing(away), "unavailable"],
    ["has no key that is good", failing(new ModelError("unauthorized")), "unauthorized"],
    ["is asked too much", failing(new ModelError("rate_limited")), "rate_limited"],
    ["does not want to", failing(new ModelError("refused")), "refused"],
    ["says too much", failing(new ModelError("truncated")), "truncated"],
    ["says something else", calling("another_tool"), "unreadable"],
    ["says nothing in time", hanging(), "late"],
    ["does not even stop when told to", hanging({ deaf: true }), "late"],
    ["breaks in a way nobody foresaw", () => Promise.reject(new Error("bug")), "unavailable"],
  ])("asks the next where the first %s", async (_, act, came) => {
    const { answer, spent } = await open(
      [scripted("small", act), scripted("large", saying("oi"))],
      {
        deadlineMs: 200,
      },
    ).ask();
    expect(answer).toBe("oi");
    expect(spent).toMatchObject([
      { model: "small", came },
      { model: "large", came: "answered" },
    ]);
  });

  it("has no answer when none has, within one deadline for all", async () => {
    const models = ["a", "b", "c"].map((name) => scripted(name, hanging()));
    const began = performance.now();
    const { answer, spent } = await open(models, { deadlineMs: 300 }).ask();
    expect(performance.now() - began).toBe(300);
    expect(answer).toBeUndefined();
    expect(spent.map(({ came, ms }) => [came, ms])).toEqual([
      ["late", 100],
      ["late", 100],
      ["late", 100],
    ]);
  });

  it("gives what one leaves of its time to the next", async () => {
    const late: Act = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 220));
      return saying("at last")(...asked);
    };
    const models = [scripted("a", failing(away)), scripted("b", late)];
    expect(await open(models, { deadlineMs: 300 }).ask()).toMatchObject({ answer: "at last" });
  });

  it("asks nobody when its turn is over", async () => {
    const model = scripted("a", saying("olá"));
    expect(await open([model]).ask(AbortSignal.abort())).toEqual({ spent: [] });
    expect(model.asked).toEqual([]);
  });

  it("leaves those to the rules who would be too many at once", async () => {
    const model = scripted("a", hanging());
    const { ask } = open([model], { deadlineMs: 100 });
    const asked = await Promise.all(Array.from({ length: 40 }, () => ask()));
    expect(model.asked).toHaveLength(32);
    expect(asked.filter(({ spent }) => spent.length === 0)).toHaveLength(8);
    model.acts(saying("olá"));
    await expect.poll(async () => (await ask()).answer, { timeout: 3_000 }).toBe("olá");
  });

  it("says of what went wrong which model it was, and never a word", async () => {
    const { ask, logged } = open([scripted("a", failing(away))]);
    await ask();
    expect(logged).toEqual(['warn: a model did not answer {"model":"a","error":"unavailable"}']);
  });
});

describe("a model that is broken", () => {
  it("is left alone after some calls, and is asked again later", async () => {
    const [broken, well] = [scripted("a", failing(away)), scripted("b", saying("oi"))];
    const { ask } = open([broken, well]);
    for (let call = 0; call < 8; call += 1) expect((await ask()).answer).toBe("oi");
    expect(broken.asked).toHaveLength(5);
    broken.acts(saying("back"));
    await expect.poll(async () => (await ask()).answer, { timeout: 3_000 }).toBe("back");
  });

  it("is left alone at once when its key is no good, or the way to it is blocked", async () => {
    for (const fault of ["unauthorized", "blocked"] as const) {
      const broken = scripted("a", failing(new ModelError(fault)));
      const { ask } = open([broken, scripted("b", saying("oi"))]);
      await ask();
      await ask();
      expect(broken.asked).toHaveLength(1);
    }
  });

  it("rests for as long as it asked to", async () => {
    const busy = scripted("a", failing(new ModelError("rate_limited", { retryAfterMs: 300 })));
    const { ask } = open([busy, scripted("b", saying("oi"))]);
    await ask();
    busy.acts(saying("back"));
    expect(await ask()).toMatchObject({ answer: "oi", spent: [{ model: "b" }] });
    await expect.poll(async () => (await ask()).answer, { timeout: 2_000 }).toBe("back");
  });

  it("is not held against it that a turn was given up", async () => {
    const slow = scripted("a", hanging());
    const { ask } = open([slow], { deadlineMs: 5_000 });
    for (let call = 0; call < 6; call += 1) await ask(AbortSignal.timeout(5));
    slow.acts(saying("olá"));
    expect(await ask()).toMatchObject({ answer: "olá" });
  });
});

describe("the budget of a chain", () => {
  const worst = worstOf(question);
  const most = worst.input + worst.output;

  it("is held before the call, and settled with what the call took", async () => {
    const budget = budgetInMemory();
    let held = 0;
    const model = scripted("a", async (...asked) => {
      held = (await budget.today(ana)).person.tokens;
      return saying("olá")(...asked);
    });
    const { ask, today } = open([model], { budget });
    await ask();
    expect(held).toBe(most);
    expect(await today()).toEqual({ tokens: 220, cost: 400 });
  });

  it("is asked first: a call that could go over it is not made", async () => {
    const model = scripted("a", saying("olá"));
    const { ask, today } = open([model], {
      limits: { organisation: {}, person: { tokens: most - 1 } },
    });
    expect(await ask()).toEqual({ spent: [{ model: "a", came: "over_budget", ms: 0 }] });
    expect(model.asked).toEqual([]);
    expect(await today()).toEqual({ tokens: 0, cost: 0 });
  });

  it("takes the most where nobody can tell what a call took, and nothing for one that was refused", async () => {
    const hung = open([scripted("a", hanging())], { deadlineMs: 60 });
    await hung.ask();
    expect((await hung.today()).tokens).toBe(most);
    const refused = open([scripted("a", failing(away))]);
    await refused.ask();
    expect((await refused.today()).tokens).toBe(0);
  });

  it("counts tokens alone where nobody knows a price, and holds them to their limit", async () => {
    const model = scriptedModel("unknown", saying("olá"));
    const limits = { organisation: {}, person: { tokens: most + 219, cost: 1 } };
    const { ask, today } = open([model], { limits });
    const { spent } = await ask();
    expect(spent[0]).not.toHaveProperty("usd");
    expect(await today()).toEqual({ tokens: 220, cost: 0 });
    expect(await ask()).toMatchObject({ spent: [{ came: "over_budget" }] });
  });

  it("that cannot be asked stops the turn before anything is spent", async () => {
    const model = scripted("a", saying("olá"));
    const budget: Budget = {
      ...budgetInMemory(),
      reserve: () => Promise.reject(new StoreUnavailable("away")),
    };
    await expect(open([model], { budget }).ask()).rejects.toThrow(StoreUnavailable);
    expect(model.asked).toEqual([]);
  });

  it("that cannot be settled keeps what was held, and the answer stands", async () => {
    const budget = budgetInMemory();
    const settle = () => Promise.reject(new StoreUnavailable("away"));
    const { ask, today } = open([scripted("a", saying("olá"))], { budget: { ...budget, settle } });
    expect((await ask()).answer).toBe("olá");
    expect((await today()).tokens).toBe(most);
  });
});
