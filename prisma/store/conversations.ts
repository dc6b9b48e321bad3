import type { Conversations } from "../../core/conversations.ts";
import { id } from "../../core/message/address.ts";
import type { PrismaClient } from "../generated/client.ts";

export function openConversations(prisma: PrismaClient): Conversations {
  return {
    async accountOf(conversation) {
      const found = await prisma.conversation.findFirst({
        where: { OR: [{ id: conversation }, { joined: { some: { id: conversation } } }] },
        select: { accountId: true },
      });
      return found ? id<"channel-account">(found.accountId) : undefined;
    },
  };
}
