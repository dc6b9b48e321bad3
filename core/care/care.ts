import type { Notice } from "./consent.ts";
import type { Turn } from "../turn.ts";

/** What a bot minds that people tell about their health. */
export interface Care {
  /**
   * Where those are who write to it, as an ISO 3166-1 code: whose emergency numbers they are told. Asked
   * only when somebody is in danger.
   */
  countryOf(turn: Pick<Turn, "event" | "organisation">): Promise<string | undefined>;
  /** When somebody of the team is there again, in the person's words; undefined while somebody is. */
  backAt?(
    turn: Pick<Turn, "event" | "organisation" | "now" | "language">,
  ): Promise<string | undefined>;
  /** Told at the first contact, in the words `care.notice`: that it is an AI, and what becomes of data. */
  readonly notice?: Notice;
}
