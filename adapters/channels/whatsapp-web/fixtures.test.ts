import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { parse } from "./parse.ts";

const shared = process.env["PROSA_SHARED"] ?? "../shared";
const folder = `${shared}/fixtures/baileys`;

/** Kind of event, and of content where it has one, per recording. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "buttons-response.json": ["button"],
  "document.json": ["message document"],
  "edit.json": ["edit text"],
  "extended-text-quoted.json": ["message text"],
  "image.json": ["message image"],
  "location.json": ["message location"],
  "outbound-and-receipts.json": ["echo text", "delivery"],
  "reaction.json": ["reaction"],
  "revoke.json": ["removal"],
  "template-button-reply.json": ["button"],
  "text.json": ["message text"],
  "view-once.json": ["message image"],
  "voice-ptt.json": ["message voice"],
};

describe.skipIf(!existsSync(folder))("what Baileys emitted", () => {
  it.each(existsSync(folder) ? readdirSync(folder) : [])("%s is read", (name) => {
    const body = new Uint8Array(readFileSync(`${folder}/${name}`));
    const { events, ignored } = parse({ body, contentType: "application/json" }, id("clinic"));
    const kinds = events.map((event) =>
      "content" in event ? `${event.type} ${event.content.kind}` : event.type,
    );
    expect(kinds).toEqual(expected[name] ?? kinds);
    expect(ignored.filter(({ kind }) => kind === "unreadable")).toEqual([]);
    expect(kinds.length + ignored.length).toBeGreaterThan(0);
  });
});
