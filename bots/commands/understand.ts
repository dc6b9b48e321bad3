import { createInterface } from "node:readline";
import { type Command, Option } from "commander";
import type { Language } from "../../core/understanding/language.ts";
import { withoutMark } from "../byte-order-mark.ts";
import { botNames } from "../names.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

interface UnderstandOptions {
  readonly bot: string;
  readonly now?: string;
  readonly zone: string;
  readonly locale?: Language;
  readonly all?: true;
  readonly json?: true;
}

export function addUnderstand(program: Command): void {
  program
    .command("understand")
    .description("show what is made of sentences from stdin; needs no database")
    .addOption(
      new Option("--bot <name>", "whose skills are chosen among")
        .choices(botNames())
        .default("atende"),
    )
    .option("--all", "choose among the labels of all bots instead")
    .option("--now <time>", "where the clock of the person stands, as 2026-11-18T09:00")
    .option("--zone <name>", "the time zone of that clock, by IANA name", "America/Sao_Paulo")
    .addOption(
      new Option("--locale <tag>", "the language; otherwise each sentence tells").choices([
        "pt-BR",
        "en",
        "es",
      ]),
    )
    .option("--json", "a JSON object for each line, as is done anyway where nobody looks on")
    .addHelpText(
      "after",
      `
A sentence a line; each is answered before the next is read. As JSON:
  {"text", "locale", "intent", "score", "alternatives": [{"intent", "score"}...],
   "entities": [{"start", "end", "text", "kind", "value", "end_value", "grain"}...]}
What has no end, or no grain, has null there; money has its currency as "unit" besides. "start" and "end" count
UTF-16 units, as JavaScript does: most emoji are two.
The intent is "oos" where none is likely enough to be taken up; "score" is the best one's, from 0 to 1.
A moment is written as 2026-11-19T15:00:00 on the person's clock, a length of time in ISO 8601 (PT30M), what
comes again in TIMEX3 (XXXX-WXX-1T16), a number in digits.

Examples:
  echo "quero marcar quinta às 15h" | prosa understand --now 2026-11-18T09:00
  prosa understand --all --json < sentences.txt`,
    )
    .action(understand);
}

async function understand({ bot, now, zone, locale, all, json }: UnderstandOptions): Promise<void> {
  const clock = await clockOf(now, await zoneOf(zone));
  const config = await readSettings();
  const [{ openUnderstanding, routerOf, routerOverAll }, { trainedUnder }, { inWords }] =
    await Promise.all([
      import("../understand/understand.ts"),
      import("../trained/trained.ts"),
      import("../understand/words.ts"),
    ]);
  const trainer = trainedUnder(config.data);
  const router = all ? routerOverAll(trainer) : routerOf(bot, trainer);
  const of = openUnderstanding({ router, ...clock, ...(locale && { locale }) });
  const isForPeople = !json && process.stdout.isTTY;
  const lines = createInterface({ input: process.stdin });
  // Whoever read the answers has gone, as `head` does.
  process.stdout.once("error", () => lines.close());
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const understood = of(withoutMark(line));
    process.stdout.write(isForPeople ? inWords(understood) : `${JSON.stringify(understood)}\n`);
  }
}

async function clockOf(given: string | undefined, zone: string) {
  const { Temporal } = await import("temporal-polyfill");
  if (given === undefined) return { zone, now: Temporal.Now.plainDateTimeISO(zone) };
  try {
    return { zone, now: Temporal.PlainDateTime.from(given) };
  } catch {
    throw new Quit(2, `--now takes a date and a time, as 2026-11-18T09:00, and not ${given}.`);
  }
}

async function zoneOf(given: string): Promise<string> {
  const { Temporal } = await import("temporal-polyfill");
  try {
    return Temporal.Now.zonedDateTimeISO(given).timeZoneId;
  } catch {
    throw new Quit(2, `--zone takes a name as America/Sao_Paulo, and not ${given}.`);
  }
}
