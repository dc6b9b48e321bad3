import type { Admissions } from "../../core/people/admissions.ts";
import type { PrismaClient } from "../generated/client.ts";

export function openAdmissions(prisma: PrismaClient): Admissions {
  return {
    async isAdmitted(accountId, ids) {
      const where = { accountId, person: { in: [...ids] } };
      return (await prisma.admission.findFirst({ where, select: { person: true } })) !== null;
    },
  };
}
