import { afterAll, beforeAll } from "vitest";
import type { Break } from "./orders.ts";
import { attempt, onGround } from "./run.ts";
import type { Ground } from "./run.ts";
import type { Backend } from "./surroundings.ts";
import type { Figures, Trial } from "./trial.ts";

/** What must be so whatever went wrong: nothing lost, nothing twice, in order. */
export const kept = {
  lost: 0,
  doubled: 0,
  disordered: 0,
  doubts_left: 0,
  put_aside: 0,
  fallen: 0,
  jobs_lost: 0,
  jobs_doubled: 0,
  actions_lost: 0,
  actions_doubled: 0,
  pass: true,
};

/** Makes trials in their short form, on a ground that the whole test file shares. */
export function shortTrials() {
  const over = Promise.withResolvers<void>();
  let ground: Ground | undefined;
  let left: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    ground = await new Promise<Ground>((resolve, reject) => {
      left = onGround(async (lent) => {
        resolve(lent);
        await over.promise;
      });
      left.catch(reject);
    });
  });
  afterAll(async () => {
    over.resolve();
    await left;
  });

  return async (trial: Trial, backend: Backend, ...breaks: Break[]): Promise<Figures> => {
    if (!ground) throw new Error("there is no ground yet");
    return await attempt(ground, { trial, backend }, { scale: "short", breaks });
  };
}
