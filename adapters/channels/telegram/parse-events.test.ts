import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, addressOf } from "./testing/bench.ts";
import { ana, bot, chat, date, delivery, message, update } from "./testing/updates.ts";

const read = (of: object) => parse(delivery(update(of)), account, { id: bot.id });
const at = new Date("2026-11-23T12:00:00Z");
const noTime = new Date(0);
const from = { id: String(ana.id), name: "Ana Souza", language: "pt-BR" };
const group = { id: -5, type: "supergroup", title: "Clínica" };

describe("a sign under a message", () => {
  const emoji = (sign: string) => ({ type: "emoji", emoji: sign });
  const reaction = { chat, message_id: 16, user: ana, date };
  const changed = {
    type: "reaction",
    address: addressOf(ana.id),
    at,
    from,
    message: `${ana.id}:16`,
  };

  it("is told by what was there before and what is there now", () => {
    const custom = { type: "custom_emoji", custom_emoji_id: "123" };
    const [old_reaction, new_reaction] = [
      [emoji("❤"), emoji("👎")],
      [emoji("❤"), emoji("👍"), custom],
    ];
    expect(read({ message_reaction: { ...reaction, old_reaction, new_reaction } }).events).toEqual([
      { ...changed, id: "update:734000001:0", change: "added", emoji: "👍" },
      { ...changed, id: "update:734000001:1", change: "added", emoji: "123" },
      { ...changed, id: "update:734000001:2", change: "removed", emoji: "👎" },
    ]);
  });

  it("may be put there in the name of a group", () => {
    const signs = { old_reaction: [emoji("👍")], new_reaction: [] };
    const anonymous = { ...reaction, user: undefined, actor_chat: group, ...signs };
    expect(read({ message_reaction: anonymous }).events).toMatchObject([
      { from: { id: "-5", name: "Clínica" }, change: "removed" },
    ]);
  });
});

describe("a vote", () => {
  it("comes from the person's own chat, since Telegram does not say where the poll stands", () => {
    const poll_answer = { poll_id: "77", user: ana, option_ids: [0, 2] };
    const vote = {
      type: "poll_answer",
      id: "update:734000001",
      address: addressOf(ana.id),
      at: noTime,
      from,
      poll: "77",
    };
    expect(read({ poll_answer }).events).toEqual([{ ...vote, choices: ["0", "2"] }]);
    const takenBack = { poll_answer: { ...poll_answer, option_ids: [] } };
    expect(read(takenBack).events).toEqual([{ ...vote, choices: [] }]);
  });
});

describe("coming in", () => {
  const joined = {
    type: "joined",
    id: `joined:-5:${ana.id}:${date}`,
    address: addressOf(-5),
    at,
    from,
  };
  const standing = (before: object, after: object) => ({
    chat: group,
    from: ana,
    date,
    old_chat_member: { user: ana, ...before },
    new_chat_member: { user: ana, ...after },
  });

  it("is one event, whether the group or an administrator is told", () => {
    const noted = message({ chat: group, new_chat_members: [bot, ana] });
    expect(read({ message: noted })).toEqual({ events: [joined], ignored: [] });
    const told = standing({ status: "left" }, { status: "member" });
    expect(read({ chat_member: told })).toEqual({ events: [joined], ignored: [] });
  });

  it("also comes to who may not write there", () => {
    const restricted = { status: "restricted", is_member: true };
    const away = { ...restricted, is_member: false };
    expect(read({ chat_member: standing(away, restricted) }).events).toEqual([joined]);
    expect(read({ chat_member: standing(restricted, away) }).events).toEqual([]);
  });

  it("is letting the bot in again, in a chat with it", () => {
    const change = { ...standing({ status: "kicked" }, { status: "member" }), chat };
    expect(read({ my_chat_member: change }).events).toMatchObject([
      { type: "joined", address: addressOf(ana.id), from },
    ]);
  });
});

describe("a group that grew", () => {
  it("goes on under another number", () => {
    const grown = message({ chat: { ...group, type: "group" }, migrate_to_chat_id: -1_005 });
    expect(read({ message: grown }).events).toEqual([
      { type: "moved", id: "update:734000001", address: addressOf(-5), at, to: "-1005" },
    ]);
  });
});

describe("a form's answer", () => {
  it("is a press with what the form gave", () => {
    const web_app_data = { data: "slot:10h", button_text: "Escolher" };
    expect(read({ message: message({ web_app_data }) }).events).toEqual([
      {
        type: "button",
        id: "update:734000001",
        address: addressOf(ana.id),
        at,
        from,
        action: "slot:10h",
        label: "Escolher",
      },
    ]);
  });
});

describe("an account that the bot answers for", () => {
  const place = { business_connection_id: "bc" };
  const address = { ...addressOf(ana.id), thread: "business:bc" };
  const owner = { ...ana, id: 8, first_name: "Dona" };

  it("has people who write to it", () => {
    const business_message = message({ ...place, text: "oi" });
    expect(read({ business_message }).events).toMatchObject([
      { type: "message", address, from, content: { text: "oi" } },
    ]);
  });

  it("has an owner who writes there too, or has the bot write", () => {
    const echo = {
      type: "echo",
      id: "update:734000001",
      address,
      at,
      message: `${ana.id}:17`,
      content: { kind: "text", text: "já vou" },
    };
    const owned = message({ ...place, from: owner, text: "já vou" });
    expect(read({ business_message: owned }).events).toEqual([echo]);
    const ours = { ...owned, sender_business_bot: bot };
    expect(read({ business_message: ours }).events).toEqual([echo]);
  });

  it("has messages changed and taken away", () => {
    const edited_business_message = message({ ...place, text: "ola" });
    expect(read({ edited_business_message }).events).toMatchObject([{ type: "edit", address }]);
    const deleted_business_messages = { ...place, chat, message_ids: [3, 4] };
    const removal = { type: "removal", address, at: noTime };
    expect(read({ deleted_business_messages }).events).toEqual([
      { ...removal, id: "update:734000001:3", message: `${ana.id}:3` },
      { ...removal, id: "update:734000001:4", message: `${ana.id}:4` },
    ]);
  });
});
