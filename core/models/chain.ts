import type { Log } from "../ports.ts";
import { within } from "../within.ts";
import type { Amount, Budget, Limits, Reservation, Spender } from "./budget.ts";
import { ModelError } from "./model.ts";
import type { Model, ModelAnswer, ModelFault, ModelQuestion, Said } from "./model.ts";
import { costOf, tokensOf } from "./price.ts";
import { worstOf } from "./worst.ts";
import type { Usage } from "./price.ts";
import type { Spending } from "./spending.ts";
import { Standing } from "./standing.ts";

export interface ChainParts {
  /** The first is asked first. */
  readonly models: readonly Model[];
  readonly budget: Budget;
  readonly limits: Limits;
  /** For all of them together. */
  readonly deadlineMs: number;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Who asks, and what makes an answer one. */
export interface Asking<T> {
  readonly spender: Spender;
  readonly signal: AbortSignal;
  /** Reads what was said; `undefined` where it is no answer to the question. */
  read(said: Said): T | undefined;
}

/** What asking came to. Without an answer the rules have the word. */
export interface Asked<T> {
  readonly answer?: T;
  readonly spent: readonly Spending[];
}

/** Several models in their order: the next is asked when one does not answer, within one deadline. */
export class Chain {
  readonly #parts: ChainParts;
  readonly #standing: Standing;
  #underWay = 0;

  constructor(parts: ChainParts) {
    this.#parts = parts;
    this.#standing = new Standing(parts.random);
  }

  /**
   * Never throws for what models do. Throws `StoreUnavailable` when the budget cannot be asked: then
   * nothing was spent.
   */
  async ask<T>(question: ModelQuestion, asking: Asking<T>): Promise<Asked<T>> {
    if (this.#underWay >= MOST_AT_ONCE) {
      this.#parts.log.warn("models are asked too much at once", { most: MOST_AT_ONCE });
      return { spent: [] };
    }
    this.#underWay += 1;
    try {
      return await this.#askInTurn(question, asking);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #askInTurn<T>(question: ModelQuestion, asking: Asking<T>): Promise<Asked<T>> {
    const until = performance.now() + this.#parts.deadlineMs;
    const spent: Spending[] = [];
    for (const [index, model] of this.#parts.models.entries()) {
      if (!this.#standing.isOpen(model.name, performance.now())) continue;
      const ms = shareOf(until - performance.now(), this.#openAfter(index));
      if (ms < LEAST_MS || asking.signal.aborted) break;
      const { answer, spending } = await this.#try(model, { question, asking, ms });
      spent.push(spending);
      if (answer !== undefined) return { answer, spent };
    }
    return { spent };
  }

  #openAfter(index: number): number {
    const now = performance.now();
    const rest = this.#parts.models.slice(index + 1);
    return rest.filter(({ name }) => this.#standing.isOpen(name, now)).length;
  }

  async #try<T>(
    model: Model,
    call: Call<T>,
  ): Promise<{ readonly answer?: T; readonly spending: Spending }> {
    const { budget, limits } = this.#parts;
    const began = performance.now();
    const worst = worstOf(call.question);
    const held = await budget.reserve(call.asking.spender, amountOf(worst, model), limits);
    const spending = { model: model.name, ms: 0 };
    if (!held) return { spending: { ...spending, came: "over_budget" } };
    const came = await this.#call(model, call);
    await this.#settle(held, model, came.usage);
    return {
      ...(came.answer !== undefined && { answer: came.answer }),
      spending: {
        ...spending,
        ...toldOf(came.usage, model),
        came: came.fault ?? "answered",
        ms: Math.round(performance.now() - began),
      },
    };
  }

  /** Asks, unless somebody else is trying just now whether the model is back. */
  async #call<T>(model: Model, { question, asking, ms }: Call<T>): Promise<Came<T>> {
    const leave = this.#standing.leave(model.name, performance.now());
    if (!leave) return { fault: "unavailable", usage: { input: 0, output: 0 } };
    try {
      const { said, usage } = await inTime(model, { question, signal: asking.signal, ms });
      const answer = asking.read(said);
      if (answer === undefined)
        throw new ModelError("unreadable", { detail: "not as asked", ...(usage && { usage }) });
      this.#standing.tell(leave, performance.now());
      return { answer, usage };
    } catch (error) {
      const failed = asModelError(error);
      if (!asking.signal.aborted) this.#standing.tell(leave, performance.now(), failed);
      this.#parts.log.warn("a model did not answer", { model: model.name, error: failed.message });
      return { fault: failed.fault, usage: failed.usage };
    }
  }

  /** A call of which nobody can tell what it took is left as it was held. */
  async #settle(held: Reservation, model: Model, usage: Usage | undefined): Promise<void> {
    if (!usage) return;
    const { budget, log } = this.#parts;
    await budget
      .settle(held, amountOf(usage, model))
      .catch((error: unknown) => log.warn("what a model took was not written down", { error }));
  }
}

interface Call<T> {
  readonly question: ModelQuestion;
  readonly asking: Asking<T>;
  readonly ms: number;
}

interface Came<T> {
  readonly answer?: T;
  readonly fault?: ModelFault;
  readonly usage: Usage | undefined;
}

/** More would wait for each other's connections to the database: those are answered by rules. */
const MOST_AT_ONCE = 32;
/** With less no model says anything. */
const LEAST_MS = 50;

/** Each that is still to be asked gets an equal part of the time; the last one all that is left. */
function shareOf(leftMs: number, others: number): number {
  return leftMs / (others + 1);
}

/** Also where a model pays no heed to its signal. */
async function inTime(
  model: Model,
  { question, signal, ms }: { question: ModelQuestion; signal: AbortSignal; ms: number },
): Promise<ModelAnswer> {
  const over = new AbortController();
  try {
    const asked = model.ask(question, AbortSignal.any([signal, over.signal]));
    return await within(ms, asked, tooLate);
  } finally {
    over.abort();
  }
}

const tooLate = () => new ModelError("late");

function asModelError(error: unknown): ModelError {
  return error instanceof ModelError ? error : new ModelError("unavailable", { cause: error });
}

function amountOf(usage: Usage, { price }: Model): Amount {
  return { tokens: tokensOf(usage), cost: costOf(usage, price) ?? 0 };
}

function toldOf(usage: Usage | undefined, { price }: Model): Partial<Spending> {
  if (!usage) return {};
  const cost = costOf(usage, price);
  return { tokens: usage, ...(cost !== undefined && { usd: cost / 1_000_000 }) };
}
