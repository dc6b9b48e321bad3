import { botNames } from "../names.ts";
import { type Finding, well } from "./finding.ts";

/** Whether the bot that a setting names is there. */
export function unknownBot(setting: string, name: string): Finding | undefined {
  const names = botNames();
  if (names.includes(name)) return undefined;
  return {
    what: `There is no bot called ${name}`,
    state: "problem",
    cause: `${setting} names it.`,
    mend: `Give one that there is: ${names.join(", ")}.`,
  };
}

export function webPage({ webBot }: { readonly webBot: string }): Finding {
  return unknownBot("PROSA_WEB_BOT", webBot) ?? well(`On the web page ${webBot} answers`);
}
