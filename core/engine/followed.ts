import type { ConsentGiven } from "../care/consent.ts";
import type { Handover } from "../desk/handover.ts";
import type { Saying } from "../message/outgoing.ts";
import type { Dialogue } from "./dialogue.ts";

/** What following a route changes. */
export interface Followed {
  readonly outcome: string;
  readonly skill?: string;
  readonly dialogue: Dialogue;
  readonly say: readonly Saying[];
  readonly handover?: Handover;
  readonly filled?: readonly string[];
  readonly consent?: ConsentGiven;
}
