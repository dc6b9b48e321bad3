import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentKind } from "./kinds.ts";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";

const shared = path.resolve(process.env["PROSA_SHARED"] ?? "../shared");
const recorded = path.join(shared, "fixtures/telegram");
const spec = path.join(shared, "specs/telegram-botapi.json");
const isThere = existsSync(recorded) && existsSync(spec);

const away = "not a kind we take in";
const expected = {
  "chat-follow-up": "message text",
  "chat-sample-photo-message": "message image",
  "nutgram-animation": "message video",
  "nutgram-business-connection": `business_connection: ${away}`,
  "nutgram-business-message": "message text",
  "nutgram-callback-query": "button",
  "nutgram-callback-query-without-message": "button",
  "nutgram-chat-join-request": `chat_join_request: ${away}`,
  "nutgram-chat-member": "chat_member: nobody came in",
  "nutgram-contact": "message contact",
  "nutgram-deleted-business-messages": "removal, removal",
  "nutgram-document": "message document",
  "nutgram-edited-business-message": "edit text",
  "nutgram-edited-message": "edit text",
  "nutgram-entities": "message text",
  "nutgram-guest-message": "message text",
  "nutgram-inline-query": `inline_query: ${away}`,
  "nutgram-location": "message location",
  "nutgram-message-forward-origin": "message text",
  "nutgram-message-reaction": "reaction, reaction",
  "nutgram-message-reaction-count": `message_reaction_count: ${away}`,
  "nutgram-migrate-to-chat-id": "moved",
  "nutgram-my-chat-member": "my_chat_member: nobody came in",
  "nutgram-photo": "message image",
  "nutgram-pinned-message": `message.pinned_message: ${away}`,
  "nutgram-poll": `poll: ${away}`,
  "nutgram-response-too-long": "update_id: Invalid input: expected number, received undefined",
  "nutgram-rich-message": "message: from a bot",
  "nutgram-sticker": "message sticker",
  "nutgram-successful-payment": `message.successful_payment: ${away}`,
  "nutgram-text": "message text",
  "nutgram-video": "message video",
  "nutgram-video-note": "message video",
  "nutgram-web-app-data": "button",
};

describe.skipIf(!isThere)("recorded payloads (skipped where the shared folder is absent)", () => {
  const files = isThere ? readdirSync(recorded).filter((file) => file.endsWith(".json")) : [];

  const read = (file: string) => {
    const body = new Uint8Array(readFileSync(path.join(recorded, file)));
    return parse({ body, contentType: "application/json" }, account);
  };

  it.each(files)("reads %s into events or a reason", (file) => {
    const { events, ignored } = read(file);
    expect(events.length === 0 ? 1 : 0).toBe(ignored.length);
    const isUpdate = !file.includes("response");
    const unreadable = ignored.filter(({ kind }) => kind === "unreadable");
    expect(unreadable).toHaveLength(isUpdate ? 0 : 1);
  });

  it("reads each into what it is", () => {
    const kinds = files.map((file) => {
      const { events, ignored } = read(file);
      const told = events.map((event) =>
        "content" in event ? `${event.type} ${event.content.kind}` : event.type,
      );
      return [
        file.replace(/\.json$/u, ""),
        told.join(", ") || ignored.map(({ reason }) => reason).join(),
      ];
    });
    expect(Object.fromEntries(kinds)).toEqual(expected);
  });

  it("knows of every field of a message whether a person said it", () => {
    const { types } = JSON.parse(readFileSync(spec, "utf8"));
    const fields: string[] = types.Message.fields.map(({ name }: { name: string }) => name);
    const said = fields.filter((name) => contentKind({ [name]: {} }).said);
    const isAbout = (name: string) => contentKind({ [name]: {} }).name === "message";
    expect(said.filter((name) => !isAbout(name))).toEqual(
      `text rich_message animation audio document live_photo paid_media photo sticker story video
       video_note voice checklist contact dice game poll venue location invoice giveaway`.split(
        /\s+/u,
      ),
    );
  });
});
