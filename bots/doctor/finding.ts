import { scrub } from "../log/scrub.ts";

/** One thing that was looked at. */
export interface Finding {
  /** A whole sentence or a name, to be read on its own. */
  readonly what: string;
  /** A problem keeps the hub from working; a notice is worth knowing. */
  readonly state: "ok" | "notice" | "problem";
  /** The channel of the account that it is about. */
  readonly channel?: string;
  readonly cause?: string;
  /** What to do about it. */
  readonly mend?: string;
}

export function well(what: string): Finding {
  return { what, state: "ok" };
}

/** Why something failed, in its own words and without what is private in them. */
export function causeOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "")
    return error.errors.map(causeOf).join("; ");
  return scrub(error instanceof Error ? error.message : String(error));
}
