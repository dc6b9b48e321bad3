import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openTelegramSandbox } from "./sandbox.ts";

const answered = z.looseObject({ result: z.unknown().optional() });
const said = z.array(
  z.object({ message: z.object({ message_id: z.int(), chat: z.object({ id: z.int() }) }) }),
);

async function open() {
  const sandbox = await openTelegramSandbox();
  onTestFinished(() => sandbox.close());
  const { token, apiRoot } = sandbox.settings;
  const call = async (method: string, params: object) => {
    const answer = await fetch(`${String(apiRoot)}/bot${String(token)}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(params),
    });
    return answered.parse(await answer.json());
  };
  return { sandbox, call };
}

it("shows a chat as its person sees it", async () => {
  const { sandbox, call } = await open();
  const ana = sandbox.person({ name: "Ana", language: "pt-br" });
  await ana.says("oi");
  const [update] = said.parse((await call("getUpdates", {})).result);
  const { message_id, chat } = update?.message ?? { chat: {} };
  const chat_id = chat.id;
  const file = { name: "exame.png", type: "image/png", body: Buffer.from("...") };
  await ana.sends({ kind: "image", ...file, caption: "veja" });
  await call("setMessageReaction", {
    chat_id,
    message_id,
    reaction: [{ type: "emoji", emoji: "👍" }],
  });
  await call("sendVenue", { chat_id, latitude: 1, longitude: 2, title: "A", address: "Rua B" });
  const keyboard = [[{ text: "Sim", callback_data: "s" }], [{ text: "Não", callback_data: "n" }]];
  const reply_markup = { inline_keyboard: keyboard };
  await call("sendMessage", { chat_id, text: "<b>Quer</b>?", parse_mode: "HTML", reply_markup });
  await ana.presses("Não");
  expect(ana.transcript()).toEqual([
    { who: "person", kind: "text", text: "oi", reaction: "👍" },
    { who: "person", kind: "image", text: "veja" },
    { who: "bot", kind: "location", text: "A\nRua B" },
    { who: "bot", kind: "text", text: "Quer?", buttons: ["Sim", "Não"] },
  ]);
  expect(sandbox.complaints).toEqual([]);
});

it("answers badly what sends something, and nothing else", async () => {
  const { sandbox, call } = await open();
  sandbox.fails("expired");
  expect(await call("getMe", {})).toMatchObject({ ok: true });
  expect(await call("sendMessage", { chat_id: 1, text: "a" })).toMatchObject({ error_code: 401 });
});
