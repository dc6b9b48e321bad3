import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import type { LocalTelegram } from "./telegram.ts";
import { openTelegram } from "./telegram.ts";
import { openWebhookServer } from "./webhook-server.ts";

const token = "42:stand-in";

async function open(): Promise<LocalTelegram> {
  const telegram = await openTelegram({ token });
  onTestFinished(() => telegram.close());
  return telegram;
}

async function call(telegram: LocalTelegram, method: string, params: object = {}) {
  const answer = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params),
  });
  return answer.json();
}

async function upload(
  telegram: LocalTelegram,
  method: string,
  fields: Record<string, string | Blob>,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === "string") form.set(name, value);
    else form.set(name, value, "a.bin");
  const url = `${telegram.apiRoot}/bot${token}/${method}`;
  const answer = await fetch(url, { method: "POST", body: form });
  return answer.json();
}

const handedOut = z.object({ result: z.array(z.looseObject({ update_id: z.int() })) });

async function updates(telegram: LocalTelegram, question: object) {
  return handedOut.parse(await call(telegram, "getUpdates", question)).result;
}

const refusal = (error_code: number, description: unknown) => ({
  ok: false,
  error_code,
  description,
});

describe("the local Telegram", () => {
  it("hands out updates until they are confirmed by a higher offset", async () => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana", language: "pt-br" });
    const message = await ana.says("oi");
    const first = await updates(telegram, {});
    expect(first).toEqual([{ update_id: expect.any(Number), message }]);
    const own = first[0]?.update_id ?? 0;
    expect(await updates(telegram, { offset: own })).toEqual(first);
    expect(await updates(telegram, { offset: own + 1 })).toEqual([]);
    expect(telegram.waiting).toBe(0);
  });

  it("holds the line of a long poll until something happens", async () => {
    const telegram = await open();
    const asked = updates(telegram, { timeout: 30 });
    const ana = telegram.person({ name: "Ana" });
    await ana.says("oi");
    expect(await asked).toHaveLength(1);
  });

  it("ends the poll of the one who asked before", async () => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    const first = call(telegram, "getUpdates", { timeout: 30 });
    await expect.poll(() => telegram.calls.length).toBe(1);
    const second = updates(telegram, { timeout: 30 });
    expect(await first).toEqual(refusal(409, expect.stringMatching(/^Conflict: terminated by/u)));
    await ana.says("oi");
    expect(await second).toHaveLength(1);
  });

  it("sends updates to the webhook in order, with the secret, again until it takes them", async () => {
    const telegram = await open();
    const seen: unknown[] = [];
    const { url, close } = await openWebhookServer(async (request) => {
      seen.push([request.headers.get("x-telegram-bot-api-secret-token"), await request.json()]);
      return new Response(null, { status: seen.length === 1 ? 500 : 200 });
    });
    onTestFinished(close);
    const ana = telegram.person({ name: "Ana" });
    const one = await ana.says("one");
    const two = await ana.says("two");
    await call(telegram, "setWebhook", { url, secret_token: "s3" });
    await expect.poll(() => telegram.waiting).toBe(0);
    const update = (message: unknown) => ["s3", { update_id: expect.any(Number), message }];
    expect(seen).toEqual([update(one), update(one), update(two)]);
    expect(await call(telegram, "getUpdates")).toEqual(
      refusal(409, expect.stringMatching(/while webhook is active/u)),
    );
  });

  it.each([
    ["sendMessage", { chat_id: 1, text: "oi" }, "chat not found"],
    ["sendMessage", { text: " " }, "message text is empty"],
    ["sendMessage", { text: "a".repeat(4097) }, "message is too long"],
    ["sendMessage", { text: "<b>", parse_mode: "HTML" }, "can't parse entities"],
    ["sendMessage", { text: "a", message_thread_id: 9 }, "message thread not found"],
    ["sendMessage", { text: "a", reply_parameters: { message_id: 9 } }, "to be replied not found"],
    ["sendMessage", { text: "a", reply_markup: keyboard("á".repeat(33)) }, "BUTTON_DATA_INVALID"],
    ["editMessageText", { message_id: 9, text: "a" }, "message to edit not found"],
    ["editMessageText", { message_id: 1, text: "a" }, "message can't be edited"],
    ["deleteMessage", { message_id: 9 }, "message to delete not found"],
    ["editMessageCaption", { message_id: 9, caption: "a" }, "message to edit not found"],
    ["setMessageReaction", { message_id: 9, reaction: [sign("👍")] }, "message to react not found"],
    ["setMessageReaction", { message_id: 1, reaction: [sign("🦷")] }, "REACTION_INVALID"],
    ["sendMessage", { text: "a", business_connection_id: "b" }, "BUSINESS_CONNECTION_INVALID"],
    ["sendChatAction", { action: "dancing" }, "wrong parameter action"],
    ["setWebhook", { url: "http://example.com/" }, "An HTTPS URL must be provided"],
  ])("refuses %s %j as Telegram does", async (method, params, why) => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    await ana.says("oi");
    const takesChat = method !== "setWebhook";
    const answer = await call(telegram, method, {
      ...(takesChat && { chat_id: ana.chat.id }),
      ...params,
    });
    expect(answer).toEqual(refusal(400, expect.stringContaining(why)));
    expect(telegram.violations).toEqual([]);
  });

  it.each([
    { field: "photo", bytes: 10_000_001, why: "Request Entity Too Large" },
    { field: "document", bytes: 50_000_001, why: "Request Entity Too Large" },
    { field: "document", bytes: 0, why: "file must be non-empty" },
    { field: "document", bytes: 1, caption: "a".repeat(1025), why: "caption is too long" },
  ])("refuses a file as Telegram does: $field of $bytes bytes", async (sent) => {
    const { field, bytes, caption = "", why } = sent;
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    const file = new Blob([Buffer.alloc(bytes)]);
    const answer = await upload(
      telegram,
      `send${field.replace(/^./u, (one) => one.toUpperCase())}`,
      {
        chat_id: String(ana.chat.id),
        caption,
        [field]: file,
      },
    );
    expect(answer).toMatchObject({ ok: false, description: expect.stringContaining(why) });
    expect(telegram.violations).toEqual([]);
  });

  it("shows only OGG as a voice note", async () => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    const chat_id = String(ana.chat.id);
    for (const body of ["OggS...", "ID3..."])
      await upload(telegram, "sendVoice", { chat_id, voice: new Blob([body]) });
    expect(ana.messages()).toMatchObject([{ voice: {} }, { audio: {} }]);
    expect(telegram.violations).toEqual([]);
  });

  it("takes a form as well as JSON", async () => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    const form = new URLSearchParams({
      chat_id: String(ana.chat.id),
      text: "12",
      reply_markup: JSON.stringify(keyboard("sim")),
    });
    await fetch(`${telegram.apiRoot}/bot${token}/sendMessage`, { method: "POST", body: form });
    expect(ana.transcript()).toEqual([{ who: "bot", text: "12", buttons: [["Sim"]] }]);
    expect(telegram.violations).toEqual([]);
  });

  it("knows no other token", async () => {
    const telegram = await open();
    const answer = await fetch(`${telegram.apiRoot}/bot42:other/getMe`);
    expect(await answer.json()).toEqual(refusal(401, "Unauthorized"));
  });

  it("records a call that is not the Bot API's", async () => {
    const telegram = await open();
    const ana = telegram.person({ name: "Ana" });
    await call(telegram, "sendMessage", { chat_id: ana.chat.id });
    await call(telegram, "sendMesage");
    expect(telegram.violations).toEqual([
      expect.stringMatching(/^sendMessage\.text: /u),
      expect.stringMatching(/^sendMesage: /u),
    ]);
  });
});

function sign(emoji: string) {
  return { type: "emoji", emoji };
}

function keyboard(data: string) {
  return { inline_keyboard: [[{ text: "Sim", callback_data: data }]] };
}
