import { createHash } from "node:crypto";
import { wordsOf } from "../../core/message/content.ts";
import type { InboundEvent } from "../../core/message/event.ts";

/**
 * By what the same is known that comes by two ways, which give it different ids: who said it is the
 * conversation's, what was said is in it with the platform's second. The ways' clocks may differ by one.
 */
export function likenessesOf(event: InboundEvent): readonly string[] {
  return [0, -1, 1].flatMap((seconds) => likenessOf(event, seconds) ?? []);
}

/** The event's own likeness; none for what no harm is done by when it is told twice. */
export function likenessOf(event: InboundEvent, later = 0): string | undefined {
  const said = saidIn(event);
  if (said === undefined) return undefined;
  const second = Math.floor(event.at.getTime() / 1000) + later;
  return createHash("sha256")
    .update(JSON.stringify([...said, second]))
    .digest("base64url")
    .slice(0, 22);
}

/** A press and the words on the button are the same: not every way tells the one from the other. */
function saidIn(event: InboundEvent): readonly string[] | undefined {
  if (event.type === "button") return ["said", "text", "", (event.label ?? event.action).trim()];
  if (event.type === "reaction") return ["sign", event.change, event.emoji ?? ""];
  if (event.type !== "message" && event.type !== "echo") return undefined;
  const by = event.type === "message" ? "said" : "echo";
  const { content } = event;
  const name = content.kind === "command" ? content.name : "";
  return [by, content.kind, name, wordsOf(content).trim()];
}
