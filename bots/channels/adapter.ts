import { download } from "../../adapters/media/on-demand.ts";
import type { Adapter } from "../../core/adapter.ts";
import { cardOf, prepareBot } from "../../core/engine/prepared.ts";
import type { MediaStore } from "../../core/media/media.ts";
import { noWords } from "../../core/models/words.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import { Quit } from "../commands/quit.ts";
import { createLog } from "../log.ts";
import { registry } from "../registry.ts";
import { channelNamed } from "./desk.ts";
import type { Desk } from "./desk.ts";

/** An account's adapter for an operator's own questions; it follows nothing and is told nothing. */
export function adapterOf(
  desk: Desk,
  account: StoredAccount,
  media: Pick<MediaStore, "keep" | "open">,
): Promise<Adapter> {
  const bot = registry.bots({ ...desk, words: noWords }).find(({ name }) => name === account.bot);
  if (!bot) throw new Quit(1, `There is no bot called ${account.bot}.`);
  const prepared = prepareBot(bot, { train: () => ({ rank: () => [] }) });
  return channelNamed(desk, account.channel).open(account.settings, {
    account: account.account,
    card: (language) => cardOf(prepared, language, account.demo),
    fetch,
    download,
    media,
    keep: desk.keepOf(account.id),
    clock: { now: () => new Date() },
    log: createLog("silent"),
  });
}
