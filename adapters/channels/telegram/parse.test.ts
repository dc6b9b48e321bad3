import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { parse } from "./parse.ts";
import { account, addressOf } from "./testing/bench.ts";
import { ana, bot, chat, date, delivery, message, update } from "./testing/updates.ts";

const read = (of: object) => parse(delivery(update(of)), account);
const readMessage = (of: object) => read({ message: message(of) });
const at = new Date("2026-11-23T12:00:00Z");
const here = addressOf(ana.id);
const person = { id: String(ana.id), name: "Ana Souza", language: "pt-BR" };

const received = {
  type: "message",
  id: "update:734000001",
  address: here,
  at,
  message: `${ana.id}:17`,
  from: person,
};
const events = (...all: object[]) => ({ events: all, ignored: [] });

describe("a message from a person", () => {
  it("becomes an event with all that Telegram says", () => {
    expect(readMessage({ text: "oi" })).toEqual(
      events({ ...received, content: { kind: "text", text: "oi" } }),
    );
  });

  it.each([
    ["/start", { name: "start", rest: "" }],
    ["/Start 42", { name: "start", rest: "42" }],
    ["/start@clinic_bot  42 43 ", { name: "start", rest: "42 43" }],
    ["/note one\ntwo", { name: "note", rest: "one\ntwo" }],
  ])("reads %j as a command", (text, command) => {
    expect(readMessage({ text })).toEqual(
      events({ ...received, content: { kind: "command", ...command } }),
    );
  });

  it.each(["/home/ana", "see /start", "/", "/ação"])("reads %j as plain text", (text) => {
    expect(readMessage({ text })).toEqual(events({ ...received, content: { kind: "text", text } }));
  });

  it("is one of several that were sent as one", () => {
    const photo = [{ file_id: "f1", width: 1, height: 1 }];
    expect(readMessage({ photo, media_group_id: "12" }).events).toMatchObject([{ album: "12" }]);
  });

  it("tells whose number a contact is when it is the person's own", () => {
    const contact = { phone_number: "5511987654321", first_name: "Ana", user_id: ana.id };
    expect(readMessage({ contact }).events).toMatchObject([{ from: { phone: "+5511987654321" } }]);
    const other = { ...contact, user_id: 8 };
    expect(readMessage({ contact: other }).events).toMatchObject([{ from: person }]);
  });

  it("may be written in the name of the group, or of a channel", () => {
    const group = { id: -5, type: "supergroup", title: "Clínica" };
    const anonymous = { chat: group, from: bot, sender_chat: group, text: "oi" };
    expect(readMessage(anonymous).events).toMatchObject([{ from: { id: "-5", name: "Clínica" } }]);
  });

  it("says what it answers", () => {
    const quoting = { text: "sim", reply_to_message: message({ message_id: 16, text: "?" }) };
    expect(readMessage(quoting).events).toMatchObject([{ replyTo: `${ana.id}:16` }]);
  });

  it("stands in its topic, whose opening it does not answer", () => {
    const forum = { id: -1_002_000_000_001, type: "supergroup", is_forum: true };
    const topic = { chat: forum, message_thread_id: 5, is_topic_message: true, text: "oi" };
    const opening = { reply_to_message: { message_id: 5, forum_topic_created: {} } };
    expect(readMessage({ ...topic, ...opening })).toEqual(
      events({
        ...received,
        address: addressOf(forum.id, 5),
        message: `${forum.id}:17`,
        content: { kind: "text", text: "oi" },
        group: { addressed: false },
      }),
    );
  });

  it("has no topic where a thread is only a chain of answers", () => {
    expect(readMessage({ text: "oi", message_thread_id: 5 })).toEqual(
      events({ ...received, content: { kind: "text", text: "oi" } }),
    );
  });

  it.each([
    [{ first_name: "Ana" }, { name: "Ana" }],
    [{ first_name: "" }, {}],
    [
      { first_name: "Ana", language_code: "zh-hans" },
      { name: "Ana", language: "zh-Hans" },
    ],
    [{ first_name: "Ana", language_code: "not a language" }, { name: "Ana" }],
  ])("comes from someone of whom Telegram says %j", (said, known) => {
    const from = { id: ana.id, is_bot: false, ...said };
    expect(readMessage({ text: "oi", from }).events).toEqual([
      {
        ...received,
        from: { id: String(ana.id), ...known },
        content: { kind: "text", text: "oi" },
      },
    ]);
  });
});

describe("an edit", () => {
  it("says what the message says now, and since when", () => {
    const edited_message = message({ text: "não", edit_date: date + 60 });
    expect(read({ edited_message })).toEqual(
      events({
        type: "edit",
        id: received.id,
        address: here,
        at: new Date("2026-11-23T12:01:00Z"),
        message: received.message,
        content: { kind: "text", text: "não" },
        from: person,
      }),
    );
  });
});

describe("a press on a button", () => {
  const press = { id: "99", from: ana, chat_instance: "1", data: "yes" };
  const pressed = {
    type: "button",
    id: "press:99",
    address: here,
    at,
    from: person,
    action: "yes",
  };
  const asked = {
    message_id: 16,
    date,
    chat,
    from: bot,
    text: "?",
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Não", callback_data: "no" },
          { text: "Site", url: "https://a.b" },
        ],
        [{ text: "Sim", callback_data: "yes" }],
      ],
    },
  };

  it("finds its label on the message that carried it", () => {
    expect(read({ callback_query: { ...press, message: asked } })).toEqual(
      events({ ...pressed, on: `${ana.id}:16`, label: "Sim" }),
    );
  });

  it("has no label when the message is too old to be shown", () => {
    const inaccessible = { message_id: 16, date: 0, chat };
    expect(read({ callback_query: { ...press, message: inaccessible } })).toEqual(
      events({ ...pressed, at: new Date(0), on: `${ana.id}:16` }),
    );
  });

  it("is answered in the person's own chat when there is no message", () => {
    expect(read({ callback_query: { ...press, message: null } })).toEqual(
      events({ ...pressed, at: new Date(0) }),
    );
  });
});

describe("a conversation of its own within a chat", () => {
  it.each([
    ["a forum's topic", { message_thread_id: 5, is_topic_message: true }, "5"],
    ["a chat of the owner's", { business_connection_id: "bc" }, "business:bc"],
    ["a person who writes to a channel", { direct_messages_topic: { topic_id: 7 } }, "direct:7"],
    ["a question from elsewhere", { guest_query_id: "q" }, "guest:q"],
  ])("is %s", (_, where, thread) => {
    expect(readMessage({ text: "oi", ...where }).events).toMatchObject([{ address: { thread } }]);
  });
});

describe("ids", () => {
  it("tells messages of two chats apart that have the same number", () => {
    const [one] = readMessage({ text: "oi" }).events;
    const [other] = readMessage({ text: "oi", chat: { id: -5 } }).events;
    expect(one).toMatchObject({ message: id("7000000001:17") });
    expect(other).toMatchObject({ message: id("-5:17") });
  });
});
