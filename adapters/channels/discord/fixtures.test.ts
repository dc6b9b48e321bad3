import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";

const shared = path.resolve(process.env["PROSA_SHARED"] ?? "../shared", "fixtures/discord");
const isThere = existsSync(shared);

function reading(file: string) {
  const body = new Uint8Array(readFileSync(path.join(shared, file)));
  return parse({ body, contentType: "application/json" }, account);
}

describe.skipIf(!isThere)("recorded payloads (skipped where the shared folder is absent)", () => {
  const files = isThere ? readdirSync(shared).filter((file) => file.endsWith(".json")) : [];

  it.each(files)("reads %s into an event or a reason", (file) => {
    const { events, ignored } = reading(file);
    expect(events.length + ignored.length).toBe(1);
    expect(ignored.filter(({ kind }) => kind === "unreadable")).toEqual([]);
  });

  it.each([
    ["chat-button-click-goodbye", { action: "goodbye", label: "Goodbye" }],
    ["chat-button-click-info", { action: "info", label: "Show Info" }],
    ["chat-button-click-messages", { action: "messages", label: "Fetch Messages" }],
    [
      "chat-different-user",
      { action: "hello", from: { id: "9876543210987654321", name: "Different Nick" } },
    ],
  ])("reads the press in %s", (file, press) => {
    expect(reading(`${file}.json`).events).toMatchObject([
      {
        type: "button",
        address: { chat: "1457536551830421524" },
        on: "1457536567810854934",
        ...press,
      },
    ]);
  });

  const us = "<@1457469483726668048>";
  it.each([
    ["chat-gateway-mention", { text: `${us} Hey`, plain: "Hey" }, true],
    ["chat-gateway-aimention", { text: `${us} AI What is love`, plain: "AI What is love" }, true],
    ["chat-channel-mention", { text: `${us} Test`, plain: "Test" }, true],
    ["chat-gateway-subscribed-message", { text: "Hey" }, false],
    ["chat-gateway-thread-nice", { text: "Nice" }, false],
    ["chat-gateway-thread-num1", { text: "1" }, false],
  ])("reads the words in %s, and whether they are for us", (file, words, addressed) => {
    expect(reading(`${file}.json`).events).toMatchObject([
      {
        type: "message",
        from: { id: "1033044521375764530", name: "Test User" },
        content: { kind: "text", ...words },
        group: { addressed },
      },
    ]);
  });

  it("reads the reaction", () => {
    expect(reading("chat-gateway-reaction-add.json").events).toMatchObject([
      {
        type: "reaction",
        from: { id: "1033044521375764530", name: "Test User" },
        message: "1457536955662471180",
        change: "added",
        emoji: "👍",
        at: new Date(1_767_574_292_322),
      },
    ]);
  });

  it("reads the messages of Discord's own documentation", () => {
    expect(reading("docs-example-message.json").events).toMatchObject([
      { type: "message", content: { kind: "text", text: "Supa Hot" }, from: { name: "Mason" } },
    ]);
    expect(reading("docs-example-crossposted-message.json").events).toMatchObject([
      {
        content: {
          text: "Big news! In this <#278325129692446722> channel!",
          plain: "Big news! In this #big-news channel!",
        },
      },
    ]);
  });
});
