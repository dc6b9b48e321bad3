import { agrees } from "../agreed.ts";
import type { Terminal } from "./ask.ts";
import { isHub } from "../hub-here.ts";
import type { Words } from "./words.ts";

export interface Offering {
  readonly terminal: Pick<Terminal, "ask">;
  readonly words: Pick<Words, "say">;
  /** Where a hub is, if one runs. */
  readonly hub: string;
}

/** Whether an account that was just added is to be tried at once; nobody is asked where no hub runs. */
export async function wantsTrial({ terminal, words, hub }: Offering): Promise<boolean> {
  if (!(await isHub(hub))) return false;
  const answer = await terminal.ask(words.say("add.try"), { hidden: false });
  return answer.trim() === "" || agrees(answer);
}
