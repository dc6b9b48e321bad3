import { locales } from "../../bots/atende/locales/index.ts";
import { defineBot } from "../../core/bot.ts";
import { defineSkill, reply } from "../../core/skill.ts";
import { handoff } from "../../core/skills/handoff/handoff.ts";
import { help } from "../../core/skills/help/help.ts";
import { smalltalk } from "../../core/skills/smalltalk/smalltalk.ts";

const repeat = defineSkill({
  name: "bench.repeat",
  summary: "fallback.summary",
  triggers: [],
  run: ({ said }) => reply(said),
});

const about = "persona.about";
const person = handoff("Asked for a person.");

/** Repeats what is none of its intents: a router with the examples of real skills has to say so first. */
export const echo = defineBot({
  name: "echo",
  persona: { displayName: "Echo", manner: "", about },
  locales,
  prompts: [],
  skills: [person, help([person]), ...smalltalk({ about, skills: [person] })],
  fallback: repeat,
});
