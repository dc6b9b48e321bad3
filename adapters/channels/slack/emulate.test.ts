import { expect, it, onTestFinished } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { sampleForm } from "../../../core/testing/sample-form.ts";
import { signed } from "../../../sandbox/slack/deliveries.ts";
import { openWebhookServer } from "../../../sandbox/telegram/webhook-server.ts";
import { slack } from "./channel.ts";
import { account, eventually, openContext, outgoing, soon, stored } from "./testing/bench.ts";
import { openEmulatedSlack } from "./testing/emulate.ts";

/** Our adapter with its webhook open to somebody else's Slack. */
async function openAgainstEmulate() {
  const platform = await openEmulatedSlack();
  const { token, signingSecret, apiRoot, general } = platform;
  const { context } = openContext({
    async download({ url, headers }) {
      const { body } = await fetch(url, headers ? { headers } : {});
      if (!body) throw new Error("no body");
      return { type: "", body };
    },
  });
  const settings = { mode: "events", token, signingSecret, apiRoot };
  const adapter = slack.create(slack.settings.parse(settings), context);
  await adapter.open?.(soon());
  const events: InboundEvent[] = [];
  const { source } = adapter;
  if (source.kind !== "webhook") throw new Error("not a webhook");
  const server = await openWebhookServer(async (request) => {
    const { reading, response } = await source.receive(request);
    events.push(...reading.events);
    return response;
  });
  onTestFinished(server.close);
  platform.aim(server.url);
  for (const as of [undefined, token])
    await platform.alice.conversations.join({ channel: general, ...(as && { token: as }) });
  events.length = 0;
  const chat = id<"chat">(`T000000001:${general}`);
  const to = { channel: "slack", account, chat };
  const shown = async () => {
    const { messages = [] } = await platform.alice.conversations.history({ channel: general });
    const [message] = messages;
    const controls = message?.blocks?.flatMap((block) =>
      "elements" in block ? (block.elements ?? []) : [],
    );
    return { message, controls };
  };
  /** Presses a control of the last message, in Slack's place: nobody can press in emulate's. */
  const pressed = async (at: number) => {
    const { message, controls } = await shown();
    const payload = JSON.stringify({
      type: "block_actions",
      user: { id: "U1", username: "alice", team_id: "T000000001" },
      team: { id: "T000000001" },
      trigger_id: await platform.trigger(),
      container: { type: "message", message_ts: message?.ts, channel_id: general },
      channel: { id: general },
      message,
      actions: [{ ...controls?.[at], action_ts: message?.ts }],
    });
    const body = new URLSearchParams({ payload }).toString();
    const type = "application/x-www-form-urlencoded";
    const headers = { "content-type": type, ...signed(body, signingSecret) };
    return (await fetch(server.url, { method: "POST", headers, body })).status;
  };
  return { ...platform, adapter, context, events, to, shown, pressed };
}

it("hears a mention and answers in its thread", async () => {
  const { alice, says, adapter, events, to, bot, general } = await openAgainstEmulate();
  const ts = await says(`<@${bot}> olá`);
  const thread = { ...to, thread: id<"thread">(ts) };
  await eventually(() => events).toMatchObject([
    {
      type: "message",
      address: thread,
      message: `${general}:${ts}`,
      content: { kind: "text", text: `<@${bot}> olá`, plain: "olá" },
      group: { addressed: true },
    },
  ]);
  const sent = await adapter.send(outgoing(thread, "**Oi**, Alice", "key-1"), soon());
  const { messages } = await alice.conversations.replies({ channel: general, ts });
  expect(messages?.map(({ text }) => text)).toEqual([`<@${bot}> olá`, "*Oi*, Alice"]);
  await eventually(() => events[1]).toMatchObject({
    type: "echo",
    message: sent.message,
    address: thread,
    key: "key-1",
  });
});

it("reacts, and is told of reactions", async () => {
  const { alice, says, adapter, events, to, general } = await openAgainstEmulate();
  const ts = await says("oi");
  const on = id<"message">(`${general}:${ts}`);
  await adapter.send(outgoing(to, { kind: "reaction", on, emoji: "👍" }), soon());
  const { message } = await alice.reactions.get({ channel: general, timestamp: ts });
  expect(message?.reactions).toMatchObject([{ name: "+1", count: 1 }]);
  await alice.reactions.add({ channel: general, timestamp: ts, name: "tada" });
  await alice.reactions.remove({ channel: general, timestamp: ts, name: "tada" });
  await eventually(() => events.slice(1)).toMatchObject([
    { type: "reaction", change: "added", emoji: "tada", message: on },
    { type: "reaction", change: "removed", emoji: "tada", message: on },
  ]);
});

it("fetches a file that was sent", async () => {
  const { alice, adapter, events, general } = await openAgainstEmulate();
  const file = Buffer.from("OggS voz");
  await alice.filesUploadV2({ channel_id: general, filename: "voz.txt", file });
  await eventually(() => events).toHaveLength(1);
  const [event] = events;
  if (event?.type !== "message" || !("media" in event.content)) throw new Error("no file");
  const media = await adapter.media?.open(event.content.media, soon());
  expect(await new Response(media?.body).text()).toBe("OggS voz");
});

it("sends a file with its words", async () => {
  const { alice, adapter, context, events, to, general } = await openAgainstEmulate();
  const ours = await stored(context, { type: "image/png", name: "mapa.png", body: "a map" });
  const say = { kind: "image", media: ours, caption: "_Aqui_" } as const;
  const sent = await adapter.send(outgoing(to, say), soon());
  const { messages = [] } = await alice.conversations.history({ channel: general });
  const posted = messages.find(({ text }) => text === "_Aqui_");
  expect(posted?.files).toMatchObject([{ name: "mapa.png", size: 5 }]);
  expect(sent.message).toBe(`${general}:${posted?.files?.[0]?.id}`);
  await eventually(() => events[0]).toMatchObject({ type: "echo", message: sent.message });
});

it("is told of an edit and a removal, and does both itself", async () => {
  const { alice, says, adapter, events, to, general } = await openAgainstEmulate();
  const ts = await says("terça");
  await alice.chat.update({ channel: general, ts, text: "quarta" });
  await alice.chat.delete({ channel: general, ts });
  const message = `${general}:${ts}`;
  await eventually(() => events.slice(1)).toMatchObject([
    { type: "edit", message, content: { text: "quarta" } },
    { type: "removal", message },
  ]);
  const first = await adapter.send(outgoing(to, "um"), soon());
  const second = await adapter.send(outgoing(to, "dois"), soon());
  await adapter.revisions?.edit(to, first.message, { kind: "text", markdown: "três" }, soon());
  await adapter.revisions?.remove(to, second.message, soon());
  const { messages = [] } = await alice.conversations.history({ channel: general });
  expect(messages.map(({ text }) => text)).toEqual(["três"]);
});

it("shows buttons, and takes the press of one", async () => {
  const { adapter, events, to, shown, pressed } = await openAgainstEmulate();
  const buttons = [
    { label: "Sim", action: "yes" },
    { label: "Não", action: "no" },
  ];
  const sent = await adapter.send(
    outgoing(to, { kind: "text", markdown: "Confirma?", buttons }),
    soon(),
  );
  const { controls } = await shown();
  expect(controls).toMatchObject([{ value: "yes" }, { value: "no" }]);
  await eventually(() => events).toHaveLength(1);
  expect(await pressed(1)).toBe(200);
  expect(events[1]).toMatchObject({ type: "button", action: "no", label: "Não", on: sent.message });
});

it("opens a form from what its button carries, and tells of no press", async () => {
  const { adapter, events, to, pressed, modals } = await openAgainstEmulate();
  await adapter.send(outgoing(to, { kind: "text", markdown: "Quando?", form: sampleForm }), soon());
  await eventually(() => events).toHaveLength(1);
  expect(await pressed(0)).toBe(200);
  await eventually(modals).toContain("Marcar consulta");
  expect(events).toHaveLength(1);
});
