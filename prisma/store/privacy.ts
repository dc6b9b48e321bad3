import type { PrivacyRequests } from "../../core/care/privacy.ts";
import { id } from "../../core/message/address.ts";
import type { PrismaClient } from "../generated/client.ts";

export function openPrivacyRequests(prisma: PrismaClient): PrivacyRequests {
  return {
    async request({ key, organisation, contact, conversation, kind, language, at }) {
      await prisma.privacyRequest.createMany({
        data: {
          key,
          organisationId: organisation,
          contactId: contact,
          conversationId: conversation,
          kind,
          language,
          requestedAt: at,
        },
        skipDuplicates: true,
      });
    },
    async open() {
      const rows = await prisma.privacyRequest.findMany({
        where: { state: "requested" },
        orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
      });
      return rows.map((row) => ({
        id: String(row.id),
        kind: row.kind,
        contact: id<"contact">(row.contactId),
        requestedAt: row.requestedAt,
      }));
    },
  };
}
