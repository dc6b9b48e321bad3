import { describe, expect, it } from "vitest";
import { loadCheck } from "./spec.ts";

const check = loadCheck();

describe.skipIf(!check)(
  "the Bot API's description (skipped where the shared folder is absent)",
  () => {
    const findings = (method: string, params: object, encoding: "json" | "form" = "json") =>
      check?.({ method, params: { ...params }, encoding });

    it.each([
      ["sendMessage", { chat_id: 7_000_000_001, text: "oi" }],
      [
        "sendMessage",
        { chat_id: "@canal", text: "oi", link_preview_options: { is_disabled: true } },
      ],
      [
        "setMyCommands",
        { commands: [{ command: "a", description: "b" }], scope: { type: "default" } },
      ],
      ["getMe", {}],
    ])("has nothing against %s %j", (method, params) => {
      expect(findings(method, params)).toEqual([]);
    });

    it.each([
      ["sendMessage", { chat_id: 1 }, ["sendMessage.text: missing"]],
      ["sendMessage", { chat_id: 1, text: 2 }, ["sendMessage.text: not of type String"]],
      ["sendMessage", { chat_id: 1, text: "a", thread: 1 }, ["sendMessage.thread: unknown"]],
      [
        "setMyCommands",
        { commands: [{ command: "a" }] },
        ["setMyCommands.commands.0.description: missing"],
      ],
      ["sendAnything", {}, ["sendAnything: no such method"]],
    ])("finds what is wrong with %s %j", (method, params, wrong) => {
      expect(findings(method, params)).toEqual(wrong);
    });

    it("reads numbers and objects out of a form", () => {
      const params = { chat_id: "1", text: "12", link_preview_options: '{"is_disabled":true}' };
      expect(findings("sendMessage", params, "form")).toEqual([]);
      expect(findings("getUpdates", { limit: "many" }, "form")).toEqual([
        "getUpdates.limit: not of type Integer",
      ]);
    });
  },
);
