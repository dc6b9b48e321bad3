import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { ChannelSetup, SetupQuestion } from "../../core/setup.ts";
import { Quit } from "../commands/quit.ts";
import type { Words } from "./words.ts";

export type Answers = Readonly<Record<string, string>>;

export interface Asked {
  readonly channel: string;
  readonly setup: Pick<ChannelSetup<unknown>, "questions" | "texts">;
  /** What was answered beforehand. */
  readonly given: Answers;
  readonly words: Words;
  /** Undefined where nobody can be asked. */
  readonly terminal?: Terminal;
}

export interface Terminal {
  show(text: string): void;
  ask(prompt: string, options: { hidden: boolean }): Promise<string>;
}

/** Asks for every setting that was not given; throws what is missing where nobody can be asked. */
export async function ask(asked: Asked): Promise<Answers> {
  const { channel, setup, given, words } = asked;
  const answers: Record<string, string> = { ...given };
  const missing: string[] = [];
  for (const question of setup.questions) {
    const { name, optional } = question;
    if (!isOpen(question, answers)) continue;
    const answer = await answerTo(question, asked);
    if (answer !== undefined) answers[name] = answer;
    else if (!optional) missing.push(name);
  }
  if (missing.length === 0) return answers;
  const asksFor = new Set(setup.questions.map(({ name }) => name));
  const stray = Object.keys(given).filter((name) => !asksFor.has(name));
  const names = { names: missing.join(", "), stray: stray.join(", ") || "none" };
  throw new Quit(2, words.say("ask.missing", { channel, ...names }));
}

function isOpen({ name, when }: SetupQuestion, answers: Answers): boolean {
  return answers[name] === undefined && (!when || answers[when[0]] === when[1]);
}

/** The person's answer, else the one that is made or usual; undefined when there is none. */
async function answerTo(question: SetupQuestion, asked: Asked): Promise<string | undefined> {
  const { made, choices } = question;
  const said = asked.terminal && (await saidTo(question, asked, asked.terminal));
  return said || made?.() || choices?.[0];
}

/** Asks until it is answered; empty where that will do. */
async function saidTo(
  question: SetupQuestion,
  { setup, words }: Asked,
  terminal: Terminal,
): Promise<string> {
  const { name, secret, choices, made, optional } = question;
  terminal.show(hints(question, setup.texts, words));
  const label = words.of(setup.texts, name);
  const mayBeEmpty = made !== undefined || choices !== undefined || optional === true;
  for (;;) {
    const said = (await terminal.ask(`${label}: `, { hidden: secret })).trim();
    if (said === "" ? mayBeEmpty : (choices?.includes(said) ?? true)) return said;
  }
}

function hints(
  { name, where, choices, made, optional }: SetupQuestion,
  texts: Asked["setup"]["texts"],
  words: Words,
): string {
  const lines = [words.of(texts, `${name}.help`)];
  if (where !== undefined) lines.push(where);
  if (choices) lines.push(words.say("ask.choices", { choices: choices.join(", ") }));
  if (made) lines.push(words.say("ask.made"));
  if (optional) lines.push(words.say("ask.optional"));
  return lines.map((line) => `  ${line}\n`).join("");
}

/** The terminal this runs in; undefined when that is none. */
export function terminalHere(): Terminal | undefined {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return undefined;
  return {
    show: (text) => void stderr.write(text),
    async ask(prompt, { hidden }) {
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      const lines = createInterface({
        input: stdin,
        output: hidden ? nowhere : stderr,
        terminal: true,
      });
      if (hidden) stderr.write(prompt);
      const answer = await lines.question(hidden ? "" : prompt);
      if (hidden) stderr.write("\n");
      lines.close();
      return answer;
    },
  };
}
