import { createInterface } from "node:readline/promises";
import { InvalidArgumentError, type Command, Option } from "commander";
import { botNames } from "../names.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";
import type { Answers } from "../channels/ask.ts";

interface Spoken {
  /** The operator's language. */
  readonly locale?: string;
  readonly json?: true;
}

interface AddOptions extends Spoken {
  readonly bot: string;
  readonly set: Answers;
}

interface VerifyOptions extends Spoken {
  readonly seconds: number;
  readonly template?: string;
  readonly templateLanguage: string;
}

export function addChannel(program: Command): void {
  const channel = program
    .command("channel")
    .description("bring accounts of WhatsApp, Telegram, Slack, Discord and the web on the air")
    .helpCommand(false);
  addAdd(channel);
  addVerify(channel);
  spoken(channel.command("list"))
    .description("list the accounts, and which of them are on the air")
    .action(list);
  named(channel, "pause", "take an account off the air; nothing of it is lost").action(
    (of: string, account: string, options: Spoken) => pause({ of, account, options }, true),
  );
  named(channel, "resume", "let a paused account back on the air").action(
    (of: string, account: string, options: Spoken) => pause({ of, account, options }, false),
  );
  named(channel, "remove", "forget an account and its credentials")
    .option("--yes", "do not ask")
    .action(remove);
  named(channel, "allow", "let somebody talk to an account that is not open to everyone")
    .argument("<who>", "the code that they were given, or their id on the platform")
    .action((...[of, account, who, options]: Whom) => allow({ of, account, options }, who));
  named(channel, "deny", "take that back")
    .argument("<who>", "their id on the platform")
    .action((...[of, account, who, options]: Whom) => deny({ of, account, options }, who));
  named(
    channel,
    "move",
    "let an account's conversations go on on another, known by people's phones",
  )
    .argument("<to-channel>", "where they go on")
    .argument("<to-account>", "as the list prints it")
    .addHelpText(
      "after",
      "\nStop the hub first. Example:\n  prosa channel move whatsapp-web main whatsapp-cloud 1055",
    )
    .action((...[of, account, toChannel, toAccount, options]: Mover) =>
      move({ of, account, options }, { channel: toChannel, account: toAccount }),
    );
  spoken(channel.command("manifest"))
    .description("print the description of the app for the platform's own form")
    .argument("<channel>", "slack")
    .addOption(botOption())
    .option("--account <name>", "the account's name in its webhook's path", "main")
    .action(manifest);
}

type Mover = readonly [
  of: string,
  account: string,
  toChannel: string,
  toAccount: string,
  options: Spoken,
];
type Whom = readonly [of: string, account: string, who: string, options: Spoken];

function addAdd(channel: Command): void {
  spoken(channel.command("add"))
    .description("ask for what an account needs, try it, keep it, and tell the platform of the hub")
    .argument("<channel>", "telegram, slack, discord, whatsapp-cloud, whatsapp-web or web")
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
    .action(add);
}

function addVerify(channel: Command): void {
  named(
    channel,
    "verify",
    "try an account from end to end, with you as the person who writes to it",
  )
    .option("--seconds <n>", "how long to wait for you", seconds, 120)
    .option("--template <name>", "an approved template without variables, to be tried too")
    .option("--template-language <tag>", "the language of it", "pt_BR")
    .addHelpText("after", "\nThe hub has to run. Ends with 1 when something failed.")
    .action(verify);
}

function named(channel: Command, name: string, description: string): Command {
  return spoken(channel.command(name))
    .description(description)
    .argument("<channel>", "as the list prints it")
    .argument("<account>", "as the list prints it");
}

function spoken(command: Command): Command {
  return command
    .option(
      "--locale <tag>",
      "the language of the words: pt-BR, en or es; the system's unless given",
    )
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

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function open({ locale }: Spoken) {
  const config = await readSettings();
  const [desk, { openWords }] = await Promise.all([
    import("../channels/desk.ts"),
    import("../channels/words.ts"),
  ]);
  return { ...desk, config, words: openWords(locale) };
}

async function add(name: string, { bot, set, ...options }: AddOptions): Promise<void> {
  const { config, words, withDesk, channelNamed } = await open(options);
  const [{ ask, terminalHere }, adding, { pasteLines }] = await Promise.all([
    import("../channels/ask.ts"),
    import("../channels/add.ts"),
    import("../channels/show.ts"),
  ]);
  await withDesk(config, async (desk) => {
    const setup = await channelNamed(desk, name).setup();
    const terminal = terminalHere();
    const asking = { channel: name, setup, given: set, words, ...(terminal && { terminal }) };
    const settings = await ask(asking);
    const added = await adding.add({ desk, config, words, channel: name, setup, settings, bot });
    if (options.json) return print({ channel: name, bot, ...added });
    process.stdout.write(pasteLines({ ...added, channel: name, bot, texts: setup.texts }, words));
  });
}

async function verify(of: string, account: string, options: VerifyOptions): Promise<void> {
  const opened = await open(options);
  const { verifyAccount } = await import("../channels/verify-account.ts");
  const { seconds: patience, template, templateLanguage: language } = options;
  const tell = options.json
    ? () => undefined
    : (line: string) => void process.stdout.write(`${line}\n`);
  const found = await verifyAccount(opened, {
    channel: of,
    account,
    seconds: patience,
    ...(template !== undefined && { template: { name: template, language } }),
    tell,
  });
  if (options.json) print(found);
  if (!found.ok) throw new Quit(1);
}

async function list(options: Spoken): Promise<void> {
  const { config, words, withDesk } = await open(options);
  const { listed, table } = await import("../channels/show.ts");
  await withDesk(config, async ({ accounts }) => {
    const all = listed(await accounts.all());
    if (options.json) return print({ accounts: all });
    process.stdout.write(all.length === 0 ? `${words.say("list.none")}\n` : table(all));
  });
}

interface Named {
  readonly of: string;
  readonly account: string;
  readonly options: Spoken;
}

/** Does something to an account and says that it was done. */
async function change(
  { of, account, options }: Named,
  act: (
    found: Awaited<ReturnType<typeof accountOn>>,
  ) => Promise<readonly [key: string, person?: string]>,
): Promise<void> {
  const opened = await open(options);
  await opened.withDesk(opened.config, async (desk) => {
    const [key, person] = await act(await accountOn(opened, desk, { channel: of, account }));
    const values = { channel: of, account, ...(person !== undefined && { person }) };
    if (options.json) print({ done: key, ...values });
    else process.stdout.write(`${opened.words.say(key, values)}\n`);
  });
}

type Opened = Awaited<ReturnType<typeof open>>;
type Desk = Parameters<Parameters<Opened["withDesk"]>[1]>[0];

async function accountOn(
  { accountNamed, words }: Opened,
  desk: Desk,
  at: { readonly channel: string; readonly account: string },
) {
  return { desk, words, account: await accountNamed(desk, words, at) };
}

function pause(at: Named, paused: boolean): Promise<void> {
  return change(at, async ({ desk, account }) => {
    await desk.accounts.pause(account.id, paused);
    return [paused ? "pause.done" : "resume.done"];
  });
}

function remove(
  of: string,
  account: string,
  options: Spoken & { readonly yes?: true },
): Promise<void> {
  return change({ of, account, options }, async ({ desk, words, account: found }) => {
    await agreed(words.say("remove.sure", { channel: of, account }), options);
    const { disconnectQuietly } = await import("../channels/disconnect.ts");
    await disconnectQuietly(desk, found);
    return [(await desk.accounts.remove(found.id)) ? "remove.done" : "remove.kept"];
  });
}

function allow({ of, account, options }: Named, who: string): Promise<void> {
  return change({ of, account, options }, async ({ desk, words, account: found }) => {
    const { personBehind } = await import("../channels/allow.ts");
    const person = await personBehind(desk, found, who);
    if (!person) throw new Quit(1, words.say("allow.unknown", { code: who, channel: of, account }));
    await desk.admissions.admit(found.id, person);
    return ["allow.done", person];
  });
}

function deny({ of, account, options }: Named, who: string): Promise<void> {
  return change({ of, account, options }, async ({ desk, account: found }) => {
    const { id } = await import("../../core/message/address.ts");
    await desk.admissions.expel(found.id, id(who));
    return ["deny.done", who];
  });
}

async function move(
  { of, account, options }: Named,
  to: { readonly channel: string; readonly account: string },
): Promise<void> {
  const opened = await open(options);
  const moving = await import("../channels/move.ts");
  await opened.withDesk(opened.config, async (desk) => {
    const [from, there] = await Promise.all(
      [{ channel: of, account }, to].map((at) => accountOn(opened, desk, at)),
    );
    if (!from || !there) return;
    const moved = await moving.move(desk, from.account, there.account);
    if (options.json) print({ ...to, ...moved });
    else process.stdout.write(`${opened.words.say("move.done", { ...to, ...moved })}\n`);
  });
}

async function manifest(
  name: string,
  { bot, account, ...options }: Spoken & { readonly bot: string; readonly account: string },
): Promise<void> {
  const { config, words, withDesk } = await open(options);
  const { manifestOf } = await import("../channels/manifest.ts");
  const described = { channel: name, account, bot, language: words.language };
  const text = await withDesk(config, (desk) => manifestOf(desk, config, described));
  if (text === undefined) throw new Quit(2, words.say("manifest.none", { channel: name }));
  process.stdout.write(`${text}\n`);
}

async function agreed(question: string, { yes }: { readonly yes?: true }): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new Quit(2, "Nobody can be asked here: give --yes.");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  if (!/^(?:y(?:es)?|s(?:im|í)?)$/iu.test(answer.trim())) throw new Quit(1);
}
