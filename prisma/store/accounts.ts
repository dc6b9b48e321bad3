import { v7 as uuid } from "uuid";
import type { ChannelAccount, OrganisationId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { Prisma, PrismaClient } from "../generated/client.ts";
import type { Vault } from "./seal.ts";

/** An account with the settings its adapter will read, and the organisation it belongs to. */
export interface StoredAccount extends ChannelAccount {
  readonly settings: unknown;
  /** True for an account of the demonstration. */
  readonly demo: boolean;
}

export interface NewAccount {
  readonly organisation: OrganisationId;
  readonly channel: string;
  readonly name: string;
  readonly bot: string;
  readonly settings: unknown;
}

/** Channel accounts, their credentials sealed at rest. */
export interface AccountStore {
  all(): Promise<readonly StoredAccount[]>;
  has(channel: string, name: string): Promise<boolean>;
  /** Adds an account, or gives one that exists new settings. */
  put(account: NewAccount): Promise<void>;
  /** The oldest organisation, made with this name when there is none. */
  homeOrganisation(name: string): Promise<OrganisationId>;
}

export function openAccountStore(prisma: PrismaClient, vault: Vault): AccountStore {
  return {
    async all() {
      const rows = await prisma.channelAccount.findMany({
        include: { organisation: true },
        orderBy: { createdAt: "asc" },
      });
      return rows.map((row) => storedAccount(vault, row));
    },

    async has(channel, name) {
      return (await prisma.channelAccount.count({ where: { channel, name } })) > 0;
    },

    async put({ organisation, channel, name, bot, settings }) {
      const where = { channel_name: { channel, name } };
      const known = await prisma.channelAccount.findUnique({ where });
      const row = known?.id ?? uuid();
      const plain = new TextEncoder().encode(JSON.stringify(settings));
      const { bytes, keyId } = vault.seal(plain, placeOf(row));
      const kept = { bot, settings: bytes, keyId };
      await prisma.channelAccount.upsert({
        where,
        create: { id: row, organisationId: organisation, channel, name, ...kept },
        update: kept,
      });
    },

    async homeOrganisation(name) {
      const home =
        (await prisma.organisation.findFirst({ orderBy: { createdAt: "asc" } })) ??
        (await prisma.organisation.create({ data: { slug: "home", name } }));
      return id(home.id);
    },
  };
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
    settings: JSON.parse(new TextDecoder().decode(plain)),
    demo: row.organisation.demo,
  };
}

function placeOf(row: string): string {
  return `channel_accounts:${row}`;
}
