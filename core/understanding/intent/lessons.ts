import type { Vector } from "./vocabulary.ts";

/** What a network learns from: each vector and the number of its class, from 0. */
export interface Lessons {
  readonly vectors: readonly Vector[];
  readonly classes: readonly number[];
  readonly classCount: number;
  /** By these numbers each lesson and each feature is known again, whatever else is taught beside it. */
  readonly keys: { readonly lessons: Int32Array; readonly features: Int32Array };
}
