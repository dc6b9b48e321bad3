import { z } from "zod";
import { id } from "../../../core/message/address.ts";
import type { MessageId } from "../../../core/message/address.ts";
import { inWords } from "../../../core/message/in-words.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { answered } from "./api.ts";
import type { BotApi } from "./api.ts";
import { formatted } from "./text.ts";

const sentShape = z.object({ inline_message_id: z.string().min(1) });

/**
 * Answers who called us in a chat that we are not in: in words, and once, since a question takes one
 * answer. Source: core.telegram.org/bots/api#answerguestquery.
 */
export async function answerGuest(
  api: BotApi,
  { guest: guest_query_id, say }: { readonly guest: string; readonly say: Utterance },
  signal: AbortSignal,
): Promise<MessageId> {
  const answer = await formatted(inWords(say), ({ text: message_text, ...mode }) => {
    const input_message_content = { message_text, ...mode };
    const result = { type: "article", id: "answer", title: "…", input_message_content };
    return api("answerGuestQuery", { guest_query_id, result }, signal);
  });
  return id(`inline:${answered(sentShape, answer).inline_message_id}`);
}
