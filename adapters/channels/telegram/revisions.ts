import type { RevisionPort } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import type { BotApi } from "./api.ts";
import { channel, messageNumberOf, placeOf } from "./ids.ts";
import { markupOf } from "./send.ts";
import { formatted, isRefusal } from "./text.ts";

/** Of a message with a file the words below it can be changed, and its buttons. */
export function revisions(api: BotApi): RevisionPort {
  return {
    // oxlint-disable-next-line max-params -- the contract's own
    async edit(at, message, to, signal) {
      const { chat_id, business_connection_id } = placeOf(at);
      const which = {
        chat_id,
        message_id: messageNumberOf(message),
        ...(business_connection_id !== undefined && { business_connection_id }),
      };
      try {
        await change(to, (method, words) => api(method, { ...which, ...words }, signal));
      } catch (error) {
        if (!isRefusal(error, /message is not modified/u)) throw error;
      }
    },

    async remove(at, message, signal) {
      const { chat_id, business_connection_id } = placeOf(at);
      const message_id = messageNumberOf(message);
      if (business_connection_id === undefined)
        await api("deleteMessage", { chat_id, message_id }, signal);
      else
        await api(
          "deleteBusinessMessages",
          { business_connection_id, message_ids: [message_id] },
          signal,
        );
    },
  };
}

type Change = (method: string, words: Readonly<Record<string, unknown>>) => Promise<unknown>;

async function change(to: Utterance, call: Change): Promise<unknown> {
  if (to.kind === "text")
    return formatted(to.markdown, (words) =>
      call("editMessageText", {
        ...words,
        link_preview_options: { is_disabled: true },
        ...markupOf(to.buttons),
      }),
    );
  if (to.kind !== "image" && to.kind !== "video" && to.kind !== "document")
    throw new ChannelError(channel, "rejected", { detail: `${to.kind}: cannot be changed` });
  return formatted(to.caption ?? "", ({ text: caption, ...mode }) =>
    call("editMessageCaption", { caption, ...mode, ...markupOf(to.buttons) }),
  );
}
