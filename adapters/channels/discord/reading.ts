import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { Person } from "../../../core/message/event.ts";
import type { DiscordMember, DiscordUser } from "./shapes.ts";
import { nameOf } from "./words.ts";

/** What is known of a happening beside what Discord says in it. */
export interface Origin {
  readonly account: AccountId;
  /** The bot's own id, where it is known. */
  readonly us?: string;
  /** Where it came in a stream: the same when it is told again, and no other's. */
  readonly place?: string;
  /** When it came, for happenings that carry no time of their own. */
  readonly at?: Date;
}

/** Without knowing who we are, every bot that is called may be us. */
export function isUs({ us }: Origin): (user: DiscordUser) => boolean {
  return (user) => (us === undefined ? user.bot === true : user.id === us);
}

export function personOf(user: DiscordUser, about: About = {}): Person {
  const name = nameOf(user, about.member?.nick);
  return {
    id: id(user.id),
    ...(name !== undefined && { name }),
    ...(about.locale != null && { language: about.locale }),
  };
}

interface About {
  readonly member?: DiscordMember | null | undefined;
  readonly locale?: string | null | undefined;
}
