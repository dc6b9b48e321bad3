import { defineSkill, handoff as handOver } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { examples } from "./examples.ts";

/** Lets a person take over. `note` is what they read first, in their own language. */
export function handoff(note: string): Skill {
  return defineSkill({
    name: "handoff",
    summary: "handoff.summary",
    triggers: [
      { on: "command", name: "atendente" },
      { on: "command", name: "human" },
      { on: "command", name: "humano" },
      { on: "button", action: "handoff" },
      { on: "intent", examples },
    ],
    run: ({ text }) => handOver(note, text("handoff.say")),
  });
}
