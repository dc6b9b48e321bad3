import type { Temporal } from "temporal-polyfill";
import { TAKES } from "../../core/engine/routing/intents.ts";
import { prepareBot } from "../../core/engine/prepared.ts";
import { entitiesIn } from "../../core/understanding/entities/entities.ts";
import type { Entity } from "../../core/understanding/entities/entities.ts";
import type {
  IntentModel,
  IntentTrainer,
  RankedIntent,
} from "../../core/understanding/intent/intent.ts";
import { tellLanguage } from "../../core/understanding/language.ts";
import type { Language } from "../../core/understanding/language.ts";
import { labelExamples, labels, OOS } from "../labels/labels.ts";
import { registry } from "../registry.ts";
import { absentServices } from "./absent.ts";

/** What is made of a sentence. */
export interface Understood {
  readonly text: string;
  readonly locale: Language;
  /** `oos` where nothing is likely enough to be taken up. */
  readonly intent: string;
  /** How likely the best intent is, taken up or not. */
  readonly score: number;
  /** The next best; with `oos`, the best that was not taken up as well. */
  readonly alternatives: readonly RankedIntent[];
  readonly entities: readonly WrittenEntity[];
}

/** With nothing left out that only some of them have, so that whoever reads them need not ask. */
type WrittenEntity = Omit<Entity, "endValue" | "grain"> & {
  readonly end_value: string | null;
  readonly grain: Entity["grain"] | null;
};

export interface Understanding {
  readonly router: IntentModel;
  readonly now: Temporal.PlainDateTime;
  /** Where that clock stands, by IANA name. */
  readonly zone?: string;
  /** Otherwise it is told by each sentence, and stays what it was where a sentence does not tell. */
  readonly locale?: Language;
}

/** Understands sentences one after another, as a bot would that is told nothing but these. */
export function openUnderstanding({ router, now, zone, locale }: Understanding) {
  let heard: Language = "pt-BR";
  return (text: string): Understood => {
    heard = locale ?? tellLanguage(text)?.language ?? heard;
    const ranked = labelled(router.rank(text)).slice(0, 4).map(rounded);
    const [best = nothing] = ranked;
    const isTaken = best.score >= TAKES;
    return {
      text,
      locale: heard,
      intent: isTaken ? best.intent : OOS,
      score: best.score,
      alternatives: ranked.slice(isTaken ? 1 : 0).slice(0, 3),
      entities: entitiesIn(text, { now, language: heard, ...(zone && { zone }) }).map(written),
    };
  };
}

const nothing: RankedIntent = { intent: OOS, score: 0 };

/** Skills of one label count together, under its name: a greeting and thanks are both smalltalk. */
function labelled(ranked: readonly RankedIntent[]): readonly RankedIntent[] {
  return [...Map.groupBy(ranked, ({ intent }) => labelOf(intent))]
    .map(([intent, skills]) => ({ intent, score: Math.max(...skills.map(({ score }) => score)) }))
    .toSorted((one, other) => other.score - one.score);
}

/** A skill's label in the house's vocabulary; its own name where it has none there. */
function labelOf(skill: string): string {
  const [family = skill] = skill.split(".");
  return Object.hasOwn(labels, family) ? family : skill;
}

/** A router among a bot's own skills. */
export function routerOf(name: string, trainer: IntentTrainer): IntentModel {
  const bot = registry.bots(absentServices).find((each) => each.name === name);
  if (!bot) throw new Error(`no bot is called ${name}`);
  return prepareBot(bot, trainer).intents;
}

/** A router over everything that any bot of the house is for. */
export function routerOverAll(trainer: IntentTrainer): IntentModel {
  return trainer.train(labelExamples());
}

function written(entity: Entity): WrittenEntity {
  const { start, end, text, kind, value, endValue = null, grain = null, ...more } = entity;
  return { start, end, text, kind, value, end_value: endValue, grain, ...more };
}

function rounded({ intent, score }: RankedIntent): RankedIntent {
  return { intent, score: Math.round(score * 10_000) / 10_000 };
}
