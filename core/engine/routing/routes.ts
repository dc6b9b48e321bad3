import type { Danger } from "../../care/danger/danger.ts";
import type { Skill } from "../../skill.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import type { Given } from "../forms/filling.ts";
import type { Request } from "./requests.ts";

/** What a message is for. */
export type Route = OpenRoute | FormRoute | PlaceRoute;

/** It says which of several places is meant, by its slug. */
export interface PlaceRoute {
  readonly to: "at";
  readonly place: string;
}

/** What it may be for at any time. */
export type OpenRoute =
  /** It starts a skill, or interrupts one; `said` where it is not the message's own words that count. */
  | (Given & {
      readonly to: "skill";
      readonly skill: Skill;
      readonly via:
        | "command"
        | "button"
        | "content"
        | "said"
        | "intent"
        | "slots"
        | "model"
        | "fallback";
      readonly pressed?: string;
      readonly said?: string;
    })
  /** Several skills in one message; `answer` is what it says to the form under way. */
  | {
      readonly to: "several";
      readonly requests: readonly Request[];
      readonly answer?: string;
    }
  /** It may be for either. */
  | { readonly to: "unclear"; readonly between: readonly [Skill, Skill] }
  /** Somebody may be in danger of their life: nothing else counts. */
  | { readonly to: "danger"; readonly dangers: readonly Danger[] }
  | { readonly to: "resume" }
  /** How it was is kept, and not answered. */
  | { readonly to: "rated"; readonly stars?: number }
  | { readonly to: "unsupported" }
  /** Of an older message, of this skill where it still is one. */
  | { readonly to: "stale"; readonly skill?: Skill }
  /** None of what was offered. */
  | { readonly to: "none" };

/** What it is for while a form is under way. */
export type FormRoute =
  /** It goes on with the form under way: with what a press gave, else its words are read. */
  | (Given & { readonly to: "form" })
  /** The digest of what the yes is to. */
  | { readonly to: "yes"; readonly digest: string }
  | { readonly to: "no" | "abandon" }
  /** To the form that waits, or to the question before. */
  | { readonly to: "back" }
  /** With a form that was left alone: to ask about it, to go on, or to begin anew. */
  | { readonly to: "left" | "go" | "anew" }
  | { readonly to: "forget"; readonly slot: string };

/** A route, and what the router thought of the words: the best intents first. */
export interface Routing {
  readonly route: Route;
  readonly ranked: readonly RankedIntent[];
}

/** Whether it was only guessed from the words what they are for. */
export function isOfWords(route: Route): boolean {
  if (route.to !== "skill") return route.to === "unclear";
  return route.via === "intent" || route.via === "fallback";
}
