import type { Channel } from "../../adapters/channels/registry.ts";
import type { AdapterContext } from "../../core/adapter.ts";
import { cardOf } from "../../core/engine/prepared.ts";
import type { PreparedBot } from "../../core/engine/prepared.ts";
import type { ChannelAccountId } from "../../core/identity.ts";
import type { Line } from "../../core/line.ts";
import type { Keep } from "../../core/ports.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";

export interface LineParts {
  readonly channels: readonly Channel[];
  readonly bots: readonly PreparedBot[];
  /** What adapters may use of the outside world. */
  readonly world: Pick<
    AdapterContext,
    "clock" | "download" | "fetch" | "log" | "media" | "publicUrl"
  >;
  /** What an account's channel remembers. */
  keepOf(account: ChannelAccountId): Keep;
}

/** Opens an account's line. One whose bot, channel or settings are not right stays off, and says why. */
export async function openLine(stored: StoredAccount, parts: LineParts): Promise<Line | undefined> {
  const { channels, bots, world, keepOf } = parts;
  const { settings, demo, policy, paused: _paused, ...account } = stored;
  try {
    const bot = named(bots, account.bot, ({ bot: one }) => one.name);
    const channel = named(channels, account.channel, (one) => one.channel);
    const card = (language: string) => cardOf(bot, language, demo);
    const context = { ...world, account: account.account, card, keep: keepOf(account.id) };
    const [adapter, chatFor] = await Promise.all([
      channel.open(settings, context),
      account.twin === undefined ? undefined : channel.chatFor(),
    ]);
    return { account, bot, policy, adapter, ...(chatFor && { chatFor }) };
  } catch (error) {
    world.log.error("an account stays off the air", {
      channel: account.channel,
      account: account.account,
      error,
    });
    return undefined;
  }
}

function named<T>(all: readonly T[], name: string, nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one) === name);
  if (found) return found;
  throw new Error(`there is no ${name}; there are ${all.map(nameOf).join(", ")}`);
}
