import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { Self } from "./addressing.ts";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";
import { ana, bot, delivery, message, update } from "./testing/updates.ts";

const group = { id: -5, type: "supergroup", title: "Clínica" };
const known: Self = { id: bot.id, username: "clinic_bot" };

function readIn(chat: object, of: object, self?: Self) {
  const json = delivery(update({ message: message({ chat, ...of }) }));
  const [event] = parse(json, account, self).events;
  if (event?.type !== "message") throw new Error("no message");
  return event;
}

const addressed = (of: object, self: Self = known) => readIn(group, of, self).group?.addressed;

function mention(text: string, name: string) {
  return { text, entities: [{ type: "mention", offset: text.indexOf(name), length: name.length }] };
}

const quoting = (author: object) => ({
  text: "sim",
  reply_to_message: { message_id: 16, from: author },
});

describe("a message in a group", () => {
  it.each([
    ["a name", mention("oi @Clinic_Bot, tudo bem?", "@Clinic_Bot"), true],
    ["another's name", mention("oi @other_bot", "@other_bot"), false],
    ["a name that is only written", { text: "oi @clinic_bot" }, false],
    ["an answer to us", quoting(bot), true],
    ["an answer to somebody else", quoting(ana), false],
    ["an answer to another bot", quoting({ ...bot, id: 9 }), false],
    ["a command", { text: "/start" }, true],
    ["a command with our name", { text: "/start@CLINIC_bot 42" }, true],
    ["a command with another's name", { text: "/start@other_bot" }, false],
    ["talk", { text: "bom dia" }, false],
    [
      "a name without a user name",
      { text: "oi Bot", entities: [{ type: "text_mention", offset: 3, length: 3, user: bot }] },
      true,
    ],
    [
      "a name below a picture",
      {
        photo: [{ file_id: "f", width: 1, height: 1 }],
        caption: "@clinic_bot o que é?",
        caption_entities: [{ type: "mention", offset: 0, length: 11 }],
      },
      true,
    ],
  ])("calls us or not by %s", (_, of, expected) => expect(addressed(of)).toBe(expected));

  it("is not to us for standing in a topic that we opened", () => {
    const topic = { message_thread_id: 16, is_topic_message: true };
    expect(addressed({ ...quoting(bot), ...topic })).toBe(false);
  });

  it("is taken to be to us by any bot's name and any bot's words, until we know our own", () => {
    expect(addressed(mention("@other_bot oi", "@other_bot"), {})).toBe(true);
    expect(addressed(mention("@bia oi", "@bia"), {})).toBe(false);
    expect(addressed(quoting({ ...bot, id: 9 }), {})).toBe(true);
  });

  it("is to us by the id that our account is named by", () => {
    const json = delivery(update({ message: message({ chat: group, ...quoting(bot) }) }));
    const [ours, theirs] = [String(bot.id), "9"].map((name) => parse(json, id(name)).events[0]);
    expect([ours, theirs]).toMatchObject([
      { group: { addressed: true } },
      { group: { addressed: false } },
    ]);
  });

  it("is always to us when we were called from elsewhere", () => {
    expect(addressed({ text: "oi", guest_query_id: "q" })).toBe(true);
  });
});

it.each([
  ["a chat with us", { id: ana.id, type: "private" }],
  ["a person's line to a channel", { id: -6, type: "supergroup", is_direct_messages: true }],
])("has nobody reading along in %s", (_, chat) => {
  expect(readIn(chat, { text: "oi" }, known).group).toBeUndefined();
});

describe("the words alone", () => {
  it.each([
    ["@clinic_bot, quero marcar", "quero marcar"],
    ["quero marcar @clinic_bot", "quero marcar"],
    ["oi @clinic_bot tudo bem?", "oi tudo bem?"],
    ["@clinic_bot", ""],
  ])("of %j are %j", (text, plain) => {
    const { content } = readIn(group, mention(text, "@clinic_bot"), known);
    expect(content).toEqual({ kind: "text", text, plain });
  });

  it("are not told twice where nothing calls us", () => {
    const { content } = readIn(group, mention("oi @bia", "@bia"), known);
    expect(content).toEqual({ kind: "text", text: "oi @bia" });
  });

  it("are found below a picture too, and whatever comes before in other signs", () => {
    const caption = "👍👍 @clinic_bot e este?";
    const marks = [{ type: "mention", offset: 5, length: 11 }];
    const photo = [{ file_id: "f", width: 1, height: 1 }];
    const { content } = readIn(group, { photo, caption, caption_entities: marks }, known);
    expect(content).toMatchObject({ caption, plain: "👍👍 e este?" });
  });
});
