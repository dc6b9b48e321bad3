import { describe, expect, it } from "vitest";
import type { Reading } from "../../../core/adapter.ts";
import { parse } from "./parse.ts";
import { account, json } from "./testing/bench.ts";
import * as slack from "./testing/payloads.ts";

const { ana, bot, date, direct, general, message, inChannel, team, ts } = slack;
const root = "1795435100.000001";
const at = (chat: string, thread?: string) => ({
  channel: "slack",
  account,
  chat: `${team}:${chat}`,
  ...(thread !== undefined && { thread }),
});

const read = (payload: unknown): Reading => parse(json(payload), account);
const only = (payload: unknown) => {
  const { events, ignored } = read(payload);
  expect(ignored).toEqual([]);
  return events[0];
};

describe("a message", () => {
  it("is told whole", () => {
    expect(only(message({ text: "oi" }))).toEqual({
      type: "message",
      id: `message:${team}:${direct}:${ts}`,
      address: at(direct),
      at: date,
      message: `${direct}:${ts}`,
      from: { id: `${team}:${ana}` },
      content: { kind: "text", text: "oi" },
    });
  });

  it("in a thread answers its root, which itself stands in the channel", () => {
    const below = inChannel({ thread_ts: root, parent_user_id: ana });
    expect(only(below)).toMatchObject({
      address: at(general, root),
      replyTo: `${general}:${root}`,
      group: { addressed: false },
    });
    expect(only(inChannel({ thread_ts: ts }))).not.toHaveProperty("replyTo");
    expect(only(inChannel({ thread_ts: ts }))?.address).toEqual(at(general));
  });

  it("that calls the bot from a channel begins a thread, in which it is answered", () => {
    const called = { text: `<@${bot}> oi` };
    expect(only(inChannel(called))?.address).toEqual(at(general, ts));
    expect(only(inChannel(called))).not.toHaveProperty("replyTo");
    expect(only(inChannel({ ...called, thread_ts: root }))?.address).toEqual(at(general, root));
    expect(only(message(called))?.address).toEqual(at(direct));
    const unknown = { ...slack.event({ ...inChannel(called).event, type: "app_mention" }) };
    expect(only({ ...unknown, authorizations: [] })?.address).toEqual(at(general, ts));
  });

  it.each([
    ["nobody", { text: "oi" }, false],
    ["the bot by its name", { text: `oi <@${bot}>` }, true],
    ["the bot, as older clients write it", { text: `<@${bot}|prosa> oi` }, true],
    ["somebody else", { text: "<@U0BIA> oi" }, false],
    ["the bot, under whose message it stands", { thread_ts: root, parent_user_id: bot }, true],
  ])("in a channel is for %s", (_, of, addressed) => {
    expect(only(inChannel(of))).toMatchObject({ group: { addressed } });
  });

  it("that names the bot is one event, told twice", () => {
    const said = inChannel({ text: `<@${bot}> oi` });
    const mention = slack.event({ ...said.event, type: "app_mention", channel_type: undefined });
    expect(only(mention)).toEqual(only(said));
  });

  it("belongs to the workspace that has the app, whoever wrote it", () => {
    const shared = { ...inChannel({ team: "T0OTHER" }), team_id: "T0OTHER" };
    expect(only(shared)?.address.chat).toBe(`${team}:${general}`);
  });

  it.each([
    ["a mention", `<@${bot}> oi`, "oi"],
    ["a mention in between", `oi <@${bot}>, tudo bem?`, "oi tudo bem?"],
    ["someone's name", "diga a <@U0BIA|bia> e <@U0C>", "diga a @bia e @U0C"],
    ["a link by its words", "veja <https://a.b/?x=1&amp;y=2|aqui>", "veja aqui"],
    ["a bare link", "<https://a.b/?x=1&amp;y=2>", "https://a.b/?x=1&y=2"],
    ["an address", "<mailto:a@b.c|a@b.c>, <tel:+55119>", "a@b.c, tel:+55119"],
    ["a channel", "em <#C1|geral>", "em #geral"],
    ["everyone", "<!here> <!subteam^S1|@time> <!subteam^S2>", "@here @time @S2"],
    ["a date", "<!date^1392734382^{date}|18 de fevereiro>", "18 de fevereiro"],
    ["escapes, once", "caf&amp; &lt;b&gt; &amp;lt;", "caf& <b> &lt;"],
  ])("with %s has its bare words beside it", (_, text, plain) => {
    expect(only(message({ text }))).toMatchObject({ content: { kind: "text", text, plain } });
  });

  it("that calls the bot with a slash is a command", () => {
    expect(only(inChannel({ text: `<@${bot}> /Book terça` }))).toMatchObject({
      content: { kind: "command", name: "book", rest: "terça" },
    });
  });

  it("that stands in blocks alone has their words, and calls us by them", () => {
    const line = (...elements: readonly object[]) => ({ type: "rich_text_section", elements });
    const blocks = [
      { type: "header", text: { type: "plain_text", text: "Pedido" } },
      {
        type: "rich_text",
        elements: [
          line(
            { type: "user", user_id: bot },
            { type: "text", text: " quero <isto> & " },
            { type: "link", url: "https://x.example", text: "aquilo" },
            { type: "emoji", name: "wave" },
          ),
          {
            type: "rich_text_list",
            elements: [line({ type: "text", text: "um" }), line({ type: "text", text: "dois" })],
          },
        ],
      },
      { type: "section", fields: [{ type: "mrkdwn", text: "*Dia*" }] },
      { type: "image", image_url: "https://x.example/a.png", alt_text: "um retrato" },
      { type: "divider" },
    ];
    expect(only(inChannel({ text: "", blocks }))).toMatchObject({
      content: {
        kind: "text",
        plain: "Pedido quero <isto> & aquilo:wave:\num\ndois\n*Dia*\num retrato",
      },
      group: { addressed: true },
    });
  });

  it("that was passed on has the words of what it carries", () => {
    const attachments = [{ is_share: true, text: "até amanhã", fallback: "x" }];
    expect(only(message({ text: "", attachments }))).toMatchObject({
      content: { kind: "text", text: "até amanhã" },
    });
  });

  it.each(["me_message", "thread_broadcast"])("of kind %s is a message", (subtype) => {
    expect(only(message({ subtype, thread_ts: root }))).toMatchObject({
      type: "message",
      content: { kind: "text", text: "oi" },
    });
  });
});

describe("files", () => {
  const file = (of: object) => ({ id: "F1", name: "a", size: 9, mode: "hosted", ...of });
  const image = file({ mimetype: "image/png", name: "a.png" });
  const sound = file({
    id: "F2",
    subtype: "slack_audio",
    mimetype: "video/mp4",
    duration_ms: 2_500,
  });
  const content = (files: readonly object[], text = "") => {
    const event = only(message({ subtype: "file_share", files, text }));
    return event?.type === "message" ? event.content : undefined;
  };

  it.each([
    ["image/png", "image"],
    ["video/mp4", "video"],
    ["audio/mpeg", "voice"],
    ["application/pdf", "document"],
    ["", "document"],
  ])("of type %j are %s", (mimetype, kind) => {
    expect(content([file({ mimetype })])).toEqual({
      kind,
      media: `${team}:F1`,
      ...(mimetype !== "" && { type: mimetype }),
      name: "a",
      bytes: 9,
    });
  });

  it("recorded in Slack are voice, whatever they are packed in", () => {
    expect(content([sound], "ouve <@U0BIA|bia>")).toEqual({
      kind: "voice",
      media: `${team}:F2`,
      type: "video/mp4",
      name: "a",
      bytes: 9,
      seconds: 2.5,
      caption: "ouve <@U0BIA|bia>",
      plain: "ouve @bia",
    });
  });

  it("that come together stay together", () => {
    expect(content([sound, image], "veja")).toMatchObject({
      kind: "image",
      media: `${team}:F1`,
      caption: "veja",
      also: [{ kind: "voice", media: `${team}:F2` }],
    });
    expect(content([sound, sound])).toMatchObject({ kind: "document", also: [{ kind: "voice" }] });
  });

  it("that are gone leave their words, or say that they were there", () => {
    const lost = file({ mode: "tombstone" });
    expect(content([lost], "veja")).toEqual({ kind: "text", text: "veja" });
    expect(content([lost])).toEqual({ kind: "unsupported", label: "file: tombstone" });
  });
});

describe("what the bot itself said", () => {
  const ours = { user: bot, bot_id: "B0", app_id: "A0PROSA" };

  it("is an echo, with the key it was sent under", () => {
    const metadata = { event_type: "prosa_message", event_payload: { key: "k1" } };
    expect(only(inChannel({ ...ours, metadata }))).toEqual({
      type: "echo",
      id: `message:${team}:${general}:${ts}`,
      address: at(general),
      at: date,
      message: `${general}:${ts}`,
      content: { kind: "text", text: "oi" },
      key: "k1",
    });
  });

  it("goes by its file where it carries one, also when it is pressed on or removed", () => {
    const files = [{ id: "F7", mimetype: "image/png" }];
    const echo = only(message({ ...ours, subtype: "file_share", files }));
    const removal = slack.event({
      type: "message",
      subtype: "message_deleted",
      channel: direct,
      deleted_ts: ts,
      previous_message: { ...ours, ts, files },
    });
    const press = only({
      ...slack.press({ type: "button", value: "x" }),
      message: { ...ours, ts: "1795435201.000200", files },
    });
    expect(echo).toMatchObject({ type: "echo", message: `${direct}:F7` });
    expect(only(removal)).toMatchObject({ type: "removal", message: `${direct}:F7` });
    expect(press).toMatchObject({ on: `${general}:F7` });
  });

  it("is known by its user alone, where Slack does not say whose app it is", () => {
    const bare = { type: "event_callback", team_id: team, event: message({ user: bot }).event };
    const known = parse(json(bare), account, (asked) => (asked === team ? bot : undefined));
    expect(known.events).toMatchObject([{ type: "echo" }]);
  });
});
