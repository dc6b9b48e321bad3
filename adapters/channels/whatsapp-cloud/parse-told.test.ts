import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, addressOf, ana, delivery, message, webhook } from "./testing/payloads.ts";

const read = (value: object, of: { field?: string } = {}) =>
  parse(delivery(webhook(value, of)), account);
const at = new Date("2026-11-23T12:00:00Z");
const timestamp = "1795435200";
const events = (...all: object[]) => ({ events: all, ignored: [] });
const irrelevant = (...reasons: string[]) => ({
  events: [],
  ignored: reasons.map((reason) => ({ kind: "irrelevant", reason })),
});

describe("what became of a message of ours", () => {
  const status = { id: "wamid.9", timestamp, recipient_id: ana };
  const told = (of: object) => read({ statuses: [{ ...status, ...of }] });
  const reported = { type: "delivery", address: addressOf(ana), at, message: "wamid.9" };

  it.each([
    ["sent", "sent"],
    ["delivered", "delivered"],
    ["read", "read"],
    ["played", "read"],
    ["failed", "failed"],
  ])("%s is %s", (theirs, ours) => {
    expect(told({ status: theirs })).toEqual(
      events({ ...reported, id: `status:wamid.9:${theirs}`, status: ours }),
    );
  });

  it("comes with the key it was sent under", () => {
    expect(told({ status: "sent", biz_opaque_callback_data: "k-1" }).events).toMatchObject([
      { key: "k-1" },
    ]);
  });

  it("comes with why it failed, without what that repeats", () => {
    const error = {
      code: 131047,
      title: "Re-engagement message",
      message: "Re-engagement message",
      error_data: { details: `More than 24 hours since "oi, Ana" of +${ana} (EAAGcanary)` },
    };
    expect(told({ status: "failed", errors: [error] }).events).toMatchObject([
      {
        fault: "window_closed",
        detail: "131047 Re-engagement message: More than 24 hours since … of … (…)",
      },
    ]);
  });

  it("is told of a person without a number by their user id", () => {
    const hidden = { status: "sent", recipient_id: undefined, recipient_user_id: "BR.1" };
    expect(told(hidden).events).toMatchObject([{ address: addressOf("BR.1") }]);
    const contacts = [{ user_id: "BR.2" }];
    const bare = { ...status, recipient_id: undefined, status: "sent" };
    expect(read({ contacts, statuses: [bare] }).events).toMatchObject([
      { address: addressOf("BR.2") },
    ]);
  });

  it("is everybody's own in a group", () => {
    const group = { status: "read", recipient_id: "G", recipient_type: "group" };
    const ids = ["1", "2"].map((recipient_participant_id) => {
      const [event] = told({ ...group, recipient_participant_id }).events;
      return [event?.address.chat, event?.id];
    });
    expect(ids).toEqual([
      ["G", "status:wamid.9:read:1"],
      ["G", "status:wamid.9:read:2"],
    ]);
  });

  it.each([
    [{ status: "warning" }, "statuses.warning"],
    [{ status: "RINGING", type: "call" }, "statuses.RINGING"],
    [{ status: "failed", type: "payment" }, "statuses.failed"],
  ])("is nothing for %j", (of, what) => {
    expect(told(of)).toEqual(irrelevant(`${what}: not a kind we take in`));
  });
});

describe("what the owner does on the phone", () => {
  const echo = (of: object) =>
    read(
      { message_echoes: [{ from: "15550783881", to: ana, id: "wamid.5", timestamp, ...of }] },
      { field: "smb_message_echoes" },
    );
  const here = { address: addressOf(ana), at };

  it("is an echo in the person's chat, whatever it is", () => {
    expect(echo({ type: "text", text: { body: "já respondo" } })).toEqual(
      events({
        type: "echo",
        id: "echo:wamid.5",
        ...here,
        message: "wamid.5",
        content: { kind: "text", text: "já respondo" },
      }),
    );
    expect(echo({ type: "template", template: {} }).events).toMatchObject([
      { type: "echo", content: { kind: "unsupported", label: "template" } },
    ]);
  });

  it("is an edit or a removal", () => {
    const inner = { type: "text", text: { body: "não" } };
    expect(
      echo({ type: "edit", edit: { original_message_id: "wamid.4", message: inner } }),
    ).toEqual(
      events({
        type: "edit",
        id: "edit:wamid.5",
        ...here,
        message: "wamid.4",
        content: { kind: "text", text: "não" },
      }),
    );
    expect(echo({ type: "revoke", revoke: { original_message_id: "wamid.4" } })).toEqual(
      events({ type: "removal", id: "removal:wamid.5", ...here, message: "wamid.4" }),
    );
  });

  it("goes to the person, whichever way round it is told", () => {
    const text = { type: "text", text: { body: "oi" } };
    expect(echo({ ...text, from: ana, to: "15550783881" }).events).toMatchObject([here]);
    expect(echo({ ...text, to: undefined, to_user_id: "BR.1" }).events).toMatchObject([
      { address: addressOf("BR.1") },
    ]);
  });

  it("is known as ours by our key", () => {
    const ours = { type: "text", text: { body: "oi" }, biz_opaque_callback_data: "k-1" };
    expect(echo(ours).events).toMatchObject([{ type: "echo", key: "k-1" }]);
  });

  it("is nothing where it is a sign", () => {
    expect(echo({ type: "reaction", reaction: {} })).toEqual(
      irrelevant("message_echoes.reaction: a sign of the owner's"),
    );
  });
});

describe("a person who moves", () => {
  const system = (of: object, from: object = { from: ana }) =>
    read({
      messages: [{ id: "wamid.1", timestamp, type: "system", system: of, ...from }],
    });
  const moved = { type: "moved", id: "moved:wamid.1", at };
  const next = "5511990000009";

  it("has a new number", () => {
    const told = { body: "…", wa_id: next, user_id: "BR.2", type: "user_changed_number" };
    expect(system(told)).toEqual(
      events({
        ...moved,
        address: addressOf(ana),
        to: next,
        from: { id: next, aliases: ["BR.2", ana], phone: `+${next}` },
      }),
    );
    const [hidden] = system({ user_id: "BR.2", type: "user_changed_number" }).events;
    expect(hidden).toMatchObject({ to: "BR.2", from: { id: "BR.2", aliases: [ana] } });
    expect(hidden).not.toHaveProperty("from.phone");
    expect(system({ new_wa_id: next, type: "customer_changed_number" }).events).toMatchObject([
      { to: next },
    ]);
  });

  it("has a new user id", () => {
    const told = { user_id: "BR.2", previous_user_id: "BR.1", type: "user_changed_user_id" };
    expect(system(told, {})).toEqual(
      events({
        ...moved,
        address: addressOf("BR.1"),
        to: "BR.2",
        from: { id: "BR.2", aliases: ["BR.1"] },
      }),
    );
  });

  it("is told of again where user ids are", () => {
    const update = {
      wa_id: next,
      detail: "…",
      user_id: { previous: "BR.1", current: "BR.2" },
      parent_user_id: { previous: "BR.ENT.1", current: "BR.ENT.2" },
      timestamp,
    };
    expect(read({ user_id_update: [update] }, { field: "user_id_update" })).toEqual(
      events({
        type: "moved",
        id: "moved:BR.1:BR.2",
        at,
        address: addressOf("BR.1"),
        to: next,
        from: {
          id: next,
          aliases: ["BR.2", "BR.ENT.2", "BR.1", "BR.ENT.1"],
          phone: `+${next}`,
        },
      }),
    );
  });

  it.each([
    [{ user_id: "BR.2", type: "user_changed_user_id" }, "does not say from what to what"],
    [{ type: "customer_identity_changed" }, "not a kind we take in"],
  ])("is nothing for %j", (told, why) => {
    expect(system(told, {})).toEqual(irrelevant(`messages.system.${told.type}: ${why}`));
  });
});

describe("what is told to the business alone", () => {
  it.each([
    ["history", { history: [{ threads: [] }] }],
    ["smb_app_state_sync", { state_sync: [] }],
    ["account_update", { event: "DISABLED_UPDATE" }],
    ["calls", { calls: [{ id: "wacid.1", event: "connect" }] }],
    ["messages", { messages: [] }],
  ])("is let be under its word: %s", (field, value) => {
    expect(read(value, { field })).toEqual(irrelevant(`${field}: not a kind we take in`));
  });

  const template = { message_template_name: "lembrete", message_template_language: "pt_BR" };
  it.each([
    ["message_template_status_update", { event: "APPROVED", reason: "NONE" }, "APPROVED"],
    ["message_template_status_update", { event: "REJECTED", reason: "SCAM" }, "REJECTED, SCAM"],
    ["message_template_quality_update", { new_quality_score: "RED" }, "RED"],
    ["template_category_update", { new_category: "MARKETING" }, "MARKETING"],
    ["message_template_components_update", { message_template_element: "Oi" }, "edited"],
  ])("says what became of a template: %s %j", (field, value, became) => {
    expect(read({ ...template, ...value }, { field })).toEqual(
      irrelevant(`${field}: lembrete (pt_BR) is ${became}`),
    );
  });

  it("says what a person wishes to get, and what went wrong at Meta's", () => {
    const wish = { wa_id: ana, category: "marketing_messages", value: "stop", detail: "…" };
    expect(read({ user_preferences: [wish] }, { field: "user_preferences" })).toEqual(
      irrelevant("user_preferences: marketing_messages, stop"),
    );
    expect(read({ errors: [{ code: 131000, title: "Something went wrong" }] })).toEqual(
      irrelevant("messages: Meta reports error 131000"),
    );
  });

  it("leaves what is said to another number alone, but not what is said to none", () => {
    const said = delivery(webhook({ messages: [message({ type: "order" })] }));
    expect(parse(said, account, "2")).toEqual(irrelevant("messages: another number's"));
    const bare = { ...template, event: "PAUSED", metadata: undefined };
    const told = delivery(webhook(bare, { field: "message_template_status_update" }));
    expect(parse(told, account, "2").ignored).toMatchObject([
      { reason: "message_template_status_update: lembrete (pt_BR) is PAUSED" },
    ]);
  });

  it("is nothing where nothing is told", () => {
    const empty = delivery({ object: "whatsapp_business_account", entry: [] });
    expect(parse(empty, account)).toEqual(irrelevant("a delivery of nothing"));
  });
});
