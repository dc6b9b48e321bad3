import type { Closing } from "../bots/wire/closing.ts";
import type { Verdict } from "./judge.ts";
import type { OwnPostgres } from "./postgres.ts";
import type { Scale } from "./scale.ts";
import type { Backend } from "./surroundings.ts";
import type { World } from "./world.ts";

/** What a trial found: what became of the messages, further figures of its own, and whether it may be so. */
export interface Figures extends Verdict {
  readonly pass: boolean;
  readonly [figure: string]: number | boolean;
}

/** Something that goes wrong with a hub, and what must be true all the same. */
export interface Trial {
  /** Its number in the list of the README. */
  readonly test: number;
  readonly title: string;
  /** The job queues with which it is worth trying. */
  readonly backends: readonly Backend[];
  /** A database's server that it may break; else it shares one with others. */
  server?(closing: Closing): Promise<OwnPostgres>;
  run(world: World, scale: Scale): Promise<Figures>;
}

/** What is told of a trial. */
export type Outcome = Pick<Trial, "test" | "title"> & { readonly backend: Backend } & (
    | { readonly figures: Figures }
    /** Why it was not made. */
    | { readonly skipped: string }
    /** It could not be brought to its end. */
    | { readonly error: unknown }
  );

/** This machine does not let a trial be made. */
export class NotHere extends Error {}
