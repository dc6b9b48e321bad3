import type { ContactId } from "../identity.ts";

/** What a person did with a notice: it was shown to them, or they said yes or no to it. */
export type ConsentStep = "shown" | "accepted" | "declined";

/** One step of a person with one version of a notice, to be kept as its proof. */
export interface ConsentGiven {
  readonly version: string;
  readonly how: ConsentStep;
  /** The digest of the words as they were shown: SHA-256, in hexadecimal. */
  readonly wording: string;
}

/** Looks up what people were shown and said to it. Implemented by the store. */
export interface Consents {
  /** A person's last step with a version; undefined when they have not seen it. */
  last(contact: ContactId, version: string): Promise<ConsentStep | undefined>;
}

/** What people are told before anything else, once for each version. */
export interface Notice {
  /** Changes with the wording: then it is shown again. */
  readonly version: string;
  /** Nothing is answered before a yes; otherwise it stands before the first answer. */
  readonly asks: boolean;
  readonly consents: Consents;
}
