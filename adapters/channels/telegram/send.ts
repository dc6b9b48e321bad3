import type { RevisionPort, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import type { BotApi } from "./api.ts";
import { channel, messageIdOf, messageNumberOf, placeOf } from "./ids.ts";
import { keyboardOf } from "./keyboard.ts";
import { render } from "./render.ts";

/** Sends one message; when what it quotes is gone, it goes without the quote. */
export async function send(
  api: BotApi,
  { to, say, replyTo }: OutgoingMessage,
  signal: AbortSignal,
): Promise<Sent> {
  const place = placeOf(to);
  const quote = replyTo !== undefined && {
    reply_parameters: {
      message_id: messageNumberOf(replyTo),
      allow_sending_without_reply: true,
    },
  };
  const sent = await formatted(say, (text) =>
    api("sendMessage", { ...place, ...text, ...quote }, signal),
  );
  return {
    message: messageIdOf(sent.chat.id, sent.message_id),
    at: new Date(sent.date * 1000),
  };
}

export function revisions(api: BotApi): RevisionPort {
  return {
    // oxlint-disable-next-line max-params -- the contract's own
    async edit(at, message, to, signal) {
      const { chat_id } = placeOf(at);
      const message_id = messageNumberOf(message);
      try {
        await formatted(to, (text) =>
          api("editMessageText", { chat_id, message_id, ...text }, signal),
        );
      } catch (error) {
        if (!isRefusal(error, /message is not modified/u)) throw error;
      }
    },
    async remove(at, message, signal) {
      const { chat_id } = placeOf(at);
      await api("deleteMessage", { chat_id, message_id: messageNumberOf(message) }, signal);
    },
  };
}

type Text = ReturnType<typeof plain> & { readonly parse_mode?: "HTML" };

/** Calls with formatted text; when Telegram cannot take that, with the Markdown as it was written. */
async function formatted<Answer>(
  say: Utterance,
  call: (text: Text) => Promise<Answer>,
): Promise<Answer> {
  if (say.kind !== "text")
    throw new ChannelError(channel, "rejected", { detail: `${say.kind}: not sent yet` });
  try {
    return await call({ ...plain(say), text: render(say.markdown), parse_mode: "HTML" });
  } catch (error) {
    if (!isRefusal(error, /can't parse entities|too[ _]long|text is empty/iu)) throw error;
    return call(plain(say));
  }
}

function plain({ markdown, buttons = [] }: Extract<Utterance, { kind: "text" }>) {
  return {
    text: markdown,
    link_preview_options: { is_disabled: true },
    ...(buttons.length > 0 && { reply_markup: keyboardOf(buttons) }),
  };
}

function isRefusal(error: unknown, words: RegExp): boolean {
  return (
    error instanceof ChannelError && error.fault === "rejected" && words.test(error.detail ?? "")
  );
}
