import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { menuOf } from "../menu.ts";
import { bye } from "./examples/bye.ts";
import { chat } from "./examples/chat.ts";
import { greeting } from "./examples/greeting.ts";
import { thanks } from "./examples/thanks.ts";
import { asksToWait } from "./pause.ts";

export interface SmalltalkOptions {
  /** A key in the bot's texts: what it is for, in a sentence or two. */
  readonly about: string;
  /** What is offered to who says hello. */
  readonly skills: readonly Skill[];
}

/** Hello, thank you, goodbye, and what people say to see who is there. */
export function smalltalk(options: SmalltalkOptions): readonly Skill[] {
  const said = [answer("thanks", thanks), answer("bye", bye)];
  return [greet(options), ...said, pause, present(options), acknowledge(options)];
}

function greet({ about, skills }: SmalltalkOptions): Skill {
  return defineSkill({
    name: "smalltalk.greeting",
    summary: "greeting.summary",
    inPassing: true,
    triggers: [
      { on: "command", name: "start" },
      { on: "intent", examples: greeting },
    ],
    run({ contact, text }) {
      const name = firstName(contact.name);
      const words = { about: text(about) };
      const markdown = name
        ? text("greeting.helloName", { ...words, name })
        : text("greeting.hello", words);
      return reply({ kind: "text", markdown, buttons: menuOf(skills, text) });
    },
  });
}

function answer(
  to: "thanks" | "bye",
  examples: Readonly<Record<string, readonly string[]>>,
): Skill {
  return defineSkill({
    name: `smalltalk.${to}`,
    summary: `${to}.summary`,
    inPassing: true,
    triggers: [{ on: "intent", examples }],
    run: ({ text }) => reply(text(`${to}.say`)),
  });
}

/** To who is busy for a moment, or goes on another time: nobody hurries them. */
const pause: Skill = defineSkill({
  name: "smalltalk.pause",
  summary: "pause.summary",
  inPassing: true,
  triggers: [{ on: "said", is: asksToWait }, { on: "later" }],
  run: ({ text }) => reply(text("pause.say")),
});

/** To a yes or a no where nothing was asked: says what can be done. */
function acknowledge({ skills }: SmalltalkOptions): Skill {
  return defineSkill({
    name: "smalltalk.answer",
    summary: "answer.summary",
    inPassing: true,
    triggers: [{ on: "answer" }],
    run: ({ text }) =>
      reply({ kind: "text", markdown: text("answer.say"), buttons: menuOf(skills, text) }),
  });
}

/** Says that it is a program, and what it is for. */
function present({ about }: SmalltalkOptions): Skill {
  return defineSkill({
    name: "smalltalk.chat",
    summary: "chat.summary",
    inPassing: true,
    triggers: [{ on: "intent", examples: chat }],
    run: ({ text }) => reply(text("chat.say", { about: text(about) })),
  });
}

/** The first name, where it is one: platforms let people call themselves anything, Markdown too. */
function firstName(name = ""): string | undefined {
  return /^\p{L}[\p{L}'’-]+(?=\s|$)/u.exec(name.trim())?.[0];
}
