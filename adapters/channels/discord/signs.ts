import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { addressOf, timeIn } from "./ids.ts";
import { personOf } from "./reading.ts";
import type { Origin } from "./reading.ts";
import { joined, reaction, vote } from "./shapes.ts";

/** MESSAGE_REACTION_ADD and MESSAGE_REACTION_REMOVE. An emoji of a server's own is `name:id`. */
export function readReaction(change: "added" | "removed") {
  return (data: unknown, origin: Origin): Reading => {
    const { user_id, channel_id, message_id, member, emoji } = reaction.parse(data);
    if (user_id === origin.us || member?.user?.bot)
      return ignored("irrelevant", "reaction: from a bot");
    const sign = [emoji.name, emoji.id].filter((part) => part != null).join(":");
    return happened({
      type: "reaction",
      ...happening(["reaction", message_id, user_id, sign, change], origin),
      address: addressOf(origin.account, channel_id),
      from: personOf(member?.user ?? { id: user_id }, { member }),
      message: id(message_id),
      change,
      emoji: sign,
    });
  };
}

/**
 * MESSAGE_POLL_VOTE_ADD and MESSAGE_POLL_VOTE_REMOVE. A poll goes by its message. Discord tells one
 * answer at a time, so of a poll with several only the newest is known.
 */
export function readVote(change: "added" | "removed") {
  return (data: unknown, origin: Origin): Reading => {
    const { user_id, channel_id, message_id, answer_id } = vote.parse(data);
    return happened({
      type: "poll_answer",
      ...happening(["vote", message_id, user_id, answer_id, change], origin),
      address: addressOf(origin.account, channel_id),
      from: { id: id(user_id) },
      poll: message_id,
      choices: change === "added" ? [answer_id] : [],
    });
  };
}

/** GUILD_MEMBER_ADD. It names no channel: the address is the server's own. */
export function readJoin(data: unknown, origin: Origin): Reading {
  const member = joined.parse(data);
  if (member.user.bot) return ignored("irrelevant", "GUILD_MEMBER_ADD: a bot");
  const at = member.joined_at ?? origin.at ?? new Date(0);
  return happened({
    type: "joined",
    id: id(`joined:${member.guild_id}:${member.user.id}:${at.getTime()}`),
    address: addressOf(origin.account, member.guild_id),
    at,
    from: personOf(member.user, { member }),
  });
}

/** These carry neither an id nor a time: they go by what they are, and by their place in the stream. */
function happening(parts: readonly [string, string, ...string[]], { place, at }: Origin) {
  const [, message] = parts;
  return {
    id: id<"event">([...parts, ...(place === undefined ? [] : [place])].join(":")),
    at: at ?? timeIn(message) ?? new Date(0),
  };
}
