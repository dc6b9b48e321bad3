import type { ContactId, ConversationId, OrganisationId } from "../identity.ts";

/** What a person may ask of those who keep their data: that it goes, or that they get it. */
export type PrivacyRequestKind = "erasure" | "export";

export interface PrivacyRequest {
  /** The turn's: asked twice under it, it is one. */
  readonly key: string;
  readonly organisation: OrganisationId;
  /** Whose data: whoever the channel says wrote it. */
  readonly contact: ContactId;
  readonly conversation: ConversationId;
  readonly kind: PrivacyRequestKind;
  readonly language: string;
  readonly at: Date;
}

export interface OpenPrivacyRequest {
  readonly id: string;
  readonly kind: PrivacyRequestKind;
  readonly contact: ContactId;
  readonly requestedAt: Date;
}

/** Within so many days it is to be carried out. */
export const PRIVACY_DAYS = 15;

/** What people asked for of their data, and is still to be done. Implemented by the store. */
export interface PrivacyRequests {
  /** Writes one down; one of the same kind that is open already stands for both. */
  request(request: PrivacyRequest): Promise<void>;
  /** The oldest first. */
  open(): Promise<readonly OpenPrivacyRequest[]>;
}
