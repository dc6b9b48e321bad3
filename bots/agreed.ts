import { createInterface } from "node:readline/promises";
import { Quit } from "./commands/quit.ts";

/** Whether an answer is a yes, in any language that is spoken here. */
export function agrees(answer: string): boolean {
  return /^(?:y(?:es)?|s(?:im|í)?)$/iu.test(answer.trim());
}

/** Asks at the terminal whether to go on. Quits with 1 where they say no, with 2 where nobody can be asked. */
export async function agreed(question: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Quit(2, "Nobody can be asked here: give --yes.");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  if (!agrees(answer)) throw new Quit(1, "Nothing was done.");
}
