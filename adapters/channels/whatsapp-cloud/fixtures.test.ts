import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/payloads.ts";

const shared = path.resolve(process.env["PROSA_SHARED"] ?? "../shared");
const recorded = path.join(shared, "fixtures/whatsapp");
const isThere = existsSync(recorded);

/** What a file tells in short: kind, chat, and what matters of it. */
function told(file: string): readonly unknown[] {
  const body = new Uint8Array(readFileSync(path.join(recorded, file)));
  const { events, ignored } = parse({ body, contentType: "application/json" }, account);
  const seen = events.map((event) => {
    const { type, address } = event;
    if (type === "message") return [type, address.chat, event.content];
    if (type === "button") return [type, address.chat, event.action, event.label];
    if (type === "delivery") return [type, address.chat, event.status, event.key];
    if (type === "reaction") return [type, address.chat, event.change, event.emoji];
    if (type === "moved") return [type, address.chat, event.to];
    if (type === "edit") return [type, address.chat, event.message, event.content];
    if (type === "removal") return [type, address.chat, event.message];
    return [type, address.chat];
  });
  return [...seen, ...ignored.map(({ kind, reason }) => [kind, reason])];
}

const text = (words: string) => ({ kind: "text", text: words });
const unsupported = (label: string) => ({ kind: "unsupported", label });
const sticker = { kind: "sticker", media: "1234567890987654321", type: "image/webp" };
const sheena = "16505551234";
const tester = "972987654321";

const expected: Readonly<Record<string, readonly unknown[]>> = {
  "chat-first-message": ["message", "15550002222", text("What is Vercel?")],
  "chat-sample-image-message": [
    "message",
    "15551234567",
    { kind: "image", media: "000000000000001", type: "image/jpeg", caption: "Check this out" },
  ],
  "chat-sample-interactive-button-reply": ["button", "15551234567", "btn_approve", "Approve"],
  "chat-sample-status-update-message-delivered": [
    "delivery",
    "15551234567",
    "delivered",
    undefined,
  ],
  "chat-sample-system-message-user-changed-number": ["moved", "15551234567", "15557654321"],
  "chat-sample-text-message-with-business-scoped-user-ids": [
    "message",
    "15551234567",
    text("Hello from a username user"),
  ],
  "chat-sample-text-message": ["message", "15551234567", text("Hello, bot!")],
  "chat-status-update": ["delivery", "15550002222", "sent", undefined],
  "meta-button-message": ["button", sheena, "Unsubscribe", "Unsubscribe"],
  "meta-group-create-message": [
    "irrelevant",
    "group_lifecycle_update.group_create: not a kind we take in",
  ],
  "meta-group-remove-participants": [
    "irrelevant",
    "group_participants_update.group_create: not a kind we take in",
  ],
  "meta-image-message": [
    "message",
    sheena,
    { kind: "image", media: "1003383421387256", type: "image/jpeg", caption: "Taj Mahal" },
  ],
  "meta-interactive-button-reply-message": ["button", sheena, "cancel-button", "Cancel"],
  "meta-location-message": [
    "message",
    sheena,
    {
      kind: "location",
      latitude: 37.44221496582,
      longitude: -122.16165924072,
      name: "Philz Coffee",
      address: "101 Forest Ave, Palo Alto, CA 94301",
    },
  ],
  "meta-order-message": ["message", sheena, unsupported("order")],
  "meta-system-message": ["moved", sheena, "12195555358"],
  "meta-text-message-from-click-to-whats-app-ad": [
    "message",
    sheena,
    text("Hello! Can I get more info on this?"),
  ],
  "meta-text-message": ["message", sheena, text("Does it come in another color?")],
  "meta-unsupported-message": ["message", sheena, unsupported("unsupported")],
  "pywa-callback-button-quick-reply-without-context": ["button", tester, "callback_data", "title"],
  "pywa-callback-button-quick-reply": ["button", tester, "callback_data", "title"],
  "pywa-callback-selection-description": ["button", tester, "callback_data", "title"],
  "pywa-deleted-message-revoke": [
    "removal",
    "<WHATSAPP_USER_PHONE_NUMBER>",
    "<ORIGINAL_WHATSAPP_MESSAGE_ID>",
  ],
  "pywa-message-animated-sticker": ["message", tester, sticker],
  "pywa-message-audio": [
    "message",
    tester,
    { kind: "voice", media: "1234567890987654321", type: "audio/ogg; codecs=opus" },
  ],
  "pywa-message-contacts": [
    "message",
    tester,
    {
      kind: "contact",
      contacts: [
        { name: "Chandler Bing", phones: ["+1 555-555-5555"], person: tester },
        { name: "Monica", phones: ["+1 666-666-6666"], person: tester },
        { name: "Rachel Green", phones: ["+1 777-777-7777"], person: tester },
      ],
    },
  ],
  "pywa-message-current-location": [
    "message",
    tester,
    { kind: "location", latitude: 12.25089, longitude: 43.90539 },
  ],
  "pywa-message-forwarded-many-times": ["message", tester, text("text forwarded many times")],
  "pywa-message-forwarded": ["message", tester, text("forwarded text")],
  "pywa-message-interactive-message-with-err": ["message", tester, unsupported("interactive")],
  "pywa-message-media-with-url": [
    "message",
    tester,
    { kind: "image", media: "65463453", type: "image/jpeg" },
  ],
  "pywa-message-reaction": ["reaction", tester, "added", "😮"],
  "pywa-message-referral": ["message", tester, text("BODY")],
  "pywa-message-static-sticker": ["message", tester, sticker],
  "pywa-message-status-delivered": ["delivery", tester, "delivered", undefined],
  "pywa-message-status-group": ["delivery", "fowefinoewcnw", "read", undefined],
  "pywa-message-status-played": ["delivery", tester, "read", undefined],
  "pywa-message-status-sent": ["delivery", tester, "sent", undefined],
  "pywa-message-status-with-tracker": ["delivery", tester, "sent", "some data"],
  "pywa-message-unreaction-empty": ["reaction", tester, "removed", undefined],
  "pywa-message-unreaction-no-emoji": ["reaction", tester, "removed", undefined],
  "pywa-message-unsupported": ["message", tester, unsupported("unsupported")],
  "pywa-message-video": [
    "message",
    tester,
    { kind: "video", media: "765756756", type: "video/mp4", caption: "caption" },
  ],
  "pywa-outgoing-message-delete": ["removal", tester, "wamid.zzzzzz"],
  "pywa-outgoing-message-edit": ["edit", tester, "wamid.zzzzzz", text("Text was edited")],
  "pywa-system-identity-change": [
    "irrelevant",
    "messages.system.customer_identity_changed: not a kind we take in",
  ],
  "pywa-system-phone-number-change": ["moved", tester, "972912345678"],
  "pywa-template-status-update-rejected": [
    "irrelevant",
    "message_template_status_update: abandoned_cart (en) is REJECTED, INVALID_FORMAT",
  ],
  "pywa-user-marketing-preferences-resume": [
    "irrelevant",
    "user_preferences: marketing_messages, resume",
  ],
};

describe.skipIf(!isThere)("recorded payloads (skipped where the shared folder is absent)", () => {
  const files = isThere ? readdirSync(recorded).filter((file) => file.endsWith(".json")) : [];

  it.each(files)("reads %s", (file) => {
    const [first, ...others] = told(file);
    expect(first).toEqual(expected[file.replace(".json", "")]);
    const reported = ["irrelevant", "messages: Meta reports error 131000"];
    expect(others).toEqual(file.includes("with-err") ? [reported] : []);
  });
});
