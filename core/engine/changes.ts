import type { MessageChanged } from "../lanes/store.ts";
import type { InboundEvent, MessageEchoed } from "../message/event.ts";
import type { Policy } from "../policy.ts";
import { isHandBack } from "./admission.ts";

/** What an event changes in what was said, beside what the bot answers to it. */
export function changesOf(event: InboundEvent, policy: Policy): readonly MessageChanged[] {
  if (event.type === "echo") return echoed(event, policy);
  if (event.type === "moved") return [{ type: "moved", to: event.to }];
  if (event.type === "delivery") return [{ ...event, type: "receipt" }];
  if (event.type === "edit")
    return [{ type: "edit", message: event.message, content: event.content, at: event.at }];
  if (event.type === "removal") return [{ type: "removal", message: event.message, at: event.at }];
  return [];
}

/** With our key it is ours, and says that it went out. */
function echoed(
  { message, content, at, key }: MessageEchoed,
  { resumeMinutes }: Policy,
): readonly MessageChanged[] {
  if (key !== undefined) return [{ type: "receipt", message, status: "sent", key }];
  if (isHandBack(content)) return [{ type: "handback" }];
  return [{ type: "echo", message, content, at, attendedForMs: resumeMinutes * 60_000 }];
}
