import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { kept, openBench, openHeard, outgoing, soon } from "./testing/bench.ts";

const button = (label: string, action: string) => ({ label, action });

/** Someone who has just written, so that anything may be said to them. */
async function openTalk() {
  const bench = await openHeard();
  const ana = bench.platform.person({ name: "Ana" });
  const said = await ana.says("oi");
  const send = (say: string | Utterance, more: object = {}) =>
    bench.adapter.send({ ...outgoing(ana.id, say), ...more }, soon());
  const keep = (type: string, body: string, name = "exame") => kept(bench, { type, body, name });
  return { ...bench, ana, said, send, keep };
}

describe("a message goes out", () => {
  it("as text with WhatsApp's marks, as an answer to what was said", async () => {
    const { platform, ana, said, send } = await openTalk();
    const sent = await send("**Olá**, [Ana](https://a.b)!", { replyTo: id(said.id) });
    expect(await ana.hears("Olá")).toMatchObject({
      id: sent.message,
      text: "*Olá*, Ana (https://a.b)!",
      quotes: said.id,
    });
    expect(platform.complaints).toEqual([]);
  });

  it("with up to three buttons", async () => {
    const { platform, ana, send } = await openTalk();
    await send({
      kind: "text",
      markdown: "Quando?",
      buttons: [button("Terça", "tue"), button("Quarta", "wed"), button("Nunca", "no")],
    });
    expect(ana.transcript().at(-1)).toEqual({
      who: "bot",
      kind: "text",
      text: "Quando?",
      buttons: ["Terça", "Quarta", "Nunca"],
    });
    expect(platform.complaints).toEqual([]);
  });

  it("with a list of ten rows", async () => {
    const { platform, ana, send } = await openTalk();
    const buttons = Array.from({ length: 10 }, (_, index) => ({
      ...button(`${index}h`, `slot-${index}`),
      description: "Dra. Lia",
    }));
    await send({ kind: "text", markdown: "Horários", buttons, list: "Ver horários" });
    expect(ana.transcript().at(-1)?.buttons).toHaveLength(10);
    expect(platform.complaints).toEqual([]);
  });

  it("as a real voice note", async () => {
    const { platform, ana, keep, send } = await openTalk();
    const media = await keep("audio/ogg; codecs=opus", "OggS…OpusHead…");
    await send({ kind: "voice", media, transcript: "oi", seconds: 1 });
    expect(ana.transcript().at(-1)).toMatchObject({ who: "bot", kind: "voice" });
    const { body } = platform.calls.at(-1) ?? {};
    expect(body).toMatchObject({ type: "audio", audio: { voice: true } });
    expect(platform.complaints).toEqual([]);
  });

  it.each([
    ["image", "image/png"],
    ["video", "video/mp4"],
    ["document", "application/pdf"],
  ] as const)("as %s, with its words and with buttons under them", async (kind, type) => {
    const { platform, ana, keep, send } = await openTalk();
    const media = await keep(type, "…");
    await send({ kind, media, caption: "**Aqui**" });
    await send({ kind, media, caption: "Certo?", buttons: [button("Sim", "yes")] });
    await send({ kind, media, buttons: [button("Ok", "ok")] });
    expect(ana.transcript().slice(-3)).toEqual([
      { who: "bot", kind, text: "*Aqui*" },
      { who: "bot", kind, text: "Certo?", buttons: ["Sim"] },
      { who: "bot", kind, text: "exame", buttons: ["Ok"] },
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it("as a place and as somebody's card", async () => {
    const { platform, ana, send } = await openTalk();
    await send({ kind: "location", latitude: -23.55, longitude: -46.63, name: "Clínica" });
    await send({ kind: "contact", name: "Dra. Lia", phone: "+55 11 99000-0002" });
    expect(ana.transcript().slice(-2)).toEqual([
      { who: "bot", kind: "location", text: "Clínica" },
      { who: "bot", kind: "contact", text: "Dra. Lia" },
    ]);
    expect(platform.calls.at(-1)?.body).toMatchObject({
      contacts: [{ phones: [{ phone: "+55 11 99000-0002", wa_id: "5511990000002" }] }],
    });
    expect(platform.complaints).toEqual([]);
  });

  it("as a sign under what was said, and without it again", async () => {
    const { platform, ana, said, send } = await openTalk();
    const on = id<"message">(said.id);
    await send({ kind: "reaction", on, emoji: "❤️‍🔥" });
    expect(ana.transcript()[0]).toMatchObject({ text: "oi", reaction: "❤️‍🔥" });
    await send({ kind: "reaction", on, emoji: "" });
    expect(ana.transcript()[0]).not.toHaveProperty("reaction");
    expect(platform.complaints).toEqual([]);
  });

  it("as a template with its values, whose buttons come back with our actions", async () => {
    const { platform, ana, send, events } = await openTalk();
    platform.passes(25 * 3_600_000);
    const sent = await send({
      kind: "template",
      template: "appointment_reminder",
      language: "pt-BR",
      values: ["Ana", "terça,\n 9h"],
      markdown: "",
      actions: ["confirm:1", "move:1"],
    });
    await ana.hears("Olá, Ana! Sua consulta é *terça, 9h*.");
    await ana.presses("Remarcar");
    await expect
      .poll(() => events.filter(({ type }) => type === "button"))
      .toMatchObject([{ action: "move:1", label: "Remarcar", on: sent.message }]);
    expect(platform.complaints).toEqual([]);
  });

  it("to somebody who hides their number, by their user id", async () => {
    const { platform, adapter } = await openBench();
    const bia = platform.person({ name: "Bia", hidden: true });
    await bia.says("oi");
    await adapter.send(outgoing(bia.id, "Olá, Bia"), soon());
    await bia.hears("Olá, Bia");
    expect(platform.calls.at(-1)?.body).toMatchObject({ recipient: bia.id });
    expect(platform.calls.at(-1)?.body).not.toHaveProperty("to");
    expect(platform.complaints).toEqual([]);
  });

  it("to a group, by the group's id and without buttons, of which groups have none", async () => {
    const { platform, adapter } = await openBench();
    const group = "Y2FwaV9ncm91cDoxODA1NTU1MDE3MjoxMjAzNjMyMjI3NzE5NjMwNjcZD";
    await adapter.send(outgoing(group, "oi"), soon());
    expect(platform.calls.at(-1)?.body).toMatchObject({ recipient_type: "group", to: group });
    const buttons = [button("Sim", "yes"), button("Não", "no")];
    await adapter.send(outgoing(group, { kind: "text", markdown: "Vamos?", buttons }), soon());
    expect(platform.calls.at(-1)?.body).toMatchObject({
      text: { body: "Vamos?\n\n1. Sim\n2. Não" },
    });
    expect(platform.complaints).toEqual([]);
  });
});

describe("what came of it", () => {
  it("is told under the key it was sent with", async () => {
    const { ana, events, send } = await openTalk();
    const key = id<"delivery">("key-of-ours");
    const { message } = await send("Olá", { key });
    ana.reads();
    const told = () => events.filter(({ type }) => type === "delivery");
    await expect
      .poll(told)
      .toMatchObject(["sent", "delivered", "read"].map((status) => ({ message, key, status })));
  });

  it("is that the window is closed, 24 hours after the person's last word", async () => {
    const { platform, events, send } = await openTalk();
    platform.passes(24 * 3_600_000 + 60_000);
    const { message } = await send("Ainda aí?");
    await expect
      .poll(() => events.filter(({ type }) => type === "delivery"))
      .toMatchObject([{ message, status: "failed", fault: "window_closed" }]);
  });
});
