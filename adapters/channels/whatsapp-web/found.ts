import type { Inner } from "./content.ts";
import type { WebMessage } from "./shapes.ts";

/** A message and what is in it. */
export interface Found {
  readonly message: WebMessage;
  readonly inner: Inner;
}
