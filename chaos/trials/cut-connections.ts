import type { Fate } from "../cable.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import type { Load } from "../load.ts";
import { storedEvents } from "../rows.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";

const sizes: Readonly<Record<Scale, Load>> = {
  full: { messages: 5_000, conversations: 300, overMs: 30_000 },
  quick: { messages: 500, conversations: 60, overMs: 5_000 },
  short: { messages: 200, conversations: 40, overMs: 2_000 },
};

const DRAINED_WITHIN_MS = 60_000;
/** Of a hundred statements so many never reach the database, and as many are done and never confirmed. */
const CUT_PER_CENT = 2;

/** Connections to the database are reset before it hears a statement, and after it has committed one. */
export const cutConnections: Trial = {
  test: 6,
  title: "connections reset round COMMIT",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const load = sizes[scale];
    const said = sayings(load, accounts);
    await world.start("all");
    await world.start("worker");
    world.cable.fate = chance;
    await sayAll(world.publisher, said, load.overMs);
    world.cable.fate = () => "carried";
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const stored = await storedEvents(world.round.pool);
    const stored_never = said.filter(({ body }) => !stored.has(body.id)).length;
    const { cuts } = world.cable;
    const pass = isKept(verdict) && cuts > 0 && stored_never === 0 && settled;
    return { ...verdict, cuts, stored_never, pass };
  },
};

function chance(): Fate {
  const drawn = Math.random() * 100;
  if (drawn < CUT_PER_CENT) return "unheard";
  return drawn < 2 * CUT_PER_CENT ? "unanswered" : "carried";
}
