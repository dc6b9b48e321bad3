import { wordsOf } from "../../../core/message/content.ts";
import type { Content } from "../../../core/message/content.ts";
import type { MessageReceived } from "../../../core/message/event.ts";
import type { Message, Value } from "./shapes.ts";

/** In a group the bot is called by its number behind an `@`, by an answer to it, or by a command. */
export function inGroup(
  received: MessageReceived,
  { context }: Message,
  { metadata }: Value,
): MessageReceived {
  const number = digitsOf(metadata?.display_phone_number);
  const content = withoutCall(received.content, number);
  const answered = digitsOf(context?.from);
  const answersUs = answered !== "" && [number, metadata?.phone_number_id].includes(answered);
  const isCalled = content !== received.content || content.kind === "command";
  return { ...received, content, group: { addressed: isCalled || answersUs } };
}

function digitsOf(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/\D/gu, "");
}

function withoutCall(content: Content, number: string): Content {
  const call = `@${number}`;
  const words = wordsOf(content);
  if (number === "" || !words.includes(call)) return content;
  if (content.kind !== "text" && !("caption" in content)) return content;
  return { ...content, plain: words.replaceAll(call, " ").replaceAll(/ +/gu, " ").trim() };
}
