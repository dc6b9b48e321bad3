import type { Consents } from "../../core/care/consent.ts";
import type { PrismaClient } from "../generated/client.ts";

export function openConsents(prisma: PrismaClient): Consents {
  return {
    async last(contactId, version) {
      const found = await prisma.consent.findFirst({
        where: { contactId, version },
        orderBy: { id: "desc" },
        select: { how: true },
      });
      return found?.how;
    },
  };
}
