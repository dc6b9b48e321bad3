import type { IntentTrainer } from "./intent.ts";
import { learn, openModel } from "./model.ts";

/** Learns in the process and in a blink. */
export const intentTrainer: IntentTrainer = { train: (examples) => openModel(learn(examples)) };
