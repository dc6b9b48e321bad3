import { v7 as uuid } from "uuid";
import type { ChannelAccount, ChannelAccountId, OrganisationId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import { policy } from "../../core/policy.ts";
import type { Policy } from "../../core/policy.ts";
import type { Prisma, PrismaClient } from "../generated/client.ts";
import type { Vault } from "./seal.ts";

/** An account with the settings its adapter will read, and the organisation it belongs to. */
export interface StoredAccount extends ChannelAccount {
  readonly settings: unknown;
  /** True for an account of the demonstration. */
  readonly demo: boolean;
  readonly policy: Policy;
  /** Off the air by an operator's wish. */
  readonly paused: boolean;
}

export interface NewAccount {
  readonly organisation: OrganisationId;
  readonly channel: string;
  readonly name: string;
  readonly bot: string;
  readonly settings: unknown;
  /** Who may talk to its bot; as it was, or open to all, unless given. */
  readonly policy?: Partial<Policy>;
}

/** Channel accounts, their credentials sealed at rest. */
export interface AccountStore {
  all(): Promise<readonly StoredAccount[]>;
  /** Adds an account, unless there is one of its channel and name. Answers whether it did. */
  add(account: NewAccount): Promise<boolean>;
  /** Adds an account, or gives the one of its channel and name this bot and these settings. */
  put(account: NewAccount): Promise<void>;
  /** Takes an account off the air, or lets it back. */
  pause(account: ChannelAccountId, paused: boolean): Promise<void>;
  setPolicy(account: ChannelAccountId, policy: Policy): Promise<void>;
  /** Forgets an account's credentials; and all of it, where nobody has talked there. Answers whether it did. */
  remove(account: ChannelAccountId): Promise<boolean>;
  /** The oldest organisation, made with this name when there is none. */
  homeOrganisation(name: string): Promise<OrganisationId>;
}

/** Of processes that start at once, all find what one of them has made. */
export function openAccountStore(prisma: PrismaClient, vault: Vault): AccountStore {
  return {
    async all() {
      const rows = await prisma.channelAccount.findMany({
        include: { organisation: true },
        orderBy: { createdAt: "asc" },
      });
      return rows.map((row) => storedAccount(vault, row));
    },

    add: (account) => add(prisma, vault, account),

    async put(account) {
      if (await add(prisma, vault, account)) return;
      const { channel, name, bot, settings, policy: given } = account;
      const where = { channel_name: { channel, name } };
      const { id: row } = await prisma.channelAccount.findUniqueOrThrow({ where });
      const data = { bot, ...sealed(vault, row, settings), ...(given && { policy: given }) };
      await prisma.channelAccount.update({ where, data });
    },

    async pause(account, paused) {
      const pausedAt = paused ? new Date() : null;
      await prisma.channelAccount.update({ where: { id: account }, data: { pausedAt } });
    },

    async setPolicy(account, given) {
      await prisma.channelAccount.update({ where: { id: account }, data: { policy: given } });
    },

    async remove(account) {
      const where = { id: account, conversations: { none: {} } };
      if ((await prisma.channelAccount.deleteMany({ where })).count > 0) return true;
      const data = { pausedAt: new Date(), ...sealed(vault, account, {}) };
      await prisma.channelAccount.update({ where: { id: account }, data });
      return false;
    },

    homeOrganisation: (name) => homeOrganisation(prisma, name),
  };
}

/** The oldest organisation, which is made where there is none. */
export async function homeOrganisation(
  prisma: PrismaClient,
  name: string,
): Promise<OrganisationId> {
  if ((await prisma.organisation.count()) === 0)
    await prisma.organisation.createMany({ data: { slug: "home", name }, skipDuplicates: true });
  const oldest = { orderBy: { createdAt: "asc" } } as const;
  return id((await prisma.organisation.findFirstOrThrow(oldest)).id);
}

async function add(prisma: PrismaClient, vault: Vault, account: NewAccount): Promise<boolean> {
  const { organisation, channel, name, bot, settings, policy: given } = account;
  const row = uuid();
  const named = { id: row, organisationId: organisation, channel, name, bot };
  const data = { ...named, ...(given && { policy: given }), ...sealed(vault, row, settings) };
  const { count } = await prisma.channelAccount.createMany({ data, skipDuplicates: true });
  return count > 0;
}

function sealed(vault: Vault, row: string, settings: unknown) {
  const plain = new TextEncoder().encode(JSON.stringify(settings));
  const { bytes, keyId } = vault.seal(plain, placeOf(row));
  return { settings: bytes, keyId };
}

type Row = Prisma.ChannelAccountGetPayload<{ include: { organisation: true } }>;

function storedAccount(vault: Vault, row: Row): StoredAccount {
  const plain = vault.open({ bytes: row.settings, keyId: row.keyId }, placeOf(row.id));
  return {
    id: id(row.id),
    organisation: id(row.organisationId),
    channel: row.channel,
    account: id(row.name),
    bot: row.bot,
    ...(row.twinId !== null && { twin: id<"channel-account">(row.twinId) }),
    settings: JSON.parse(new TextDecoder().decode(plain)),
    policy: policy.parse(row.policy),
    paused: row.pausedAt !== null,
    demo: row.organisation.demo,
  };
}

function placeOf(row: string): string {
  return `channel_accounts:${row}`;
}
