import type { Verdict } from "./judge.ts";
import type { Scale } from "./scale.ts";
import type { Backend, World } from "./world.ts";

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
  /** Undefined where the queue plays no part: then it is tried with PostgreSQL's alone. */
  readonly backends: readonly Backend[];
  /** Whether it breaks the database's server, and so needs one that nobody else uses. */
  readonly ownServer: boolean;
  run(world: World, scale: Scale): Promise<Figures>;
}

/** The first promise of the hub: nothing lost, nothing twice, in order. */
export function isKept({ lost, doubled, disordered }: Verdict): boolean {
  return lost + doubled + disordered === 0;
}
