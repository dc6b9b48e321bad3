import type { ChannelAccount } from "../core/identity.ts";
import { id } from "../core/message/address.ts";
import type { InboundEvent, MessageReceived } from "../core/message/event.ts";
import type { Policy } from "../core/policy.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { joinTwins, partTwins } from "../prisma/store/joining.ts";
import { openVault } from "../prisma/store/seal.ts";
import { joinTalks } from "../prisma/store/talks.ts";
import type { Joined } from "../core/sweeper.ts";
import { openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, arrival, loopback, message } from "./loopback.ts";
import type { Loopback } from "./loopback.ts";

export const DAY_MS = 86_400_000;
const window = { openMs: DAY_MS };
export const phone = "+5511987654321";
let events = 0;

export interface Twins extends House {
  /** The account that takes free words for a day only. */
  readonly cloud: Side;
  readonly web: Side;
}

export interface Side {
  readonly account: ChannelAccount;
  readonly channel: Loopback;
  says(text: string, given?: Partial<MessageReceived>): MessageReceived;
}

/** Two accounts of one number, each of which knows Ana by another id. */
export async function openTwins(policy: Partial<Policy> = {}): Promise<Twins> {
  const house = await openHouse({ window, policy });
  const store = openAccountStore(house.prisma, openVault(new Uint8Array(32).fill(1)));
  const { organisation } = house.account;
  await store.put({ organisation, channel: "loopback", name: "web", bot: "parrot", settings: {} });
  const [first, second] = await store.all();
  if (!first || !second) throw new Error("the accounts were not stored");
  await joinTwins(house.pool, first.id, second.id);
  const [line] = house.lines.onAir();
  if (!line) throw new Error("nothing is on the air");
  const onWeb = loopback({ repeatable: true });
  const cloud = { ...first, twin: second.id };
  const web = { ...second, twin: first.id };
  house.lines.put({ ...line, account: cloud, chatFor: (given) => id(`cloud:${given}`) });
  house.lines.put({
    ...line,
    account: web,
    adapter: onWeb,
    chatFor: (given) => id(`web:${given}`),
  });
  return {
    ...house,
    cloud: side(cloud, house.channel),
    web: side(web, onWeb),
  };
}

function side(account: ChannelAccount, channel: Loopback): Side {
  const chat = `ana at ${account.account}`;
  const says = (text: string, given: Partial<MessageReceived> = {}) => ({
    ...message(chat, `event ${(events += 1)}`, text),
    address: { ...addressOf(chat), account: account.account },
    from: { id: id<"person">(chat), phone },
    ...given,
  });
  return { account, channel, says };
}

/** Somebody speaks by one of the two, and is answered. */
export async function live(house: Twins, { account }: Side, ...told: readonly InboundEvent[]) {
  await house.inbox.accept(arrival(account, ...told));
  await workUntil(house.hub, () => settled(house));
}

export const conversations = ({ prisma }: House) => prisma.conversation.count();

/** What people said to each while the two were strangers. */
export async function liveApart(
  house: Twins,
  told: readonly (readonly [Side, string, Partial<MessageReceived>?])[],
): Promise<void> {
  await partTwins(house.pool, house.cloud.account.id);
  for (const [{ account, says }, text, given] of told) {
    const { twin: _twin, ...alone } = account;
    await house.inbox.accept(arrival(alone, says(text, given)));
    await workUntil(house.hub, () => settled(house));
  }
}

export async function joinedAnew({ pool, cloud, web }: Twins): Promise<Joined> {
  await joinTwins(pool, cloud.account.id, web.account.id);
  return joinTalks(pool);
}
