import type { IntentTrainer } from "./intent.ts";
import { learn, openLinear } from "./linear.ts";

/** Learns in the process and in a blink. */
export const intentTrainer: IntentTrainer = { train: (examples) => openLinear(learn(examples)) };
