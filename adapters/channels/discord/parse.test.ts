import { describe, expect, it } from "vitest";
import type { InboundEvent } from "../../../core/message/event.ts";
import { parse } from "./parse.ts";
import { account, addressOf, delivery } from "./testing/bench.ts";
import {
  ana,
  attachment,
  bot,
  chat,
  frame,
  guild,
  message,
  messageId,
  us,
} from "./testing/payloads.ts";

const read = (json: unknown) => parse(delivery(json), account);
const told = (t: string, d: object) => read(frame(t, d));
const said = (of: object) => told("MESSAGE_CREATE", message(of));

function only({ events }: ReturnType<typeof read>): InboundEvent {
  const [event, ...more] = events;
  if (!event || more.length > 0) throw new Error(`${events.length} events`);
  return event;
}

function contentOf(of: object) {
  const event = only(said(of));
  return event.type === "message" ? event.content : undefined;
}

const address = addressOf(chat);
const at = new Date("2026-11-23T12:00:00Z");

describe("a message", () => {
  it("is read whole", () => {
    expect(said({ content: "Oi" })).toEqual({
      events: [
        {
          type: "message",
          id: `message:${messageId}`,
          address,
          at,
          message: messageId,
          from: { id: ana.id, name: "Ana" },
          content: { kind: "text", text: "Oi" },
        },
      ],
      ignored: [],
    });
  });

  it("is the same in whatever it comes wrapped", () => {
    const bare = only(read(message({ content: "Oi" })));
    expect(only(said({ content: "Oi" }))).toEqual(bare);
    const wrapped = { type: "GATEWAY_MESSAGE_CREATE", data: message({ content: "Oi" }) };
    expect(only(read(wrapped))).toEqual(bare);
  });

  it("is a reply to what it quotes, and not to what it was published or forwarded from", () => {
    const message_reference = { type: 0, message_id: "123" };
    expect(only(said({ type: 19, content: "sim", message_reference }))).toMatchObject({
      replyTo: "123",
    });
    expect(only(said({ content: "sim", message_reference }))).not.toHaveProperty("replyTo");
  });

  it.each([
    ["a mention", { content: `<@${us}> oi`, mentions: [bot] }, true],
    ["a reply to us", { type: 19, content: "sim", referenced_message: { author: bot } }, true],
    ["a mention of another bot", { mentions: [{ id: "5", username: "x", bot: true }] }, false],
    ["anything else", { content: "oi" }, false],
  ])("in a server is for us when it is %s", (_, of, addressed) => {
    expect(only(said({ guild_id: guild, ...of }))).toMatchObject({ group: { addressed } });
  });

  it("of several people is a group's even without a server", () => {
    expect(only(said({ channel_type: 3, content: "oi" }))).toMatchObject({
      group: { addressed: false },
    });
  });

  it.each([
    [
      "a command written out",
      { content: "/Ajuda já" },
      { kind: "command", name: "ajuda", rest: "já" },
    ],
    [
      "an image with words",
      { content: "Olha", attachments: [attachment({})] },
      {
        kind: "image",
        media: attachment({}).url,
        type: "image/png",
        name: "a.png",
        bytes: 4,
        caption: "Olha",
      },
    ],
    [
      "a voice message",
      {
        flags: 8192,
        attachments: [
          attachment({ content_type: "audio/ogg", duration_secs: 2.5, waveform: "AA" }),
        ],
      },
      {
        kind: "voice",
        media: attachment({}).url,
        type: "audio/ogg",
        name: "a.png",
        bytes: 4,
        seconds: 2.5,
      },
    ],
    [
      "a sticker",
      { sticker_items: [{ id: "749054660769218631", name: "Wave", format_type: 3 }] },
      { kind: "sticker", media: "749054660769218631", type: "application/json" },
    ],
    ["a poll", { poll: { question: { text: "?" } } }, { kind: "unsupported", label: "poll" }],
    [
      "an invitation to play",
      { activity: { type: 1 } },
      { kind: "unsupported", label: "activity" },
    ],
    ["an embed", { embeds: [{ type: "rich" }] }, { kind: "unsupported", label: "embeds" }],
    [
      "an app's message that was passed on, with its words in components",
      {
        message_reference: { type: 1 },
        message_snapshots: [
          {
            message: {
              content: "",
              components: [
                { type: 17, components: [{ type: 10, content: "um" }, { type: 14 }] },
                { type: 9, components: [{ type: 10, content: "dois" }], accessory: { type: 2 } },
              ],
            },
          },
        ],
      },
      { kind: "text", text: "um\ndois" },
    ],
    ["hidden words", {}, { kind: "unsupported", label: "empty message" }],
    [
      "something forwarded",
      { message_reference: { type: 1 }, message_snapshots: [{ message: { content: "lá" } }] },
      { kind: "text", text: "lá" },
    ],
  ])("may be %s", (_, of, content) => {
    expect(contentOf(of)).toEqual(content);
  });

  it("with several files keeps them all, what is heard behind what is seen", () => {
    const sound = attachment({ url: "https://a/sound", content_type: "audio/mpeg" });
    const film = attachment({ url: "https://a/film", content_type: "video/mp4" });
    const paper = attachment({ url: "https://a/paper", content_type: null });
    expect(contentOf({ attachments: [sound, film, paper] })).toMatchObject({
      kind: "video",
      media: "https://a/film",
      also: [
        { kind: "voice", media: "https://a/sound" },
        { kind: "document", media: "https://a/paper" },
      ],
    });
    expect(contentOf({ attachments: [sound, sound] })).toMatchObject({
      kind: "document",
      also: [{ kind: "voice" }],
    });
  });

  it("says what it has no room for", () => {
    const sticker_items = [{ id: "749054660769218631", format_type: 1 }];
    expect(said({ content: "oi", sticker_items })).toMatchObject({
      events: [{ content: { text: "oi" } }],
      ignored: [{ kind: "irrelevant", reason: "message.sticker_items: beside what was said" }],
    });
  });

  it("that Discord itself wrote is of no use, by its name", () => {
    expect(said({ type: 6 }).ignored).toEqual([
      { kind: "irrelevant", reason: "MESSAGE_CREATE: CHANNEL_PINNED_MESSAGE" },
    ]);
  });

  it("of another bot or of a webhook is of no use", () => {
    const others = [{ author: { ...bot, id: "5" } }, { webhook_id: "5" }];
    expect(others.flatMap((of) => said({ content: "oi", ...of }).ignored)).toEqual([
      { kind: "irrelevant", reason: "MESSAGE_CREATE: from a bot" },
      { kind: "irrelevant", reason: "MESSAGE_CREATE: from a webhook" },
    ]);
  });

  it("of our own is told back under the key it was sent with", () => {
    expect(only(said({ author: bot, content: "Olá", nonce: "reply:7:1" }))).toEqual({
      type: "echo",
      id: `message:${messageId}`,
      address,
      at,
      message: messageId,
      content: { kind: "text", text: "Olá" },
      key: "reply:7:1",
    });
  });

  it("of our own is nothing yet while we are thinking", () => {
    expect(said({ author: bot, type: 20, flags: 128 }).events).toEqual([]);
  });
});
