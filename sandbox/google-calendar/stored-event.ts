import type { EventInput } from "./shapes.ts";

/** An event as the stand-in has it: what was written, and which writing it was. */
export interface StoredEvent extends EventInput {
  readonly id: string;
  /** Counts the writings of the calendar; the etag follows from it. */
  readonly version: number;
}
