import type { Trial } from "../trial.ts";
import { workerKills } from "./worker-kills.ts";

/** Everything that goes wrong, in the order of the README's list. */
export const trials: readonly Trial[] = [workerKills];
