import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";
import { ana, bot, chat, date, delivery, message, update } from "./testing/updates.ts";

const ignored = (kind: string, reason: unknown) => ({ events: [], ignored: [{ kind, reason }] });

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
      "a new member",
      { message: message({ new_chat_members: [ana] }) },
      "message.new_chat_members: not a kind we take in",
    ],
    [
      "a blocked bot",
      { my_chat_member: { chat, from: ana, date } },
      "my_chat_member: not a kind we take in",
    ],
    [
      "a reaction",
      { message_reaction: { chat, user: ana, date } },
      "message_reaction: not a kind we take in",
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
    expect(parse(delivery(update(of)), account)).toEqual(ignored("irrelevant", reason));
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
      ignored("unreadable", "body: not JSON in UTF-8"),
    );
  });
});
