import { tellUnanswered } from "../core/desk/unanswered.ts";
import type { WaitingParts } from "../core/desk/unanswered.ts";
import type { Job } from "./job.ts";

/** Looks for those who wait for a person in vain. */
export function handoversJob(parts: WaitingParts): Job {
  return { name: "handovers", everyMs: 60_000, run: () => tellUnanswered(parts) };
}
