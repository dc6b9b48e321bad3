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

  const file = { file_id: "f1", file_unique_id: "u1" };
  it.each([
    [
      "a voice note",
      { voice: { ...file, duration: 7 } },
      { kind: "voice", media: "f1", seconds: 7 },
    ],
    ["a video", { video: file, caption: "c" }, { kind: "video", media: "f1", caption: "c" }],
    ["a round video", { video_note: file }, { kind: "video", media: "f1" }],
    [
      "a moving picture",
      { animation: file, document: { file_id: "f2" } },
      { kind: "video", media: "f1" },
    ],
    ["a document", { document: file }, { kind: "document", media: "f1" }],
    ["music", { audio: { ...file, duration: 7 } }, { kind: "document", media: "f1" }],
    [
      "a place",
      { venue: {}, location: { latitude: -23.5, longitude: -46.6, horizontal_accuracy: 5 } },
      { kind: "location", latitude: -23.5, longitude: -46.6 },
    ],
    ["a sticker", { sticker: { emoji: "🤣" } }, { kind: "unsupported", label: "sticker" }],
    ["a contact", { contact: { phone_number: "911" } }, { kind: "unsupported", label: "contact" }],
    [
      "a kind of tomorrow",
      { effect_id: "1", hologram: {} },
      { kind: "unsupported", label: "hologram" },
    ],
    ["nothing at all", {}, { kind: "unsupported", label: "message" }],
  ])("may be %s", (_, said, content) => {
    expect(readMessage(said)).toEqual(events({ ...received, content }));
  });

  it("keeps the largest size of a photo, wherever it stands", () => {
    const photo = [
      { file_id: "small", width: 90, height: 90 },
      { file_id: "large", width: 720, height: 960 },
      { file_id: "middle", width: 600, height: 800 },
    ];
    expect(readMessage({ photo, caption: "exame" })).toEqual(
      events({ ...received, content: { kind: "image", media: "large", caption: "exame" } }),
    );
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

describe("ids", () => {
  it("tells messages of two chats apart that have the same number", () => {
    const [one] = readMessage({ text: "oi" }).events;
    const [other] = readMessage({ text: "oi", chat: { id: -5 } }).events;
    expect(one).toMatchObject({ message: id("7000000001:17") });
    expect(other).toMatchObject({ message: id("-5:17") });
  });
});
