import { InvalidArgumentError, type Command, Option } from "commander";
import type { Answers } from "../channels/ask.ts";
import type * as Acts from "../channels/acts.ts";
import type { Named, Spoken } from "../channels/office.ts";
import { usualTrial } from "../channels/usual-trial.ts";
import { botNames, channelNames } from "../names.ts";

/** What the commands do, loaded once one of them is run. */
const acts = () => import("../channels/acts.ts");
const joins = () => import("../channels/join.ts");

export function addChannel(program: Command): void {
  const channel = program
    .command("channel")
    .description("bring accounts of WhatsApp, Telegram, Slack, Discord and the web on the air")
    .helpCommand(false);
  addAdd(channel);
  addVerify(channel);
  spoken(channel.command("list"))
    .description("list the accounts, and which of them are on the air")
    .action(async (options: Spoken) => (await acts()).list(options));
  addOnAndOff(channel);
  addPolicy(channel);
  addWho(channel);
  addMove(channel);
  addJoin(channel);
  addManifest(channel);
  addTemplates(channel);
}

function addAdd(channel: Command): void {
  spoken(channel.command("add"))
    .description("ask for what an account needs, try it, keep it, and tell the platform of the hub")
    .argument("<channel>", channelNames().join(", "))
    .addOption(botOption())
    .addOption(
      new Option("--set <name=value>", "an answer beforehand; again for each")
        .default({})
        .argParser(setting),
    )
    .addHelpText(
      "after",
      `
Asks in a terminal; elsewhere every answer has to be given with --set.

Examples:
  prosa channel add telegram
  prosa channel add telegram --set mode=polling --set token="$TOKEN"`,
    )
    .action(async (name: string, options: Parameters<typeof Acts.add>[1]) =>
      (await acts()).add(name, options),
    );
}

function addVerify(channel: Command): void {
  named(channel, "verify", "try an account from end to end, with you as whoever writes to it")
    .option("--seconds <n>", "how long to wait for you", seconds, usualTrial.seconds)
    .option("--template <name>", "an approved template without variables, to be tried too")
    .option("--template-language <tag>", "the language of it", usualTrial.templateLanguage)
    .addHelpText("after", "\nThe hub has to run. Ends with 1 when something failed.")
    .action(async (of: string, account: string, options: Parameters<typeof Acts.verify>[1]) =>
      (await acts()).verify({ channel: of, account }, options),
    );
}

function addOnAndOff(channel: Command): void {
  named(channel, "pause", "take an account off the air; nothing of it is lost").action(
    async (of: string, account: string, options: Spoken) =>
      (await acts()).pause({ channel: of, account }, options, true),
  );
  named(channel, "resume", "let a paused account back on the air").action(
    async (of: string, account: string, options: Spoken) =>
      (await acts()).pause({ channel: of, account }, options, false),
  );
  named(channel, "remove", "forget an account and its credentials")
    .option("--yes", "do not ask")
    .action(async (of: string, account: string, options: Spoken & { yes?: true }) =>
      (await acts()).remove({ channel: of, account }, options),
    );
}

function addPolicy(channel: Command): void {
  named(channel, "policy", "show or change who may talk to an account, and when its bot is quiet")
    .addOption(
      new Option("--set <name=value>", "a part of it; again for each")
        .default({})
        .argParser(setting),
    )
    .addHelpText(
      "after",
      `
  access         open, allowlist or pairing (prosa channel allow lets people in)
  groups         addressed, all or none: when the bot answers in a group
  attendants     ids of people who speak for the owner: a,b,c
  resumeMinutes  after so long without the owner the bot answers again
  answerMinutes  after so long somebody who waits for a person is told that nobody is there; 0 for never
  askRating      true or false: whether people are asked how it was once the owner gives them back
  editMinutes    so long an edit of somebody's last message is heard as said instead; 0 for never
  mostAMinute    what writes more is taken for a bot; 0 for any number
  outsideWindow  wait, person, twin (the other account of the number) or template:<name>:<language>
  reminderTemplate  <name>:<language>, with a variable and three quick replies; or none

Example:
  prosa channel policy telegram 70123 --set access=pairing`,
    )
    .action(async (of: string, account: string, options: Parameters<typeof Acts.policy>[1]) =>
      (await acts()).policy({ channel: of, account }, options),
    );
}

type Whom = readonly [of: string, account: string, who: string, options: Spoken];

function addWho(channel: Command): void {
  named(channel, "allow", "let somebody talk to an account that is not open to everyone")
    .argument("<who>", "the code that they were given, or their id on the platform")
    .action(async (...[of, account, who, options]: Whom) =>
      (await acts()).allow({ channel: of, account }, who, options),
    );
  named(channel, "deny", "take that back")
    .argument("<who>", "their id on the platform")
    .action(async (...[of, account, who, options]: Whom) =>
      (await acts()).deny({ channel: of, account }, who, options),
    );
}

function addMove(channel: Command): void {
  named(channel, "move", "let an account's conversations go on on another, by people's phones")
    .argument("<to-channel>", "where they go on")
    .argument("<to-account>", "as the list prints it")
    .addHelpText(
      "after",
      "\nA hub may run meanwhile. Example:\n  prosa channel move whatsapp-web main whatsapp-cloud 1055",
    )
    .action(between(async (...told) => (await acts()).move(...told)));
}

function addJoin(channel: Command): void {
  named(channel, "join", "make two accounts of one number ways into the same conversations")
    .argument("<other-channel>", "as the list prints it")
    .argument("<other-account>", "as the list prints it")
    .addHelpText(
      "after",
      `
What a person says by either is one conversation, told apart by phone; what comes by both is taken in
once. Answers go by the way they were heard last, and by the other one when that is off or refused.
A hub that runs joins those who are at work just now, and those whose phone becomes known later.

Example:
  prosa channel join whatsapp-web main whatsapp-cloud 1055`,
    )
    .action(between(async (...told) => (await joins()).join(...told)));
  named(channel, "part", "let two joined accounts have conversations of their own again").action(
    async (of: string, account: string, options: Spoken) =>
      (await joins()).part({ channel: of, account }, options),
  );
}

interface ManifestOptions extends Spoken {
  readonly account: string;
  readonly bot: string;
}

function addManifest(channel: Command): void {
  spoken(channel.command("manifest"))
    .description("print the description of the app for the platform's own form")
    .argument("<channel>", "slack")
    .addOption(botOption())
    .option("--account <name>", "the account's name in its webhook's path", "main")
    .action(async (of: string, { account, ...options }: ManifestOptions) =>
      (await acts()).manifest({ channel: of, account }, options),
    );
}

function addTemplates(channel: Command): void {
  named(channel, "templates", "list the texts that a platform approved beforehand")
    .option("--name <name>", "only those called so")
    .addOption(
      new Option("--value <text>", "what goes into its places, in their order; again for each")
        .default([])
        .argParser((text: string, before: readonly string[]) => [...before, text]),
    )
    .addHelpText(
      "after",
      "\nExample:\n  prosa channel templates whatsapp-cloud 1055 --name lembrete --value Ana",
    )
    .action(async (of: string, account: string, options: Parameters<typeof Acts.templates>[1]) =>
      (await acts()).templates({ channel: of, account }, options),
    );
}

function named(channel: Command, name: string, description: string): Command {
  return spoken(channel.command(name))
    .description(description)
    .argument("<channel>", "as the list prints it")
    .argument("<account>", "as the list prints it");
}

/** What is done with two accounts, as their names are typed. */
function between(act: (one: Named, other: Named, options: Spoken) => Promise<void>) {
  return (...[of, account, to, other, options]: [string, string, string, string, Spoken]) =>
    act({ channel: of, account }, { channel: to, account: other }, options);
}

function spoken(command: Command): Command {
  return command
    .option("--locale <tag>", "the language of the words: pt-BR, en or es; else the system's")
    .option("--json", "print JSON");
}

function botOption(): Option {
  return new Option("--bot <name>", "who answers there").choices(botNames()).default("atende");
}

function setting(text: string, before: Answers): Answers {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Write name=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function seconds(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError("Give whole seconds.");
}
