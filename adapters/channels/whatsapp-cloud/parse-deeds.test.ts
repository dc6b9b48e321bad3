import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import {
  account,
  addressOf,
  ana,
  contact,
  delivery,
  message,
  number,
  webhook,
} from "./testing/payloads.ts";

const read = (value: object, of: { field?: string } = {}) =>
  parse(delivery(webhook(value, of)), account);
const readMessage = (of: object) => read({ contacts: [contact], messages: [message(of)] });

const at = new Date("2026-11-23T12:00:00Z");
const here = { address: addressOf(ana), at };
const person = { id: ana, name: "Ana Souza", phone: `+${ana}` };
const received = {
  type: "message",
  id: "message:wamid.1",
  ...here,
  message: "wamid.1",
  from: person,
};
const events = (...all: object[]) => ({ events: all, ignored: [] });
const ignored = (kind: string, ...reasons: string[]) => ({
  events: [],
  ignored: reasons.map((reason) => ({ kind, reason })),
});

describe("what is done to a message", () => {
  it.each([
    [
      { message_id: "wamid.0", emoji: "👍" },
      { change: "added", emoji: "👍" },
    ],
    [{ message_id: "wamid.0", emoji: "" }, { change: "removed" }],
    [{ message_id: "wamid.0" }, { change: "removed" }],
  ])("is a sign put under it, or taken away: %j", (reaction, change) => {
    expect(readMessage({ type: "reaction", reaction })).toEqual(
      events({
        type: "reaction",
        id: "reaction:wamid.1",
        ...here,
        from: person,
        message: "wamid.0",
        ...change,
      }),
    );
  });

  it("is an edit", () => {
    const edit = {
      original_message_id: "wamid.0",
      message: { type: "image", image: { id: "77", caption: "não" } },
    };
    expect(readMessage({ type: "edit", edit })).toEqual(
      events({
        type: "edit",
        id: "edit:wamid.1",
        ...here,
        message: "wamid.0",
        content: { kind: "image", media: "77", caption: "não" },
        from: person,
      }),
    );
  });

  it("is a removal", () => {
    const revoke = { original_message_id: "wamid.0" };
    expect(readMessage({ type: "revoke", revoke })).toEqual(
      events({ type: "removal", id: "removal:wamid.1", ...here, message: "wamid.0" }),
    );
  });
});

describe("a group", () => {
  const group_id = "Y2FwaV9ncm91cDox";
  const said = (body: string, more: object = {}) =>
    readMessage({ group_id, type: "text", text: { body }, ...more }).events;
  const there = { ...received, address: addressOf(group_id) };

  it("has the group as its chat and everybody as themselves", () => {
    expect(said("bom dia")).toEqual([
      { ...there, content: { kind: "text", text: "bom dia" }, group: { addressed: false } },
    ]);
  });

  it("calls the bot by its number, whose words then are without it", () => {
    const text = "oi @15550783881 tudo bem?";
    expect(said(text)).toEqual([
      {
        ...there,
        content: { kind: "text", text, plain: "oi tudo bem?" },
        group: { addressed: true },
      },
    ]);
    const image = { id: "77", caption: "@15550783881" };
    expect(readMessage({ group_id, type: "image", image }).events).toMatchObject([
      { content: { caption: "@15550783881", plain: "" }, group: { addressed: true } },
    ]);
  });

  it.each([
    ["an answer to the bot", { context: { id: "wamid.0", from: "+15550783881" } }, true],
    ["an answer to its id", { context: { id: "wamid.0", from: number } }, true],
    ["an answer to another", { context: { id: "wamid.0", from: "5511990000002" } }, false],
    ["a command", { text: { body: "/agenda" } }, true],
  ])("calls it by %s: %s", (_, more, addressed) => {
    expect(said("sim", more)).toMatchObject([{ group: { addressed } }]);
  });

  it("tells who came in, and nothing else of itself", () => {
    const told = (field: string, of: object) =>
      read({ groups: [{ group_id, timestamp: 1_795_435_200, ...of }] }, { field });
    const added_participants = [{ wa_id: 5_511_990_000_001 }, { user_id: "BR.1" }];
    const type = "group_participants_add";
    const joined = { type: "joined", address: addressOf(group_id), at };
    const key = `joined:${group_id}`;
    expect(told("group_participants_update", { type, added_participants })).toEqual(
      events(
        { ...joined, id: `${key}:${ana}:${at.getTime()}`, from: { id: ana, phone: `+${ana}` } },
        { ...joined, id: `${key}:BR.1:${at.getTime()}`, from: { id: "BR.1" } },
      ),
    );
    expect(told("group_lifecycle_update", { type: "group_create", added_participants })).toEqual(
      ignored("irrelevant", "group_lifecycle_update.group_create: not a kind we take in"),
    );
  });
});

describe("a chat that is opened", () => {
  it("is somebody who comes in", () => {
    expect(readMessage({ type: "request_welcome" })).toEqual(
      events({ type: "joined", id: "joined:wamid.1", ...here, from: person }),
    );
  });
});

describe("a delivery of many", () => {
  it("is read whole, and what is broken in it by itself", () => {
    const [one] = webhook({
      messages: [message({ id: "a", type: "order" }), { broken: true }],
    }).entry;
    const change = (value: object) => ({ field: "messages", value });
    const status = { id: "c", status: "sent", timestamp: "1795435200", recipient_id: ana };
    const json = {
      object: "whatsapp_business_account",
      entry: [
        {
          changes: [...(one?.changes ?? []), change({ statuses: [status, status] }), { field: 1 }],
        },
        { id: "1", changes: [change({ messages: [message({ id: "b", type: "order" })] })] },
      ],
    };
    const { events: all, ignored: reasons } = parse(delivery(json), account);
    expect(all.map(({ id }) => id)).toEqual([
      "message:a",
      "status:c:sent",
      "status:c:sent",
      "message:b",
    ]);
    expect(reasons).toEqual([
      { kind: "unreadable", reason: expect.stringMatching(/^messages\.id: /u) },
      { kind: "unreadable", reason: expect.stringMatching(/^changes\.field: /u) },
    ]);
  });
});
