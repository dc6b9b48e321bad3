import type { Channel } from "../../adapters/channels/registry.ts";
import { cardOf } from "../../core/engine/prepared.ts";
import type { PreparedBot } from "../../core/engine/prepared.ts";
import type { Line } from "../../core/line.ts";
import type { Clock, Log } from "../../core/ports.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";

export interface LineParts {
  readonly accounts: readonly StoredAccount[];
  readonly channels: readonly Channel[];
  readonly bots: readonly PreparedBot[];
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** Puts every account on the air. One whose bot, channel or settings are not right stays off, and says why. */
export function openLines(parts: LineParts): readonly Line[] {
  const { accounts, channels, bots, publicUrl, clock, log } = parts;
  return accounts.flatMap(({ settings, demo, ...account }) => {
    try {
      const bot = named(bots, account.bot, ({ bot: one }) => one.name);
      const channel = named(channels, account.channel, (one) => one.channel);
      const card = (language: string) => cardOf(bot, language, demo);
      const world = { ...(publicUrl !== undefined && { publicUrl }), fetch, clock, log };
      const context = { account: account.account, card, ...world };
      return [{ account, bot, adapter: channel.open(settings, context) }];
    } catch (error) {
      log.error("an account stays off the air", {
        channel: account.channel,
        account: account.account,
        error,
      });
      return [];
    }
  });
}

function named<T>(all: readonly T[], name: string, nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one) === name);
  if (found) return found;
  throw new Error(`there is no ${name}; there are ${all.map(nameOf).join(", ")}`);
}
