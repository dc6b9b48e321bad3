import { z } from "zod";
import { pathOf } from "./files.ts";
import { json, method, whole } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { badRequest } from "./refusal.ts";
import { signs } from "./signs.ts";
import { wordsOf } from "./words.ts";

/** The largest file that is handed out. Source: core.telegram.org/bots/api#getfile. */
const MOST_BYTES = 20_000_000;

/** The methods around messages: files of other people's, signs, and what is done in an owner's name. */
export function aroundMethods(world: World): Methods {
  return { ...signing(world), ...business(world), ...fetching(world), ...answering(world) };
}

function fetching({ files }: World): Methods {
  return {
    getFile: method(z.object({ file_id: z.string() }), ({ file_id }) => {
      if (!file_id.startsWith("file-")) throw badRequest("invalid file_id");
      const body = files.find(file_id);
      if (!body) throw badRequest("wrong file_id or the file is temporarily unavailable");
      if (body.byteLength > MOST_BYTES) throw badRequest("file is too big");
      return { file_id, file_unique_id: file_id, file_path: pathOf(file_id) };
    }),
  };
}

const sign = z.object({ type: z.literal("emoji"), emoji: z.string() });

function signing({ chats }: World): Methods {
  const shape = z.object({
    chat_id: whole,
    message_id: whole,
    reaction: json(z.array(sign).max(1)),
  });
  return {
    setMessageReaction: method(shape, ({ chat_id, message_id, reaction: [first] }) => {
      chats.reach(chat_id);
      const message = chats.find(chat_id, message_id);
      if (!message) throw badRequest("message to react not found");
      if (first && !signs.has(first.emoji)) throw badRequest("REACTION_INVALID");
      chats.sign(message, first?.emoji);
      return true;
    }),
  };
}

function business({ chats, connections }: World): Methods {
  const connection = { business_connection_id: z.string() };
  const mustBeThere = (id: string) => {
    if (!connections.has(id)) throw badRequest("BUSINESS_CONNECTION_INVALID");
  };
  return {
    readBusinessMessage: method(
      z.object({ ...connection, chat_id: whole, message_id: whole }),
      ({ business_connection_id: id, chat_id, message_id }) => {
        mustBeThere(id);
        if (!chats.find(chat_id, message_id)) throw badRequest("message not found");
        return true;
      },
    ),
    deleteBusinessMessages: method(
      z.object({ ...connection, message_ids: json(z.array(z.int()).min(1).max(100)) }),
      ({ business_connection_id: id }) => {
        mustBeThere(id);
        return true;
      },
    ),
  };
}

const article = z.object({
  type: z.literal("article"),
  input_message_content: z.object({ message_text: z.string(), parse_mode: z.string().optional() }),
});

function answering({ guests }: World): Methods {
  return {
    answerGuestQuery: method(
      z.object({ guest_query_id: z.string(), result: json(article) }),
      ({ guest_query_id: query, result: { input_message_content: said } }) => {
        if (!guests.has(query) || guests.get(query) !== undefined)
          throw badRequest("query is too old and response timeout expired or query ID is invalid");
        const { text } = wordsOf({ text: said.message_text, parse_mode: said.parse_mode });
        guests.set(query, text);
        return { inline_message_id: `inline-${query}` };
      },
    ),
  };
}
