import { describe, expect, it } from "vitest";
import type { Reading } from "../../../core/adapter.ts";
import { parse } from "./parse.ts";
import { account, form, json } from "./testing/bench.ts";
import * as slack from "./testing/payloads.ts";

const { ana, bot, date, direct, general, inChannel, team, ts } = slack;
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

describe("a change", () => {
  const changed = (now: object, before: object = {}) =>
    slack.event({
      type: "message",
      subtype: "message_changed",
      channel: general,
      hidden: true,
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
  ])("that is %s is nobody's", (...[, now, before, reason]) => {
    expect(why(changed(now, before))).toEqual({
      kind: "irrelevant",
      reason: `message_changed: ${reason}`,
    });
  });

  it("is told where what it changes stands, in the thread that a call began", () => {
    const called = { text: `<@${bot}> terça` };
    const thread = at(general, ts);
    expect(only(changed({ edited }, called))?.address).toEqual(thread);
    expect(only(changed({ edited, ...called }, {}))?.address).toEqual(at(general));
    expect(only(changed({ subtype: "tombstone" }, called))?.address).toEqual(thread);
  });

  it("to a tombstone is a removal, as a removal is", () => {
    const gone = slack.event({
      type: "message",
      subtype: "message_deleted",
      channel: general,
      deleted_ts: ts,
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
    command: "/Book-It",
    text: " terça às 10 ",
    team_id: team,
    channel_id: general,
    user_id: ana,
    user_name: "ana",
    trigger_id: "1.2.abc",
    is_enterprise_install: "false",
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
