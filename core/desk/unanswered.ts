import { speak } from "../agenda/speak.ts";
import type { SpeakParts } from "../agenda/speak.ts";
import { id } from "../message/address.ts";
import { RESUME } from "../message/outgoing.ts";
import type { Utterance } from "../message/outgoing.ts";
import { actionOf } from "../skill.ts";
import type { Say } from "../turn.ts";
import type { Handovers } from "./handovers.ts";

export interface WaitingParts extends SpeakParts {
  readonly handovers: Pick<Handovers, "unanswered" | "told">;
}

const HOUR = 3_600_000;

/** Tells those who have waited long, once each, that nobody is there, and what they may do. */
export async function tellUnanswered({ handovers, ...parts }: WaitingParts): Promise<void> {
  for (const waiting of await handovers.unanswered()) {
    const wasSaid = await speak(parts, waiting, {
      key: id<"delivery">(`handover:${waiting.id}`),
      class: "notice",
      lifeMs: HOUR,
      words: waiting.reason === "danger" ? nobodyToWaitFor : nobodyThere,
    });
    if (wasSaid) await handovers.told(waiting.id);
  }
}

/** Whoever is in danger was told whom to call, and is not asked to wait. */
function nobodyToWaitFor(say: Say): Utterance {
  return {
    kind: "text",
    markdown: say("care.waiting.danger"),
    buttons: [{ label: say("engine.resume"), action: RESUME }],
  };
}

function nobodyThere(say: Say): Utterance {
  return {
    kind: "text",
    markdown: say("care.waiting.say"),
    buttons: [
      { label: say("care.waiting.stay"), action: actionOf("handoff", "stay") },
      { label: say("care.waiting.note"), action: actionOf("handoff", "note") },
      { label: say("engine.resume"), action: RESUME },
    ],
  };
}
