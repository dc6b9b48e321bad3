import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";
import { ana, bot, chat, date, delivery, message, update } from "./testing/updates.ts";

const ignored = (kind: string, reason: unknown) => ({ events: [], ignored: [{ kind, reason }] });

const reaction = {
  chat,
  message_id: 17,
  user: ana,
  date,
  old_reaction: [],
  new_reaction: [{ type: "emoji", emoji: "👍" }],
};

function standing(before: string, after: string, user: object = ana) {
  const of = (status: string) => ({ status, user });
  return { chat, from: ana, date, old_chat_member: of(before), new_chat_member: of(after) };
}

describe("what no bot acts on", () => {
  it.each([
    ["a bot's message", { message: message({ from: bot, text: "oi" }) }, "message: from a bot"],
    [
      "a bot's edit",
      { edited_message: message({ from: bot, text: "oi" }) },
      "edited_message: from a bot",
    ],
    [
      "a message of a channel",
      { message: message({ from: undefined, text: "oi" }) },
      "message: not from a person",
    ],
    [
      "a post that a channel brings into its group",
      { message: message({ is_automatic_forward: true, text: "oi" }) },
      "message: from a channel, by itself",
    ],
    [
      "a bot that comes in",
      { message: message({ new_chat_members: [bot] }) },
      "message: a bot came in",
    ],
    [
      "someone who leaves",
      { message: message({ left_chat_member: ana }) },
      "message.left_chat_member: not a kind we take in",
    ],
    [
      "a person who blocks the bot",
      { my_chat_member: standing("member", "kicked") },
      "my_chat_member: nobody came in",
    ],
    [
      "a person who is given a title",
      { chat_member: standing("member", "administrator") },
      "chat_member: nobody came in",
    ],
    [
      "a bot that is let in",
      { my_chat_member: { ...standing("left", "member", bot), chat: { id: -5, type: "group" } } },
      "my_chat_member: a bot came in",
    ],
    [
      "a reaction of nobody",
      { message_reaction: { ...reaction, user: undefined } },
      "message_reaction: not from a person",
    ],
    [
      "a reaction of a bot",
      { message_reaction: { ...reaction, user: bot } },
      "message_reaction: not from a person",
    ],
    [
      "a reaction that stays",
      { message_reaction: { ...reaction, new_reaction: [] } },
      "message_reaction: nothing changed",
    ],
    [
      "a vote of nobody",
      { poll_answer: { poll_id: "1", option_ids: [0] } },
      "poll_answer: not from a person",
    ],
    [
      "what another bot writes in the owner's name",
      {
        business_message: message({ from: { ...ana, id: 8 }, sender_business_bot: bot, text: "a" }),
      },
      "business_message: from another bot",
    ],
    [
      "a post of a channel",
      { channel_post: message({ text: "oi" }) },
      "channel_post: not a kind we take in",
    ],
    [
      "a game",
      { callback_query: { id: "1", from: ana, game_short_name: "g" } },
      "callback_query: carries no data",
    ],
    [
      "an update of tomorrow",
      { telepathy: { thought: "secret" } },
      "telepathy: not a kind we take in",
    ],
    ["an update with a strange name", { "Ana 911": 1 }, "something: not a kind we take in"],
    ["an empty update", {}, "update: not a kind we take in"],
  ])("is ignored by its kind: %s", (_, of, reason) => {
    expect(parse(delivery(update(of)), account, { id: 1 })).toEqual(ignored("irrelevant", reason));
  });
});

describe("what cannot be read", () => {
  it.each([
    ["update_id", { update_id: "1", message: message({ text: "oi" }) }],
    ["message.chat.id", update({ message: message({ chat: { id: "secret" } }) })],
    ["message.photo.0.width", update({ message: message({ photo: [{ file_id: "secret" }] }) })],
    ["callback_query.from", update({ callback_query: { id: "1", data: "secret" } })],
    ["message.date", update({ message: message({ date: 1e15, text: "secret" }) })],
  ])("says where it went wrong and nothing of its content: %s", (where, json) => {
    const reading = parse(delivery(json), account);
    expect(reading).toEqual(
      ignored("unreadable", expect.stringMatching(new RegExp(`^${where}: `, "u"))),
    );
    expect(JSON.stringify(reading)).not.toContain("secret");
  });

  it("may be no text at all", () => {
    const body = Uint8Array.of(0x22, 0xff, 0x22);
    expect(parse({ body, contentType: "" }, account)).toEqual(
      ignored("unreadable", "the body is not UTF-8"),
    );
  });
});
