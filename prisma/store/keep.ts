import type { ChannelAccountId } from "../../core/identity.ts";
import type { Keep } from "../../core/ports.ts";
import type { PrismaClient } from "../generated/client.ts";
import type { Vault } from "./seal.ts";

/** What an account's channel remembers, each note sealed in its own place. */
export function openKeep(prisma: PrismaClient, vault: Vault, account: ChannelAccountId): Keep {
  const placeOf = (name: string) => `account_notes:${account}:${name}`;
  const sealed = (name: string, text: string) => {
    const { bytes, keyId } = vault.seal(new TextEncoder().encode(text), placeOf(name));
    return { value: Buffer.from(bytes), keyId };
  };
  return {
    async read(names) {
      const rows = await prisma.accountNote.findMany({
        where: { accountId: account, name: { in: [...names] } },
      });
      return new Map(
        rows.map(({ name, value, keyId }) => {
          const plain = vault.open({ bytes: value, keyId }, placeOf(name));
          return [name, new TextDecoder().decode(plain)];
        }),
      );
    },

    async write(entries) {
      const gone = [...entries].flatMap(([name, text]) => (text === undefined ? [name] : []));
      const kept = [...entries].flatMap(([name, text]) =>
        text === undefined ? [] : [{ name, ...sealed(name, text) }],
      );
      await prisma.$transaction([
        prisma.accountNote.deleteMany({ where: { accountId: account, name: { in: gone } } }),
        ...kept.map(({ name, ...note }) =>
          prisma.accountNote.upsert({
            where: { accountId_name: { accountId: account, name } },
            create: { accountId: account, name, ...note },
            update: note,
          }),
        ),
      ]);
    },

    async clear() {
      await prisma.accountNote.deleteMany({ where: { accountId: account } });
    },
  };
}
