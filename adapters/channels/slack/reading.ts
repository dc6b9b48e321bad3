import type { AccountId } from "../../../core/message/address.ts";

/** What a whole payload says about every event in it. */
export interface Origin {
  readonly account: AccountId;
  /** The workspace that has the app installed, whose token answers. */
  readonly team: string;
  readonly app: string | undefined;
  /** The bot's own user there, where it is known. */
  readonly us: string | undefined;
  /** Slack's id for the delivery, where it has one. */
  readonly id: string | undefined;
  /** When Slack made it, where it says. */
  readonly at: Date | undefined;
}

/** For what carries no time of its own: whoever received it knows when. */
export const undated = new Date(0);

/** Slack's own word for something, or "something" when it is none. */
export function word(name: string): string {
  return /^[a-z][a-z_.]{0,63}$/u.test(name) ? name : "something";
}
