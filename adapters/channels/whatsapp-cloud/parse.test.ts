import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import {
  account,
  addressOf,
  ana,
  contact,
  delivery,
  message,
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

describe("a message from a person", () => {
  const file = { id: "77", mime_type: "image/jpeg", sha256: "x" };
  it.each([
    ["text", { body: "oi *você*" }, { kind: "text", text: "oi *você*" }],
    ["text", { body: "/Agenda amanhã" }, { kind: "command", name: "agenda", rest: "amanhã" }],
    [
      "image",
      { ...file, caption: "c" },
      { kind: "image", media: "77", type: "image/jpeg", caption: "c" },
    ],
    ["video", { id: "77" }, { kind: "video", media: "77" }],
    [
      "document",
      { id: "77", filename: "exame.pdf", caption: "" },
      { kind: "document", media: "77", name: "exame.pdf" },
    ],
    ["audio", { id: "77", voice: true }, { kind: "voice", media: "77" }],
    ["audio", { id: "77", voice: false }, { kind: "voice", media: "77" }],
    ["voice", { id: "77" }, { kind: "voice", media: "77" }],
    ["sticker", { id: "77", animated: true }, { kind: "sticker", media: "77" }],
    [
      "location",
      { latitude: -23.5, longitude: "-46.6", name: "Café", url: "https://a.b" },
      { kind: "location", latitude: -23.5, longitude: -46.6, name: "Café" },
    ],
    [
      "contacts",
      [{ name: { formatted_name: "Bia" }, phones: [{ phone: "+55 11 9", wa_id: "55119" }, {}] }],
      { kind: "contact", contacts: [{ name: "Bia", phones: ["+55 11 9"], person: "55119" }] },
    ],
    [
      "contacts",
      [{ name: { formatted_name: "Bia" } }],
      { kind: "contact", contacts: [{ name: "Bia", phones: [] }] },
    ],
    ["order", { catalog_id: "1" }, { kind: "unsupported", label: "order" }],
    ["unsupported", { type: "poll" }, { kind: "unsupported", label: "poll" }],
    ["unknown", undefined, { kind: "unsupported", label: "unknown" }],
    ["text", undefined, { kind: "unsupported", label: "text" }],
    ["interactive", undefined, { kind: "unsupported", label: "interactive" }],
    ["edit", undefined, { kind: "unsupported", label: "edit" }],
    ["hologram", { body: "?" }, { kind: "unsupported", label: "hologram" }],
    ["um ditado 5511", {}, { kind: "unsupported", label: "something" }],
  ])("may be %s %j", (type, payload, content) => {
    expect(readMessage({ type, [type]: payload })).toEqual(events({ ...received, content }));
  });

  it("says what it quotes, and nothing of that when it is passed on", () => {
    const text = { type: "text", text: { body: "sim" } };
    const context = { from: "15550783881", id: "wamid.0" };
    expect(readMessage({ ...text, context }).events).toMatchObject([{ replyTo: "wamid.0" }]);
    const [passedOn] = readMessage({ ...text, context: { forwarded: true } }).events;
    expect(passedOn).not.toHaveProperty("replyTo");
  });

  it.each([
    ["text", { body: 5 }],
    ["image", { mime_type: "image/png" }],
    ["location", { latitude: 91, longitude: 0 }],
    ["contacts", { name: "Bia" }],
    ["reaction", { emoji: "👍" }],
    ["edit", { original_message_id: "wamid.0", message: { type: "text", text: {} } }],
  ])("is unreadable where it is no %s: %j", (type, payload) => {
    const { events: none, ignored: reasons } = readMessage({ type, [type]: payload });
    expect(none).toEqual([]);
    expect(reasons).toEqual([{ kind: "unreadable", reason: expect.stringContaining(type) }]);
  });
});

describe("a person", () => {
  const from = (of: object, contacts: object[] = []) => {
    const said = { id: "wamid.1", timestamp: "1795435200", type: "text", text: { body: "oi" } };
    const [event] = read({ contacts, messages: [{ ...said, ...of }] }).events;
    return event && "from" in event ? [event.address.chat, event.from] : undefined;
  };
  const userId = "BR.13491208655302741918";
  const parent = "BR.ENT.11815799212886844830";

  it("goes by the number, with the other ids beside it", () => {
    const told = { ...contact, user_id: userId, parent_user_id: parent };
    expect(from({ from: ana, from_user_id: userId }, [told])).toEqual([
      ana,
      { ...person, aliases: [userId, parent] },
    ]);
  });

  it("goes by the user id where the number is hidden", () => {
    const told = { profile: { name: "Ana", username: "ana" }, user_id: userId };
    expect(from({ from_user_id: userId, from_parent_user_id: parent }, [told])).toEqual([
      userId,
      { id: userId, aliases: [parent], name: "Ana" },
    ]);
    expect(from({}, [told])).toEqual([userId, { id: userId, name: "Ana" }]);
  });

  it("may have one number in the message and another as a contact", () => {
    const told = { profile: { name: "Ana" }, wa_id: "551190000001" };
    expect(from({ from: ana }, [told])).toEqual([
      ana,
      { id: ana, aliases: ["551190000001"], name: "Ana", phone: `+${ana}` },
    ]);
  });

  it("is found among several", () => {
    const bia = { profile: { name: "Bia" }, wa_id: "5511990000002" };
    expect(from({ from: ana }, [bia, contact])).toEqual([ana, person]);
    expect(from({ from: ana }, [bia, bia])).toEqual([ana, { id: ana, phone: `+${ana}` }]);
  });

  it("is nobody without any id", () => {
    expect(from({})).toBeUndefined();
  });
});

describe("a press", () => {
  const pressed = { type: "button", id: "press:wamid.1", ...here, from: person };
  const context = { from: "15550783881", id: "wamid.0" };

  it.each([
    ["a reply button", { type: "button_reply", button_reply: { id: "yes", title: "Sim" } }],
    ["a row", { type: "list_reply", list_reply: { id: "yes", title: "Sim", description: "x" } }],
  ])("on %s", (_, interactive) => {
    expect(readMessage({ type: "interactive", interactive, context })).toEqual(
      events({ ...pressed, on: "wamid.0", action: "yes", label: "Sim" }),
    );
  });

  it("on a template's quick reply, with its words where no action was given", () => {
    expect(readMessage({ type: "button", button: { payload: "yes", text: "Sim" } })).toEqual(
      events({ ...pressed, action: "yes", label: "Sim" }),
    );
    expect(readMessage({ type: "button", button: { text: "Sim" } })).toEqual(
      events({ ...pressed, action: "Sim", label: "Sim" }),
    );
  });

  it.each([
    [
      '{"flow_token":"t-1","day":"2026-11-24","rooms":[1,2]}',
      { action: "t-1", control: "flow", values: { day: "2026-11-24", rooms: "[1,2]" } },
    ],
    ['{"day":"x"}', { action: "flow", control: "flow", values: { day: "x" } }],
    ["no JSON", { action: "flow", control: "flow", values: {} }],
  ])("that sends a form in: %s", (response_json, form) => {
    const interactive = {
      type: "nfm_reply",
      nfm_reply: { response_json, body: "Sent", name: "flow" },
    };
    expect(readMessage({ type: "interactive", interactive, context })).toEqual(
      events({ ...pressed, on: "wamid.0", ...form }),
    );
  });

  it("of a kind that we do not know is kept as it is called", () => {
    const interactive = { type: "call_permission_reply", call_permission_reply: {} };
    expect(readMessage({ type: "interactive", interactive })).toEqual(
      events({ ...received, content: { kind: "unsupported", label: "call_permission_reply" } }),
    );
  });
});
