import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";
import { delivery, message, update } from "./testing/updates.ts";

function contentOf(said: object): unknown {
  const [event] = parse(delivery(update({ message: message(said) })), account).events;
  return event && "content" in event ? event.content : undefined;
}

describe("what a person sends", () => {
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
    [
      "a document with its name, its type and its size",
      { document: { ...file, file_name: "a.pdf", mime_type: "application/pdf", file_size: 9 } },
      { kind: "document", media: "f1", name: "a.pdf", type: "application/pdf", bytes: 9 },
    ],
    [
      "music, which may be speech",
      { audio: { ...file, duration: 7, mime_type: "audio/mpeg" }, caption: "c" },
      { kind: "voice", media: "f1", seconds: 7, type: "audio/mpeg", caption: "c" },
    ],
    [
      "a position",
      { location: { latitude: -23.5, longitude: -46.6, horizontal_accuracy: 5 } },
      { kind: "location", latitude: -23.5, longitude: -46.6 },
    ],
    [
      "a place",
      {
        venue: { location: { latitude: 1, longitude: 2 }, title: "Clínica", address: "Rua A, 1" },
        location: { latitude: 1, longitude: 2 },
      },
      { kind: "location", latitude: 1, longitude: 2, name: "Clínica", address: "Rua A, 1" },
    ],
    [
      "a sticker",
      { sticker: { ...file, emoji: "🤣" } },
      { kind: "sticker", media: "f1", type: "image/webp", emoji: "🤣" },
    ],
    [
      "a sticker that moves",
      { sticker: { ...file, is_video: true } },
      { kind: "sticker", media: "f1", type: "video/webm" },
    ],
    [
      "a drawn sticker",
      { sticker: { ...file, is_animated: true } },
      { kind: "sticker", media: "f1", type: "application/x-tgsticker" },
    ],
    [
      "somebody's contact",
      { contact: { phone_number: "911", first_name: "Bia", last_name: "Reis", user_id: 7 } },
      {
        kind: "contact",
        contacts: [{ name: "Bia Reis", phones: ["911"], person: "7" }],
      },
    ],
    [
      "a text with blocks in it",
      {
        rich_message: {
          blocks: [
            { type: "heading", text: "Exames", size: 2 },
            { type: "paragraph", text: ["até ", { type: "bold", text: ["quinta", "!"] }] },
            {
              type: "table",
              cells: [
                [{ text: "a" }, { text: "b" }],
                [{ text: "c" }, {}],
              ],
            },
            { type: "list", items: [{ blocks: [{ type: "paragraph", text: "item" }] }] },
            { type: "divider" },
          ],
        },
      },
      { kind: "text", text: "Exames\naté quinta!\na | b\nc |\nitem" },
    ],
    ["a question to vote on", { poll: { id: "1" } }, { kind: "unsupported", label: "poll" }],
    ["dice", { dice: { emoji: "🎲", value: 6 } }, { kind: "unsupported", label: "dice" }],
    [
      "a kind of tomorrow",
      { effect_id: "1", hologram: {} },
      { kind: "unsupported", label: "hologram" },
    ],
    ["nothing at all", {}, { kind: "unsupported", label: "message" }],
  ])("may be %s", (_, said, content) => {
    expect(contentOf(said)).toEqual(content);
  });

  it("keeps the largest size of a photo, wherever it stands", () => {
    const photo = [
      { file_id: "small", width: 90, height: 90 },
      { file_id: "large", width: 720, height: 960 },
      { file_id: "middle", width: 600, height: 800 },
    ];
    expect(contentOf({ photo, caption: "exame" })).toEqual({
      kind: "image",
      media: "large",
      caption: "exame",
    });
  });
});
