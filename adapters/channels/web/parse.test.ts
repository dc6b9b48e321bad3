import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { parse } from "./parse.ts";
import { uuid } from "./testing/page.ts";

const account = id<"account">("demo");
const at = "2026-11-23T12:00:00.000Z";

function read(post: object, kept: object = { visitor: "v", at }) {
  const body = new TextEncoder().encode(JSON.stringify({ post, ...kept }));
  return parse({ body, contentType: "application/json" }, account);
}

const jpeg = { id: "f1", type: "image/jpeg", name: "joelho.jpg", bytes: 9 };
const pdf = { id: "f2", type: "application/pdf" };
const ogg = { id: "f3", type: "audio/ogg", bytes: 3 };

describe("what a visitor sends", () => {
  it.each<[string, object, object]>([
    ["words", { type: "message", text: "oi" }, { kind: "text", text: "oi" }],
    [
      "a command",
      { type: "message", text: "/Start 42" },
      { kind: "command", name: "start", rest: "42" },
    ],
    [
      "a picture with words",
      { type: "files", files: [jpeg], caption: "olha" },
      {
        kind: "image",
        media: "f1",
        type: "image/jpeg",
        name: "joelho.jpg",
        bytes: 9,
        caption: "olha",
      },
    ],
    [
      "several files",
      { type: "files", files: [jpeg, pdf] },
      {
        kind: "image",
        media: "f1",
        type: "image/jpeg",
        name: "joelho.jpg",
        bytes: 9,
        also: [{ kind: "document", media: "f2", type: "application/pdf" }],
      },
    ],
    [
      "a sound alone",
      { type: "files", files: [ogg] },
      { kind: "voice", media: "f3", type: "audio/ogg", bytes: 3 },
    ],
    [
      "a sound among files",
      { type: "files", files: [ogg, pdf] },
      {
        kind: "document",
        media: "f2",
        type: "application/pdf",
        also: [{ kind: "voice", media: "f3", type: "audio/ogg", bytes: 3 }],
      },
    ],
    [
      "a voice note",
      { type: "voice", file: { ...ogg, type: "video/webm" }, seconds: 2.5, waveform: [1, 2] },
      { kind: "voice", media: "f3", type: "video/webm", bytes: 3, seconds: 2.5 },
    ],
    [
      "where they are",
      { type: "location", latitude: -23.5, longitude: -46.6 },
      { kind: "location", latitude: -23.5, longitude: -46.6 },
    ],
  ])("is read as %s", (_, post, content) => {
    const posted = { ...post, id: uuid(1), type: Object(post).type };
    expect(read(posted)).toEqual({
      events: [
        {
          id: `v:${posted.type}:${uuid(1)}`,
          address: { channel: "web", account, chat: "v" },
          at: new Date(at),
          type: "message",
          message: uuid(1),
          from: { id: "v" },
          content,
        },
      ],
      ignored: [],
    });
  });

  it.each<[string, object, object]>([
    [
      "a press",
      { type: "button", on: "reply:1", action: "slot:1", label: "9h30" },
      { type: "button", on: "reply:1", action: "slot:1", label: "9h30", from: { id: "v" } },
    ],
    [
      "how the talk was",
      { type: "button", on: uuid(7), action: "rating", values: { stars: "4", words: "bom" } },
      { type: "button", action: "rating", values: { stars: "4", words: "bom" } },
    ],
    [
      "an edit",
      { type: "edit", message: uuid(7), text: "às 9" },
      {
        type: "edit",
        message: uuid(7),
        content: { kind: "text", text: "às 9" },
        from: { id: "v" },
      },
    ],
    ["a removal", { type: "removal", message: uuid(7) }, { type: "removal", message: uuid(7) }],
    [
      "a receipt",
      { type: "read", message: "reply:1" },
      { type: "delivery", message: "reply:1", status: "read" },
    ],
  ])("is read as %s", (_, post, event) => {
    expect(read({ ...post, id: uuid(1) })).toMatchObject({ events: [event], ignored: [] });
  });

  it("stays in the conversation it was said in, and in the page's language", () => {
    const post = { type: "message", id: uuid(1), thread: uuid(9), text: "oi" };
    expect(read(post, { visitor: "v", language: "es", at }).events).toMatchObject([
      { address: { chat: "v", thread: uuid(9) }, from: { id: "v", language: "es" } },
    ]);
  });

  it("is nothing to a bot when it is the end", () => {
    expect(read({ type: "end", id: uuid(1) })).toEqual({
      events: [],
      ignored: [{ kind: "irrelevant", reason: "end: no more to say" }],
    });
  });

  it.each([
    ["no file", { type: "files", files: [] }],
    ["eleven files", { type: "files", files: Array.from({ length: 11 }, () => pdf) }],
    ["a place off the earth", { type: "location", latitude: 91, longitude: 0 }],
    ["another conversation's path", { type: "message", text: "oi", thread: "../x" }],
    ["an edit of the bot's words", { type: "edit", message: "reply:1", text: "não" }],
    ["something new", { type: "dance" }],
  ])("is unreadable with %s", (_, post) => {
    expect(read({ ...post, id: uuid(1) })).toMatchObject({
      events: [],
      ignored: [{ kind: "unreadable" }],
    });
  });

  it("can be inspected as the page posts it", () => {
    const body = new TextEncoder().encode(
      JSON.stringify({ type: "voice", id: uuid(1), file: ogg, seconds: 1 }),
    );
    expect(parse({ body, contentType: "" }, account).events).toMatchObject([
      { type: "message", content: { kind: "voice", media: "f3" } },
    ]);
  });
});
