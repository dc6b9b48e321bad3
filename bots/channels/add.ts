import { z } from "zod";
import type { Channel } from "../../adapters/channels/registry.ts";
import { ChannelError } from "../../core/errors.ts";
import type { ChannelSetup, SetupIdentity, SetupPaste, SetupWorld } from "../../core/setup.ts";
import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { hubHere } from "../hub-here.ts";
import type { Answers } from "./ask.ts";
import type { Desk } from "./desk.ts";
import type { Words } from "./words.ts";

export interface Adding {
  readonly desk: Pick<Desk, "accounts">;
  readonly config: Config;
  readonly words: Words;
  readonly channel: string;
  readonly namesIn: Channel["namesIn"];
  readonly setup: ChannelSetup<unknown>;
  readonly settings: Answers;
  readonly bot: string;
}

export interface Added extends SetupIdentity {
  /** False when the account was here before: then it has new settings now. */
  readonly fresh: boolean;
  /** What is left for the operator to do. */
  readonly pastes: readonly SetupPaste[];
}

/** Milliseconds that a platform may take to say who somebody is. */
const PATIENCE_MS = 20_000;

export function setupWorld(): SetupWorld {
  return {
    fetch,
    clock: { now: () => new Date() },
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
}

/** Asks the platform who this is, keeps the account, and has the platform call us. */
export async function add(adding: Adding): Promise<Added> {
  const { desk, config, channel, setup, settings, bot } = adding;
  await told(adding, () => mustBeKnown(adding));
  const identity = await identified(adding);
  const { account: name } = identity;
  const organisation = await desk.accounts.homeOrganisation("Prosa");
  const account = { organisation, channel, name, bot, settings };
  const fresh = await desk.accounts.add(account);
  if (!fresh) await desk.accounts.put(account);
  const place = { webhookUrl: webhookUrl(config, channel, name) };
  const pastes = await told(adding, () => setup.connect(settings, { ...setupWorld(), ...place }));
  return { ...identity, fresh, pastes };
}

/** A misspelt setting would be left out without a word. */
async function mustBeKnown({ channel, namesIn, settings, words }: Adding): Promise<void> {
  const known = await namesIn(settings);
  const unknown = Object.keys(settings).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const names = { names: unknown.join(", "), known: known.join(", ") };
  throw new Quit(2, words.say("add.unknown", { channel, ...names }));
}

/** Where a platform reaches an account; on this machine alone, as long as nobody said where the hub is. */
export function webhookUrl(config: Config, channel: string, account: string): string {
  return `${config.publicUrl ?? hubHere(config)}/channels/${channel}/${account}`;
}

/** The setting, and what is wrong with it; some say both by themselves. */
function named({ path, message }: z.core.$ZodIssue): string {
  const name = path.join(".");
  return name === "" || message.startsWith(name) ? message : `${name}: ${message}`;
}

function identified(adding: Adding): Promise<SetupIdentity> {
  return told(adding, () => adding.setup.identify(adding.settings, setupWorld()));
}

/** What went wrong with settings or with the platform, in words that say what to do. */
async function told<T>({ channel, words }: Adding, doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    if (error instanceof z.ZodError) {
      const trouble = error.issues.map(named).join("; ");
      throw new Quit(78, words.say("add.settings", { trouble }));
    }
    if (!(error instanceof ChannelError)) throw error;
    const isStranger = error.fault === "unauthorized" || error.fault === "rejected";
    const key = isStranger ? "add.stranger" : "add.away";
    throw new Quit(1, words.say(key, { channel, detail: error.detail ?? error.fault }));
  }
}
