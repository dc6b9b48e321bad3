import { asksWhetherRobot } from "../../care/sayings/robot.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { menuOf } from "../menu.ts";

/** Owns up to being a machine, and offers a person. */
export function robot(person: Skill): Skill {
  return defineSkill({
    name: "robot",
    summary: "robot.summary",
    triggers: [{ on: "said", is: asksWhetherRobot }],
    run: ({ text }) =>
      reply({ kind: "text", markdown: text("robot.say"), buttons: menuOf([person], text) }),
  });
}
