import { cardOf, prepareBot } from "../../core/engine/prepared.ts";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { noWords } from "../../core/models/words.ts";
import type { Config } from "../config/config.ts";
import { registry } from "../registry.ts";
import { webhookUrl } from "./add.ts";
import { channelNamed } from "./desk.ts";
import type { Desk } from "./desk.ts";

export interface Described {
  readonly channel: string;
  readonly account: string;
  readonly bot: string;
  readonly language: string;
}

/** The app's description for the platform's own form, where it has one. */
export async function manifestOf(
  desk: Desk,
  config: Config,
  { channel, account, bot, language }: Described,
): Promise<string | undefined> {
  const setup = await channelNamed(desk, channel).setup();
  const speaker = registry.bots({ ...desk, words: noWords }).find(({ name }) => name === bot);
  if (!speaker || !setup.manifest) return undefined;
  const card = cardOf(prepareBot(speaker, intentTrainer), language, false);
  return setup.manifest(card, { webhookUrl: webhookUrl(config, channel, account) });
}
