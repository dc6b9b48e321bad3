import { setImmediate } from "node:timers/promises";
import { apologyFor, poisonFor, stepFor } from "./engine/step.ts";
import type { Handling, Ripe } from "./engine/step.ts";
import { StoreUnavailable } from "./errors.ts";
import { grouped } from "./grouped.ts";
import { isWritable, storable } from "./inbox/storable.ts";
import { insist } from "./insist.ts";
import type { Notes } from "./lanes/notes.ts";
import type { LaneStore, LaneWork, Step, StepResult } from "./lanes/store.ts";
import { MOST_DEATHS, Trials } from "./lanes/trials.ts";
import { underWay } from "./lanes/under-way.ts";
import type { Log } from "./ports.ts";

export interface TurnTakingParts {
  readonly store: Pick<LaneStore, "commit" | "tries">;
  /** Notes in which conversation a turn is being taken; answers how to cross it out. */
  readonly note: ReturnType<Notes["open"]>;
  readonly log: Log;
  /** Aborted when no more is to be begun. */
  readonly closing: AbortSignal;
}

/** A step as it was stored, which may be an apology for the one that was to be. */
export interface Taken {
  readonly stored: Step;
  readonly result: StepResult;
}

/** Takes a turn and stores it, whatever it does to the process that takes it. */
export class TurnTaking {
  readonly #parts: TurnTakingParts;
  readonly #trials: Trials;
  readonly #commit: (step: Step) => Promise<StepResult>;

  constructor(parts: TurnTakingParts) {
    const { store } = parts;
    this.#parts = parts;
    this.#trials = new Trials(store);
    this.#commit = grouped((steps: readonly Step[]) => store.commit(steps), {
      apart: ({ lane }) => lane.conversation,
    });
  }

  /** What somebody died over is on trial until it is stored. Undefined when its lane was lost meanwhile. */
  take(handling: Handling, burst: Ripe): Promise<Taken | undefined> {
    const { blame, work } = handling.held;
    const taking = async () => {
      const step = await this.#stepFor(handling, burst);
      return this.#store(step, () => apologyFor(handling, burst));
    };
    const isSuspect = blame > 0 && blame < MOST_DEATHS;
    return isSuspect ? this.#trials.try(work.lane, blame, taking) : taking();
  }

  /** After too many deaths it is given up. Should writing a turn down be deadly, it is so while it is noted. */
  async #stepFor(handling: Handling, burst: Ripe): Promise<Step> {
    const { blame, work } = handling.held;
    if (blame >= MOST_DEATHS) return poisonFor(handling, burst);
    return this.#noted(work, async () => {
      const step = storable(await stepFor(handling, burst));
      return isWritable(step) ? step : this.#instead(step, { handling, burst });
    });
  }

  #instead(step: Step, { handling, burst }: { handling: Handling; burst: Ripe }): Step {
    const { conversation } = step.lane;
    this.#parts.log.error("a turn cannot be written down", { conversation });
    return apologyFor(handling, burst) ?? step;
  }

  /**
   * Should the turn be this process's last, it is known that it was at it. Hundreds may be ripe at once:
   * each begins by itself, so that most are through with it before the next one does.
   */
  async #noted<T>({ lane }: Pick<LaneWork, "lane">, taking: () => Promise<T>): Promise<T> {
    await setImmediate();
    const { note } = this.#parts;
    let crossOut = note(lane.conversation);
    const rest = () => {
      crossOut();
      return () => void (crossOut = note(lane.conversation));
    };
    try {
      return await underWay(rest, taking);
    } finally {
      crossOut();
    }
  }

  /** Commits a step; one that the store refuses for what is in it gives way to an apology. */
  async #store(step: Step, apologise: () => Step | undefined): Promise<Taken> {
    try {
      return { stored: step, result: await this.#committed(step) };
    } catch (error) {
      const instead = error instanceof StoreUnavailable ? undefined : apologise();
      if (!instead) throw error;
      const { conversation } = step.lane;
      this.#parts.log.error("a turn could not be stored", { conversation, error });
      return { stored: instead, result: await this.#committed(instead) };
    }
  }

  /** An outcome that was lost on the way is asked for again: what is stored is not stored twice. */
  #committed(step: Step): Promise<StepResult> {
    return insist(() => this.#commit(step), this.#parts.closing);
  }
}
