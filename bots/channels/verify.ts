import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Limits } from "../../core/limits.ts";
import { ChannelError } from "../../core/errors.ts";
import type { Passed } from "../../core/inbox/passed-over.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { ChannelSetup } from "../../core/setup.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import { setupWorld } from "./add.ts";
import type { Desk } from "./desk.ts";
import { sampleButton, sampleMedia, sampleNumbers, sampleTemplate, sampleText } from "./samples.ts";
import type { Sample } from "./samples.ts";
import { Trial } from "./trial.ts";
import type { Met } from "./trial.ts";
import type { Words } from "./words.ts";

/** One thing that was tried, and what came of it. */
export interface Check {
  readonly what: string;
  readonly state: "passed" | "failed" | "skipped";
  /** The platform's own words, or why it was not tried. */
  readonly said?: string;
  readonly mend?: string;
}

export interface Found {
  readonly checks: readonly Check[];
  /** What the platform told lately that no bot acts on. */
  readonly passedOver: readonly Passed[];
}

export interface Verifying {
  readonly desk: Desk;
  readonly words: Words;
  readonly account: StoredAccount;
  readonly setup: ChannelSetup<unknown>;
  readonly media: MediaStore;
  readonly limits: Limits;
  /** Where the account's requests arrive on this machine. */
  readonly url: string;
  /** How long a person is waited for. */
  readonly seconds: number;
  readonly template?: { readonly name: string; readonly language: string };
  /** Tells the operator what to do, and what came of each check. */
  tell(line: string): void;
}

/** Tries an account from end to end: credentials, forgery, and a round with whoever writes to it. */
export async function verify(verifying: Verifying): Promise<readonly Check[]> {
  const { words } = verifying;
  const checks: Check[] = [];
  const note = (check: Check) => {
    checks.push(check);
    verifying.tell(`${signs[check.state]} ${words.say(`verify.${check.what}`)}${reason(check)}`);
  };
  const { name, ...known } = await identity(verifying);
  note(known);
  note(await forgery(verifying));
  const trial = new Trial(verifying.desk, verifying.account);
  const met = await trial.meet(verifying.seconds, () => verifying.tell(asking(verifying, name)));
  note(met ? passed("receive") : missed(verifying));
  for (const sample of await samples(verifying))
    note(await tried(verifying, { trial, met, sample }));
  note(await chosen(verifying, { trial, met }));
  return checks;
}

const signs = { passed: "✓", failed: "✗", skipped: "–" };

function passed(what: string): Check {
  return { what, state: "passed" };
}

function reason({ said, mend }: Check): string {
  return [said, mend].map((line) => (line === undefined ? "" : `\n    ${line}`)).join("");
}

function asking({ words, seconds, account }: Verifying, name: string): string {
  return words.say("verify.write", { name: name || account.account, seconds });
}

function missed({ words, seconds, url }: Verifying): Check {
  return {
    what: "receive",
    state: "failed",
    said: words.say("verify.nothing", { seconds }),
    mend: words.say("mend.receive", { url }),
  };
}

async function identity({ setup, account, words }: Verifying): Promise<Check & { name: string }> {
  try {
    const { name } = await setup.identify(account.settings, setupWorld());
    return { ...passed("identify"), name };
  } catch (error) {
    const said = error instanceof ChannelError ? error.message : String(error);
    const mend = words.say("mend.identify", { channel: account.channel });
    return { what: "identify", state: "failed", said, mend, name: "" };
  }
}

/** What anybody could send must be refused; a path that takes nothing has nothing to forge. */
async function forgery({ url, account, words }: Verifying): Promise<Check> {
  const what = "signature";
  const body = JSON.stringify({ forged: true });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body });
  if (answer.status === 401) return passed(what);
  if (answer.status === 404) return { what, state: "skipped", said: words.say("verify.stream") };
  const { channel, account: name } = account;
  const mend = words.say("mend.signature", { channel, account: name });
  return { what, state: "failed", said: `HTTP ${answer.status}`, mend };
}

async function samples(verifying: Verifying): Promise<readonly Sample[]> {
  const { words, media, template } = verifying;
  return [sampleText(words), ...(await sampleMedia(words, media)), sampleTemplate(words, template)];
}

interface Round {
  readonly trial: Trial;
  readonly met: Met | undefined;
}

async function tried(
  { words, limits }: Verifying,
  { trial, met, sample }: Round & { readonly sample: Sample },
): Promise<Check> {
  const { what, say } = sample;
  const skipped = (key: string): Check => ({ what, state: "skipped", said: words.say(key) });
  const kind = say?.kind ?? "template";
  if (kind !== "text" && !limits.sends.includes(kind)) return skipped("verify.unsupported");
  if (!say) return skipped("verify.asked");
  if (!met) return skipped("verify.untried");
  const refusal = await trial.send(met, say);
  if (refusal === undefined) return passed(what);
  return { what, state: "failed", said: refusal, mend: words.say("mend.send") };
}

/** A choice comes back: pressed where the channel has buttons, else answered by its number. */
function chosen(verifying: Verifying, { trial, met }: Round): Promise<Check> {
  const { words, limits, seconds } = verifying;
  if (limits.buttons > 0) {
    const wait = (by: Met) => trial.waitForPress(by, seconds);
    return returned(verifying, {
      trial,
      met,
      sample: sampleButton(words),
      ask: "verify.press",
      wait,
    });
  }
  const sample = sampleNumbers(words, limits);
  const wait = (by: Met) => trial.waitForNumber(by, { seconds, offers: sample.offers });
  return returned(verifying, { trial, met, sample, ask: "verify.answer", wait });
}

interface Returning extends Round {
  readonly sample: Sample;
  /** The words that ask for it. */
  readonly ask: string;
  readonly wait: (met: Met) => Promise<boolean>;
}

async function returned(
  verifying: Verifying,
  { sample, ask, wait, ...round }: Returning,
): Promise<Check> {
  const { words, seconds, tell, url } = verifying;
  const sent = await tried(verifying, { ...round, sample });
  if (sent.state !== "passed" || !round.met) return sent;
  tell(words.say(ask, { seconds }));
  if (await wait(round.met)) return sent;
  const said = words.say("verify.nothing", { seconds });
  return { what: sample.what, state: "failed", said, mend: words.say("mend.receive", { url }) };
}

/** Keeps what was found out beside the hub's data, and answers where. */
export async function keepReport(
  folder: string,
  { channel, account }: StoredAccount,
  found: Found,
): Promise<string> {
  const at = new Date().toISOString();
  const path = join(
    folder,
    "reports",
    `${channel}-${account}-${at.slice(0, 19).replaceAll(":", "")}.json`,
  );
  await mkdir(join(folder, "reports"), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify({ channel, account, at, ...found }, null, 2)}\n`, {
    mode: 0o600,
  });
  return path;
}
