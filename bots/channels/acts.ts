import { id } from "../../core/message/address.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { ChannelSetup } from "../../core/setup.ts";
import { Quit } from "../commands/quit.ts";
import { agreed } from "../agreed.ts";
import { openMedia } from "../wire/media.ts";
import { adapterOf } from "./adapter.ts";
import { add as addTo } from "./add.ts";
import { personBehind } from "./allow.ts";
import { ask, terminalHere } from "./ask.ts";
import type { Answers } from "./ask.ts";
import { accountNamed, channelNamed, withDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { disconnectQuietly } from "./disconnect.ts";
import { manifestOf } from "./manifest.ts";
import { move as moveTo } from "./move.ts";
import { hubHere } from "../hub-here.ts";
import { wantsTrial } from "./offer-trial.ts";
import { openOffice } from "./office.ts";
import type { Named, Office, Spoken } from "./office.ts";
import { policyLines, rewritten } from "./policy.ts";
import { addedLines, listed, table } from "./show.ts";
import { previewed, templateLines } from "./templates.ts";
import { usualTrial } from "./usual-trial.ts";
import { verifyAccount } from "./verify-account.ts";
import type { Words } from "./words.ts";

interface AddOptions extends Spoken {
  readonly bot: string;
  readonly set: Answers;
}

export async function add(name: string, { bot, set, ...spoken }: AddOptions): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  const terminal = terminalHere();
  const account = await withDesk(config, async (desk) => {
    const { namesIn, ...channel } = channelNamed(desk, name);
    const setup = await channel.setup();
    const asking = { channel: name, setup, given: set, words, ...(terminal && { terminal }) };
    const settings = await ask(asking);
    const added = await addTo({
      desk,
      config,
      words,
      channel: name,
      namesIn,
      setup,
      settings,
      bot,
    });
    const about = { channel: name, bot, ...added };
    tell(about, addedLines({ ...about, texts: setup.texts }, words));
    if (terminal && !spoken.json) await accompany({ desk, words, setup }, about);
    return added.account;
  });
  if (!terminal || spoken.json) return;
  if (await wantsTrial({ terminal, words, hub: hubHere(config) }))
    await verify({ channel: name, account }, { ...spoken, ...usualTrial });
}

/** How long somebody may look for their phone. */
const PATIENCE_MS = 10 * 60_000;

async function accompany(
  { desk, words, setup }: { desk: Desk; words: Words; setup: ChannelSetup<unknown> },
  { channel, account }: Named,
): Promise<void> {
  if (!setup.accompany) return;
  const { id: row } = await accountNamed(desk, words, { channel, account });
  const company = {
    keep: desk.keepOf(row),
    clock: { now: () => new Date() },
    language: words.language,
    write: (text: string) => void process.stdout.write(text),
  };
  await setup.accompany(company, AbortSignal.timeout(PATIENCE_MS));
}

interface VerifyOptions extends Spoken {
  readonly seconds: number;
  readonly template?: string;
  readonly templateLanguage: string;
}

export async function verify(named: Named, options: VerifyOptions): Promise<void> {
  const { seconds, template, templateLanguage: language, ...spoken } = options;
  const { tell, ...office } = await openOffice(spoken);
  const found = await verifyAccount(office, {
    ...named,
    seconds,
    ...(template !== undefined && { template: { name: template, language } }),
    tell: (line) => void (spoken.json || process.stdout.write(`${line}\n`)),
  });
  tell(found, "");
  if (!found.ok) throw new Quit(1);
}

export async function list(spoken: Spoken): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async ({ accounts: store }) => {
    const accounts = listed(await store.all());
    tell(
      { accounts },
      accounts.length === 0 ? `${words.say("list.none")}\n` : table(accounts, words),
    );
  });
}

interface Changing extends Office {
  readonly desk: Desk;
  readonly found: StoredAccount;
}

/** What was done, as a key of the words, and to whom. */
type Done = readonly [key: string, person?: string];

async function change(
  named: Named,
  spoken: Spoken,
  act: (changing: Changing) => Promise<Done>,
): Promise<void> {
  const office = await openOffice(spoken);
  const { config, words, tell } = office;
  await withDesk(config, async (desk) => {
    const found = await accountNamed(desk, words, named);
    const [done, person] = await act({ ...office, desk, found });
    const values = { ...named, ...(person !== undefined && { person }) };
    tell({ done, ...values }, `${words.say(done, values)}\n`);
  });
}

export function pause(named: Named, spoken: Spoken, paused: boolean): Promise<void> {
  return change(named, spoken, async ({ desk, found }) => {
    await desk.accounts.pause(found.id, paused);
    return [paused ? "pause.done" : "resume.done"];
  });
}

export function remove(named: Named, { yes, ...spoken }: Spoken & { yes?: true }): Promise<void> {
  return change(named, spoken, async ({ desk, found, words }) => {
    if (!yes) await agreed(words.say("remove.sure", { ...named }));
    await disconnectQuietly(desk, found);
    return [(await desk.accounts.remove(found.id)) ? "remove.done" : "remove.kept"];
  });
}

interface PolicyOptions extends Spoken {
  readonly set: Answers;
}

export async function policy(named: Named, { set, ...spoken }: PolicyOptions): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async (desk) => {
    const account = await accountNamed(desk, words, named);
    const changed = rewritten(account.policy, set);
    if (Object.keys(set).length > 0) await desk.accounts.setPolicy(account.id, changed);
    tell({ policy: changed }, policyLines(changed));
  });
}

export function allow(named: Named, who: string, spoken: Spoken): Promise<void> {
  return change(named, spoken, async ({ desk, found, words }) => {
    const person = await personBehind(desk, found, who);
    if (!person) throw new Quit(1, words.say("allow.unknown", { code: who, ...named }));
    await desk.admissions.admit(found.id, person);
    return ["allow.done", person];
  });
}

export function deny(named: Named, who: string, spoken: Spoken): Promise<void> {
  return change(named, spoken, async ({ desk, found }) => {
    await desk.admissions.expel(found.id, id(who));
    return ["deny.done", who];
  });
}

interface TemplateOptions extends Spoken {
  readonly name?: string;
  readonly value: readonly string[];
}

export async function templates(named: Named, options: TemplateOptions): Promise<void> {
  const { name, value: values, ...spoken } = options;
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async (desk) => {
    const account = await accountNamed(desk, words, named);
    const adapter = await adapterOf(desk, account, openMedia(config));
    const known = await adapter.templates?.list(AbortSignal.timeout(20_000));
    if (!known) throw new Quit(2, words.say("templates.none", { channel: named.channel }));
    const shown = previewed(known, { name, values });
    tell({ templates: shown }, templateLines(shown));
  });
}

/** How long to wait for a hub to finish what it is at. */
const AT_WORK_MS = 10_000;

export async function move(from: Named, to: Named, spoken: Spoken): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async (desk) => {
    const here = await accountNamed(desk, words, from);
    const there = await accountNamed(desk, words, to);
    const moved = { ...to, ...(await moveTo(desk, { from: here, to: there }, AT_WORK_MS)) };
    tell(moved, `${words.say("move.done", moved).trim()}\n`);
  });
}

export async function manifest(
  { channel, account }: Named,
  { bot, ...spoken }: Spoken & { readonly bot: string },
): Promise<void> {
  const { config, words } = await openOffice(spoken);
  const described = { channel, account, bot, language: words.language };
  const text = await withDesk(config, (desk) => manifestOf(desk, config, described));
  if (text === undefined) throw new Quit(2, words.say("manifest.none", { channel }));
  process.stdout.write(`${text}\n`);
}
