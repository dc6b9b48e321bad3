import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";

const shared = path.resolve(process.env["PROSA_SHARED"] ?? "../shared");
const recorded = path.join(shared, "fixtures/slack");
const isThere = existsSync(recorded);

/** What each payload says, in the fewest words. */
const sayings: Readonly<Record<string, object>> = {
  "chat-actions-reactions-action": { type: "button", action: "info", label: "Show Info" },
  "chat-actions-reactions-radio-buttons-action": { action: "all_text", control: "plan_selected" },
  "chat-actions-reactions-reaction": { type: "reaction", change: "added", emoji: "+1" },
  "chat-base-follow-up": {
    address: { chat: "T00FAKE00AA:C00FAKECHAN1", thread: "1767224888.280449" },
    group: { addressed: false },
    content: { text: "Hi" },
  },
  "chat-base-mention": {
    address: { chat: "T00FAKE00AA:C00FAKECHAN1", thread: "1767224888.280449" },
    from: { id: "T00FAKE00AA:U00FAKEUSER1" },
    group: { addressed: true },
    content: { text: "<@U00FAKEBOT01> Hey", plain: "Hey" },
  },
  "chat-dm-dm-message": { address: { chat: "T00FAKE00AA:D0A5319PS02" }, content: { text: "Hey!" } },
  "chat-dm-dm-request": { content: { text: "DM me" }, group: { addressed: false } },
  "chat-dm-slack-direct-direct-dm": { content: { text: "hello hello" } },
  "chat-dm-slack-direct-follow-up": { content: { text: "cool!!" } },
  "chat-member-joined-channel-mention": { content: { plain: "test" }, group: { addressed: true } },
  "chat-modals-action": { action: "feedback", on: "C00FAKECHAN2:1769220161.503009" },
  "chat-modals-ephemeral-view-submission": {
    action: "ephemeral_modal_form",
    values: { response: "Hello!" },
  },
  "chat-modals-view-submission": {
    action: "feedback_form",
    values: { message: "Hello!", category: "feature", email: "user@example.com" },
  },
  "chat-slash-commands-slash-command": { content: { name: "test-feedback", rest: "" } },
  "chat-slash-commands-slash-command-with-args": { content: { rest: "some arguments here" } },
  "emulate-member-joined-channel": { type: "joined", from: { id: "T000000001:U415FD4A6D" } },
  "emulate-message": { content: { text: "hello" } },
  "emulate-message-file-share": { content: { media: "T000000001:FDE6FDD494", bytes: 4 } },
  "emulate-message-message-changed": { type: "edit", content: { text: "edited" } },
  "emulate-message-thread": { address: { thread: "1795254235.000001" } },
  "emulate-reaction-removed": { type: "reaction", change: "removed", emoji: "tada" },
  "sdk-message": { type: "message" },
  "sdk-message-changed": { type: "edit" },
  "sdk-message-file-share": { content: { kind: "document" } },
  "sdk-message-thread-broadcast": { type: "message" },
  "sdk-reaction-removed": { type: "reaction" },
  "sdk-slash-command": { content: { kind: "command" } },
  "sdk-view-submission": { type: "button" },
};

/** Another library's own notes about a form, and no payload of Slack's. */
const foreign = /modal-context/u;

describe.skipIf(!isThere)("recorded payloads (skipped where the shared folder is absent)", () => {
  const names = isThere ? readdirSync(recorded).map((file) => path.basename(file, ".json")) : [];

  it.each(names)("reads %s into what it says, or a reason", (name) => {
    const body = new Uint8Array(readFileSync(path.join(recorded, `${name}.json`)));
    const { events, ignored } = parse({ body, contentType: "application/json" }, account);
    const saying = sayings[name];
    expect(events).toMatchObject(saying ? [saying] : []);
    const kind = foreign.test(name) ? "unreadable" : "irrelevant";
    expect(ignored).toMatchObject(saying ? [] : [{ kind }]);
  });
});
