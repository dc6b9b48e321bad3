import type { ChannelAccountId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { PersonId } from "../../core/message/address.ts";
import type { Admissions } from "../../core/people/admissions.ts";
import type { PrismaClient } from "../generated/client.ts";

/** Admissions as an operator keeps them. */
export interface AdmissionStore extends Admissions {
  admit(account: ChannelAccountId, person: PersonId): Promise<void>;
  /** Answers whether they had been let in. */
  expel(account: ChannelAccountId, person: PersonId): Promise<boolean>;
  /** Everyone who ever wrote to the account. */
  known(account: ChannelAccountId): Promise<readonly PersonId[]>;
}

export function openAdmissions(prisma: PrismaClient): AdmissionStore {
  return {
    async isAdmitted(accountId, ids) {
      const where = { accountId, person: { in: [...ids] } };
      return (await prisma.admission.findFirst({ where, select: { person: true } })) !== null;
    },
    async admit(accountId, person) {
      await prisma.admission.createMany({ data: { accountId, person }, skipDuplicates: true });
    },
    async expel(accountId, person) {
      return (await prisma.admission.deleteMany({ where: { accountId, person } })).count > 0;
    },
    async known(accountId) {
      const aliases = await prisma.contactAlias.findMany({ where: { accountId } });
      return aliases.map(({ person }) => id<"person">(person));
    },
  };
}
