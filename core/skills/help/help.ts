import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { menuOf } from "../menu.ts";
import { examples } from "./examples.ts";

/** Says what `skills` can do, a line and a button each. */
export function help(skills: readonly Skill[]): Skill {
  return defineSkill({
    name: "help",
    summary: "help.summary",
    inPassing: true,
    triggers: [
      { on: "command", name: "help" },
      { on: "command", name: "ajuda" },
      { on: "command", name: "ayuda" },
      { on: "button", action: "help" },
      { on: "intent", examples },
    ],
    run({ text }) {
      const list = skills.map(({ summary }) => `- ${text(summary)}`).join("\n");
      const buttons = menuOf(skills, text);
      return reply({ kind: "text", markdown: text("help.say", { list }), buttons });
    },
  });
}
