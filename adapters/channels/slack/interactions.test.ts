import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, form, json } from "./testing/bench.ts";
import {
  ana,
  bot,
  date,
  direct,
  general,
  interaction,
  press,
  team,
  ts,
} from "./testing/payloads.ts";

const read = (payload: unknown) => parse(json(payload), account).events;
const thread = { channel: "slack", account, chat: `${team}:${general}`, thread: ts };
const alone = { channel: "slack", account, chat: `${team}:${ana}` };

describe("a press", () => {
  const button = {
    type: "button",
    action_id: "choice-0",
    text: { type: "plain_text", text: "Sim" },
    value: "yes",
  };

  it("is told whole, from a form and from JSON alike", () => {
    const event = {
      type: "button",
      id: "press:111.222.abc",
      at: date,
      from: { id: `${team}:${ana}`, name: "ana" },
      address: thread,
      on: `${general}:1795435201.000200`,
      action: "yes",
      label: "Sim",
      control: "choice-0",
    };
    const payload = JSON.stringify(press(button));
    expect(read(press(button))).toEqual([event]);
    expect(read({ payload })).toEqual([event]);
    expect(parse(form({ payload }), account).events).toEqual([event]);
  });

  it("on a button without a value means what the button is called", () => {
    const [event] = read(press({ type: "button", action_id: "info", text: button.text }));
    expect(event).toMatchObject({ action: "info", label: "Sim" });
    expect(event).not.toHaveProperty("control");
  });

  it("of several controls at once is several events", () => {
    const both = read(press(button, { ...button, action_id: "choice-1", value: "no" }));
    expect(both.map(({ id }) => id)).toEqual(["press:111.222.abc", "press:111.222.abc:1"]);
  });

  it("under an attachment of the older kind is one as well", () => {
    const [event] = read(
      interaction({
        type: "interactive_message",
        callback_id: "wopr",
        message_ts: ts,
        action_ts: ts,
        channel: { id: direct },
        actions: [{ name: "game", type: "button", value: "chess" }],
      }),
    );
    expect(event).toMatchObject({ action: "chess", control: "wopr", on: `${direct}:${ts}` });
  });

  it("in the home tab is in the person's own chat with the bot", () => {
    const [event] = read(interaction({ view: { id: "V1", type: "home" }, actions: [button] }));
    expect(event).toMatchObject({ type: "button", action: "yes", address: alone });
    expect(event).not.toHaveProperty("on");
  });
});

describe("a choice", () => {
  const option = (value: string) => ({ value, text: { type: "plain_text", text: `O ${value}` } });
  const words = (text: string) => ({
    type: "rich_text_section",
    elements: [{ type: "text", text }],
  });

  it.each([
    ["static_select", { selected_option: option("a") }, "a", "O a"],
    ["radio_buttons", { selected_option: option("b") }, "b", "O b"],
    ["overflow", { selected_option: option("c") }, "c", "O c"],
    ["checkboxes", { selected_options: [option("a"), option("b")] }, "a,b", "O a, O b"],
    ["multi_static_select", { selected_options: [] }, "", undefined],
    ["datepicker", { selected_date: "2026-11-23" }, "2026-11-23", undefined],
    ["timepicker", { selected_time: "10:30" }, "10:30", undefined],
    ["datetimepicker", { selected_date_time: 1_795_435_200 }, "1795435200", undefined],
    ["users_select", { selected_user: "U1" }, "U1", undefined],
    ["multi_users_select", { selected_users: ["U1", "U2"] }, "U1,U2", undefined],
    ["channels_select", { selected_channel: "C1" }, "C1", undefined],
    ["multi_channels_select", { selected_channels: ["C1"] }, "C1", undefined],
    ["conversations_select", { selected_conversation: "C1" }, "C1", undefined],
    ["multi_conversations_select", { selected_conversations: ["C1"] }, "C1", undefined],
    ["file_input", { files: [{ id: "F1" }, { id: "F2" }] }, "F1,F2", undefined],
    ["plain_text_input", { value: "oi" }, "oi", undefined],
    [
      "rich_text_input",
      { rich_text_value: { elements: [words("oi "), words("olá")] } },
      "oi olá",
      undefined,
    ],
  ])("in a %s is what was chosen", (...[type, chosen, action, label]) => {
    const [event] = read(press({ type, action_id: "field", ...chosen }));
    expect(event).toMatchObject({
      type: "button",
      action,
      control: "field",
      ...(label !== undefined && { label }),
    });
  });
});

describe("a form", () => {
  const text = (value: string | null) => ({ type: "plain_text_input", value });

  it("comes with what was filled in, by the names of its fields", () => {
    const state = {
      values: {
        b1: { name: text("Ana"), day: { type: "datepicker", selected_date: "2026-11-23" } },
        b2: { note: text("um") },
        b3: { note: text("dois"), empty: text(null) },
      },
    };
    const view = { id: "V1", callback_id: "booking", private_metadata: "x", hash: "1.a", state };
    expect(read(interaction({ type: "view_submission", view }))).toEqual([
      {
        type: "button",
        id: "press:111.222.abc",
        at: new Date(0),
        from: { id: `${team}:${ana}`, name: "ana" },
        address: alone,
        action: "booking",
        values: { name: "Ana", day: "2026-11-23", "b2.note": "um", "b3.note": "dois" },
      },
    ]);
  });

  it("of another company's person belongs to the workspace that has the app", () => {
    const view = { callback_id: "booking", app_installed_team_id: "T0HOME" };
    const [event] = read(interaction({ type: "view_submission", view, trigger_id: "" }));
    expect(event?.address.chat).toBe(`T0HOME:${ana}`);
  });

  it("without a name goes by what it was opened with", () => {
    const view = { callback_id: "", private_metadata: "book:7" };
    expect(read(interaction({ type: "view_submission", view }))).toMatchObject([
      { action: "book:7" },
    ]);
  });

  it("of the older kind is one as well", () => {
    const dialog = { callback_id: "ride", submission: { to: "Rua A", from: null } };
    expect(
      read(interaction({ type: "dialog_submission", channel: { id: direct }, ...dialog })),
    ).toMatchObject([{ action: "ride", values: { to: "Rua A" } }]);
  });
});

describe("a shortcut", () => {
  it("is a press by its name", () => {
    expect(
      read(interaction({ type: "shortcut", callback_id: "new_booking", action_ts: ts })),
    ).toMatchObject([{ type: "button", action: "new_booking", address: alone, at: date }]);
  });

  it("on a message names the message", () => {
    const on = { user: bot, ts: "1795435201.000200", thread_ts: ts, text: "oi" };
    expect(
      read(
        interaction({
          type: "message_action",
          callback_id: "save",
          action_ts: ts,
          message_ts: on.ts,
          channel: { id: general },
          message: on,
        }),
      ),
    ).toMatchObject([{ action: "save", address: thread, on: `${general}:${on.ts}` }]);
  });
});
