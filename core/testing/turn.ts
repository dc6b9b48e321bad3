import { id } from "../message/address.ts";
import type { MessageReceived } from "../message/event.ts";
import type { Turn } from "../turn.ts";

/** A turn to call a skill with. Its texts are their keys and values, so that a test compares no prose. */
export function aTurn(
  given: Partial<Turn<Readonly<Record<string, unknown>>>> = {},
): Turn<Record<string, unknown>> {
  const { said = "" } = given;
  return {
    event: aMessage(said),
    said,
    contact: { id: id("contact") },
    conversation: id("conversation"),
    organisation: id("organisation"),
    key: "turn",
    now: new Date(0),
    language: "pt-BR",
    memory: {},
    before: {},
    spokenOf: {},
    text: (key, values = {}) => [key, ...Object.values(values)].join(" | "),
    signal: AbortSignal.timeout(5_000),
    ...given,
    known: { ...given.known },
  };
}

/** What somebody said, as it came in. */
export function aMessage(text: string): MessageReceived {
  return {
    type: "message",
    id: id("event"),
    address: { channel: "test", account: id("account"), chat: id("chat") },
    at: new Date(0),
    message: id("message"),
    from: { id: id("person") },
    content: { kind: "text", text },
  };
}
