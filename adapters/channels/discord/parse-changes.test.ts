import { describe, expect, it } from "vitest";
import type { InboundEvent } from "../../../core/message/event.ts";
import { parse } from "./parse.ts";
import { account, addressOf, delivery } from "./testing/bench.ts";
import { ana, bot, chat, frame, guild, message, messageId, us } from "./testing/payloads.ts";

const read = (json: unknown) => parse(delivery(json), account);
const told = (t: string, d: object) => read(frame(t, d));

function only({ events }: ReturnType<typeof read>): InboundEvent {
  const [event, ...more] = events;
  if (!event || more.length > 0) throw new Error(`${events.length} events`);
  return event;
}

const address = addressOf(chat);
const heardAt = new Date("2026-11-23T12:00:01Z");

describe("what happens to a message", () => {
  it("may be an edit", () => {
    const edited_timestamp = "2026-11-23T12:05:00+00:00";
    expect(only(told("MESSAGE_UPDATE", message({ content: "Oi!", edited_timestamp })))).toEqual({
      type: "edit",
      id: `edit:${messageId}:${Date.parse(edited_timestamp)}`,
      address,
      at: new Date(edited_timestamp),
      message: messageId,
      content: { kind: "text", text: "Oi!" },
      from: { id: ana.id, name: "Ana" },
    });
  });

  it("is no edit when Discord adds a preview, or we changed it ourselves", () => {
    const edited_timestamp = "2026-11-23T12:05:00+00:00";
    const updates = [message({}), message({ author: bot, edited_timestamp })];
    expect(updates.flatMap((update) => told("MESSAGE_UPDATE", update).events)).toEqual([]);
  });

  it("may be its end, or that of many", () => {
    expect(only(told("MESSAGE_DELETE", { id: "5", channel_id: chat }))).toEqual({
      type: "removal",
      id: "removal:5",
      address,
      at: heardAt,
      message: "5",
    });
    const many = told("MESSAGE_DELETE_BULK", { ids: ["5", "6"], channel_id: chat });
    expect(many.events.map(({ id }) => id)).toEqual(["removal:5", "removal:6"]);
  });

  it.each([
    ["ADD", "added"],
    ["REMOVE", "removed"],
  ])("may be a sign under it: %s", (name, change) => {
    const sign = {
      user_id: ana.id,
      channel_id: chat,
      message_id: "5",
      emoji: { id: "8", name: "ok" },
    };
    expect(only(told(`MESSAGE_REACTION_${name}`, { ...sign, guild_id: guild }))).toEqual({
      type: "reaction",
      id: `reaction:5:${ana.id}:ok:8:${change}:abc:17`,
      address,
      at: heardAt,
      from: { id: ana.id },
      message: "5",
      change,
      emoji: "ok:8",
    });
    const ours = { ...sign, user_id: us };
    expect(told(`MESSAGE_REACTION_${name}`, ours).events).toEqual([]);
  });

  it("may be a vote in its poll, and that taken back", () => {
    const vote = { user_id: ana.id, channel_id: chat, message_id: "5", answer_id: 2 };
    expect(only(told("MESSAGE_POLL_VOTE_ADD", vote))).toMatchObject({
      type: "poll_answer",
      poll: "5",
      choices: ["2"],
      from: { id: ana.id },
    });
    expect(only(told("MESSAGE_POLL_VOTE_REMOVE", vote))).toMatchObject({ choices: [] });
  });
});

describe("somebody who comes", () => {
  it("is told of by the server, and by the channel that greets newcomers", () => {
    const joined_at = "2026-11-23T12:00:00+00:00";
    const member = { guild_id: guild, user: ana, nick: "Aninha", joined_at };
    expect(only(told("GUILD_MEMBER_ADD", member))).toEqual({
      type: "joined",
      id: `joined:${guild}:${ana.id}:${Date.parse(joined_at)}`,
      address: addressOf(guild),
      at: new Date(joined_at),
      from: { id: ana.id, name: "Aninha" },
    });
    expect(only(told("MESSAGE_CREATE", message({ type: 7, guild_id: guild })))).toMatchObject({
      type: "joined",
      address,
    });
  });
});

describe("what no bot acts on", () => {
  it.each([
    [{ op: 10, d: { heartbeat_interval: 1 } }, "gateway: hello"],
    [{ op: 11 }, "gateway: heartbeat acknowledged"],
    [frame("TYPING_START", {}), "TYPING_START: not a kind we take in"],
    [{ type: "GATEWAY_THREAD_CREATE", data: {} }, "THREAD_CREATE: not a kind we take in"],
    [{ version: 1, application_id: us, type: 0 }, "PING: not a kind we take in"],
    [
      { version: 1, application_id: us, type: 1, event: { type: "APPLICATION_AUTHORIZED" } },
      "APPLICATION_AUTHORIZED: not a kind we take in",
    ],
    [{ type: 4, data: { content: "oi" } }, "interaction response: what a bot answers"],
    [{ content: "oi" }, "message: as a bot writes it"],
  ])("%j is %s", (json, reason) => {
    expect(read(json)).toEqual({ events: [], ignored: [{ kind: "irrelevant", reason }] });
  });

  it("is not what has lost its shape: that is kept to be looked at", () => {
    expect(told("MESSAGE_CREATE", message({ author: 5 })).ignored).toEqual([
      {
        kind: "unreadable",
        reason: "author: Invalid input: expected object, received number",
      },
    ]);
  });
});
