import type { Amount, Budget, Spender } from "../models/budget.ts";
import { ModelError } from "../models/model.ts";
import type { Model, ModelAnswer, ModelQuestion } from "../models/model.ts";
import type { Price } from "../models/price.ts";

/** What a model is to do with one question. */
export type Act = (question: ModelQuestion, signal: AbortSignal) => Promise<ModelAnswer>;

/** A model that does what a test says, and knows what it was asked. */
export interface ScriptedModel extends Model {
  readonly asked: ModelQuestion[];
  /** From now on. */
  acts(act: Act): void;
}

export function scriptedModel(name: string, act: Act, price?: Price): ScriptedModel {
  let next = act;
  const asked: ModelQuestion[] = [];
  return {
    name,
    ...(price && { price }),
    asked,
    acts(then) {
      next = then;
    },
    async ask(question, signal) {
      asked.push(question);
      return next(question, signal);
    },
  };
}

const usage = { input: 200, output: 20 };

/** Calls a tool. */
export const calling =
  (tool: string, given: unknown = {}): Act =>
  async () => ({
    said: { kind: "call", tool, given },
    usage,
  });

export const saying =
  (text: string): Act =>
  async () => ({ said: { kind: "text", text }, usage });

export const failing =
  (error: ModelError): Act =>
  async () => {
    throw error;
  };

/** Says nothing until it is told to stop; or, where it is deaf, not even then. */
export const hanging =
  ({ deaf = false } = {}): Act =>
  async (_, signal) => {
    const { promise, reject } = Promise.withResolvers<ModelAnswer>();
    if (!deaf) signal.addEventListener("abort", () => reject(new ModelError("late")));
    return promise;
  };

const nothing: Amount = { tokens: 0, cost: 0 };

/** A budget that keeps its promises and forgets when it is let go. */
export function budgetInMemory(): Budget {
  const days = new Map<string, Amount>();
  const held = new Map<string, { readonly places: readonly string[]; readonly most: Amount }>();
  const placesOf = ({ organisation, contact }: Spender) => [
    organisation,
    `${organisation}:${contact}`,
  ];
  const of = (place: string) => days.get(place) ?? nothing;
  const add = (place: string, { tokens, cost }: Amount) =>
    days.set(place, { tokens: of(place).tokens + tokens, cost: of(place).cost + cost });
  const fits = (place: string, most: Amount, limit: Partial<Amount>) =>
    of(place).tokens + most.tokens <= (limit.tokens ?? Infinity) &&
    of(place).cost + most.cost <= (limit.cost ?? Infinity);

  return {
    async reserve(spender, most, { organisation, person }) {
      const places = placesOf(spender);
      const [whole = "", one = ""] = places;
      if (!fits(whole, most, organisation) || !fits(one, most, person)) return undefined;
      for (const place of places) add(place, most);
      const id = `reservation ${held.size}`;
      held.set(id, { places, most });
      return { id };
    },

    async settle({ id }, took) {
      const reservation = held.get(id);
      held.delete(id);
      const { places = [], most = nothing } = reservation ?? {};
      for (const place of places)
        add(place, { tokens: took.tokens - most.tokens, cost: took.cost - most.cost });
    },

    async today(spender) {
      const [organisation = "", person = ""] = placesOf(spender);
      return { organisation: of(organisation), person: of(person) };
    },
  };
}
