import { describe, expect, it } from "vitest";
import { defineSkill, pass } from "../skill.ts";
import type { Trigger } from "../skill.ts";
import { checkSkills } from "./check.ts";

const skill = (name: string, ...triggers: readonly Trigger[]) =>
  defineSkill({ name, summary: "summary", triggers, run: () => pass });

const command = (name: string) => skill("a", { on: "command", name });
const button = (action: string) => skill("a", { on: "button", action });

describe("a bot's skills", () => {
  it("may be called what platforms and buttons can carry", () => {
    const triggers: readonly Trigger[] = [
      { on: "command", name: "my_appointments2" },
      { on: "button", action: "remind" },
    ];
    const skills = [skill("clinic.book-2_x", ...triggers), skill("b")];
    expect(() => checkSkills("baker", skills)).not.toThrow();
  });

  it("are told of all that is wrong at once", () => {
    const twice = [skill("help"), skill("help"), skill("help")];
    const wrong = [skill("two words", { on: "command", name: "/Start" }), button("yes")];
    const faults = [
      "bot baker cannot speak:",
      'two skills are named "help"',
      'skill "two words": a name has letters without accents, digits, ".", "-" and "_" alone',
      'skill "two words": the command "/Start" must be 1 to 32 small letters, digits and "_", without the slash',
      'skill "a": the button action "yes" is one of the engine\'s own words; call it otherwise',
    ];
    expect(() => checkSkills("baker", [...twice, ...wrong])).toThrow(
      new Error(faults.join("\n  ")),
    );
  });

  it.each(["", "a:b", "preço", "a b"])("may not be named %j", (name) => {
    expect(() => checkSkills("a", [skill(name)])).toThrow("a name has");
  });

  it.each(["", "Help", "marcação", "two words", "a-b", "a".repeat(33)])(
    "may not have the command %j",
    (name) => {
      expect(() => checkSkills("a", [command(name)])).toThrow("the command");
    },
  );

  it.each([
    "set",
    "yes",
    "no",
    "stop",
    "forget",
    "resume",
    "rating",
    "trial",
    "yes:clinic",
    "a:b",
    "",
  ])("may not have the button action %j", (action) => {
    expect(() => checkSkills("a", [button(action)])).toThrow("the button action");
  });
});
