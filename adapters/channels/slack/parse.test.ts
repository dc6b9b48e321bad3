import { describe, expect, it } from "vitest";
import type { Reading } from "../../../core/adapter.ts";
import { parse } from "./parse.ts";
import { account, form, json } from "./testing/bench.ts";
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
const why = (payload: unknown) => read(payload).ignored[0];

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
    const read = only(message({ subtype: "file_share", files, text }));
    return read?.type === "message" ? read.content : undefined;
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
      ...{ type: "message", subtype: "message_deleted", channel: direct, deleted_ts: ts },
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

describe("a change", () => {
  const changed = (now: object, before: object = {}) =>
    slack.event({
      ...{ type: "message", subtype: "message_changed", channel: general, hidden: true },
      message: { type: "message", user: ana, text: "quarta", ts, ...now },
      previous_message: { type: "message", user: ana, text: "terça", ts, ...before },
    });
  const edited = { user: ana, ts: "1795435300.000000" };

  it("by its author is an edit", () => {
    expect(only(changed({ edited, thread_ts: root }))).toEqual({
      type: "edit",
      id: "edit:Ev0001",
      address: at(general, root),
      at: new Date("2026-11-23T12:01:40.000Z"),
      message: `${general}:${ts}`,
      content: { kind: "text", text: "quarta" },
      from: { id: `${team}:${ana}` },
    });
  });

  it.each([
    ["a preview", {}, {}, "nobody edited it"],
    ["a preview of what was edited before", { edited }, { edited }, "nobody edited it"],
    ["our own", { edited, user: bot, bot_id: "B0" }, {}, "a message of ours"],
    ["another bot's", { edited, bot_id: "B9" }, {}, "from another bot"],
  ])("that is %s is nobody's", (_, now, before, reason) => {
    expect(why(changed(now, before))).toEqual({
      kind: "irrelevant",
      reason: `message_changed: ${reason}`,
    });
  });

  it("to a tombstone is a removal, as a removal is", () => {
    const gone = slack.event({
      ...{ type: "message", subtype: "message_deleted", channel: general, deleted_ts: ts },
      previous_message: { user: ana, ts, thread_ts: root },
    });
    const removal = {
      type: "removal",
      id: `removal:${team}:${general}:${ts}`,
      address: at(general, root),
      at: date,
      message: `${general}:${ts}`,
    };
    expect(only(gone)).toEqual(removal);
    expect(only(changed({ subtype: "tombstone" }))).toEqual({ ...removal, address: at(general) });
  });
});

it.each(["added", "removed"])("reads a reaction that was %s", (change) => {
  const item = { type: "message", channel: general, ts };
  const payload = slack.event({ type: `reaction_${change}`, user: ana, reaction: "+1", item });
  expect(only(payload)).toEqual({
    type: "reaction",
    id: `reaction_${change}:Ev0001`,
    address: at(general),
    at: date,
    from: { id: `${team}:${ana}` },
    message: `${general}:${ts}`,
    change,
    emoji: "+1",
  });
});

it("takes someone's coming in as one, whichever way it is told", () => {
  const told = { user: ana, channel: general };
  const joined = only(slack.event({ type: "member_joined_channel", ...told }));
  const words = inChannel({ subtype: "channel_join", ts: "1795435201.000000" });
  expect(joined).toMatchObject({ type: "joined", address: at(general), at: date });
  expect(only(words)?.id).toBe(joined?.id);
  const newcomer = { id: "U0NEW", real_name: "Bia", locale: "pt-BR" };
  expect(only(slack.event({ type: "team_join", user: newcomer }))).toMatchObject({
    type: "joined",
    address: at("U0NEW"),
    from: { id: `${team}:U0NEW`, name: "Bia", language: "pt-BR" },
  });
});

describe("a command", () => {
  const fields = {
    ...{ command: "/Book-It", text: " terça às 10 ", team_id: team, channel_id: general },
    ...{ user_id: ana, user_name: "ana", trigger_id: "1.2.abc", is_enterprise_install: "false" },
  };

  it("is read from a form and from JSON alike", () => {
    const command = {
      type: "message",
      id: "command:1.2.abc",
      address: at(general),
      at: new Date(0),
      message: `${general}:command.1.2.abc`,
      from: { id: `${team}:${ana}`, name: "ana" },
      content: { kind: "command", name: "book-it", rest: "terça às 10" },
      group: { addressed: true },
    };
    expect(only(fields)).toEqual(command);
    expect(parse(form(fields), account).events).toEqual([command]);
  });

  it("in a direct message has nobody reading along", () => {
    expect(only({ ...fields, channel_id: direct })).not.toHaveProperty("group");
  });
});

it("puts nothing of a payload that it cannot read into the reason", () => {
  expect(why(slack.event({ type: "reaction_added", user: ana }))).toEqual({
    kind: "unreadable",
    reason: "event.reaction: Invalid input: expected string, received undefined",
  });
  expect(why({ contextId: "x", thread: {} })).toEqual({
    kind: "unreadable",
    reason: "type: missing",
  });
});

it.each([
  ["another bot", inChannel({ bot_id: "B9", user: "U9" }), "message: from another bot"],
  [
    "an integration",
    inChannel({ subtype: "bot_message", user: undefined }),
    "message: from another bot",
  ],
  ["Slack itself", inChannel({ user: "USLACKBOT" }), "message: from Slack itself"],
  ["nobody", inChannel({ user: undefined }), "message: from nobody"],
  [
    "a topic",
    inChannel({ subtype: "channel_topic" }),
    "message.channel_topic: not a kind we take in",
  ],
  [
    "its own reaction",
    slack.event({
      type: "reaction_added",
      user: bot,
      reaction: "x",
      item: { type: "message", channel: general, ts },
    }),
    "reaction: our own",
  ],
  [
    "a reaction to a file",
    slack.event({ type: "reaction_added", user: ana, reaction: "x", item: { type: "file" } }),
    "reaction: to a file",
  ],
  [
    "its own coming in",
    slack.event({ type: "member_joined_channel", user: bot, channel: general }),
    "member_joined_channel: the bot itself",
  ],
  [
    "a file, which its message brings",
    slack.event({ type: "file_shared", file_id: "F1" }),
    "file_shared: not a kind we take in",
  ],
  [
    "its home tab",
    slack.event({ type: "app_home_opened", user: ana }),
    "app_home_opened: not a kind we take in",
  ],
  [
    "a form that was closed",
    slack.interaction({ type: "view_closed", view: {} }),
    "view_closed: not a kind we take in",
  ],
  [
    "a list that asks for its rows",
    slack.interaction({ type: "block_suggestion" }),
    "block_suggestion: not a kind we take in",
  ],
  ["a trial", { ssl_check: "1", token: "t" }, "ssl_check: a trial"],
  [
    "too many events",
    { type: "app_rate_limited", team_id: team },
    "app_rate_limited: not a kind we take in",
  ],
])("does not answer %s", (_, payload, reason) => {
  expect(why(payload)).toEqual({ kind: "irrelevant", reason });
});
