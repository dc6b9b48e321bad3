import { describe, expect, it } from "vitest";
import { loadCheck } from "./spec.ts";

const check = await loadCheck();

describe.skipIf(!check)("Meta's description (skipped where the shared folder is absent)", () => {
  const base = { messaging_product: "whatsapp", recipient_type: "individual", to: "1" };
  const findings = (of: object, schema = "Message") => check?.(schema, { ...base, ...of });
  const template = (of: object) => ({ type: "template", template: { name: "a", ...of } });
  const language = { code: "pt_BR", policy: "deterministic" };
  const button = { type: "button", sub_type: "quick_reply", index: "0" };

  it.each([
    { type: "text", text: { body: "oi" }, context: { message_id: "a" } },
    { type: "text", text: { body: "oi" }, biz_opaque_callback_data: "k" },
    { type: "audio", audio: { id: "1", voice: true } },
    { type: "location", location: { latitude: "1", longitude: "2" } },
    template({
      language,
      components: [{ ...button, parameters: [{ type: "payload", payload: "a" }] }],
    }),
  ])("has nothing against %j", (of) => {
    expect(findings(of)).toEqual([]);
  });

  it("takes a user id where it wanted a number, since there are such", () => {
    const { to: _, ...rest } = base;
    expect(check?.("Message", { ...rest, type: "text", text: {}, recipient: "BR.1" })).toEqual([]);
  });

  it.each([
    [{ type: "text", text: { body: 1 } }, ["Message.text.body: not of type string"]],
    [{ type: "text", text: {}, thread: 1 }, ["Message.thread: unknown"]],
    [{ type: "audio", audio: {} }, ["Message.audio.id: missing"]],
    [
      { type: "location", location: { latitude: 1 } },
      ["Message.location.latitude: not of type string"],
    ],
    [template({}), ["Message.template.language: missing"]],
    [
      template({ language, components: [{ ...button, index: 0 }] }),
      [
        "Message.template.components.0.parameters: missing",
        "Message.template.components.0.index: not of type string",
      ],
    ],
    [{ type: "contacts", contacts: [] }, ["Message.contacts: fewer than 1"]],
    [
      {
        type: "interactive",
        interactive: { type: "poll", action: { name: "call_permission_request" } },
      },
      [expect.stringMatching(/^Message\.interactive\.type: not one of/u)],
    ],
  ])("finds what is wrong with %j", (of, found) => {
    expect(findings(of)).toEqual(found);
  });
});
