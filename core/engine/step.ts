import type { Line } from "../line.ts";
import type { LaneWork, PendingEvent, Step, TurnTaken } from "../lanes/store.ts";
import { replyDrafts } from "../outbox/draft.ts";
import type { Prompting } from "../message/event.ts";
import type { Clock, Log } from "../ports.ts";
import { openMoment } from "./moment.ts";
import type { TurnInput } from "./moment.ts";
import { takeTurn } from "./turn.ts";
import type { TurnResult } from "./turn.ts";
import type { Dialogue } from "./dialogue.ts";
import type { Attendant } from "../lanes/store.ts";

/** Where a conversation stands while its lane is worked on. */
export interface Standing {
  readonly dialogue: Dialogue;
  readonly attendant: Attendant;
}

/** Handles one event: a turn for what a person said or pressed, a change for everything else. */
export async function stepFor(
  parts: { clock: Clock; log: Log },
  { line, work, standing }: { line: Line; work: LaneWork; standing: Standing },
  pending: PendingEvent,
): Promise<Step> {
  const { event } = pending;
  const about = { lane: work.lane, event: pending.id };
  switch (event.type) {
    case "message":
    case "button":
      return {
        ...about,
        effect: await turnEffect(parts, { line, work, standing }, { pending, event }),
      };
    case "delivery":
      return {
        ...about,
        effect: { type: "receipt", message: event.message, status: event.status },
      };
    case "edit":
      return {
        ...about,
        effect: { type: "edit", message: event.message, content: event.content, at: event.at },
      };
    case "removal":
      return { ...about, effect: { type: "removal", message: event.message, at: event.at } };
  }
}

async function turnEffect(
  { clock, log }: { clock: Clock; log: Log },
  { line, work, standing }: { line: Line; work: LaneWork; standing: Standing },
  { pending, event }: { pending: PendingEvent; event: Prompting },
): Promise<TurnTaken> {
  const { contact } = pending;
  if (!contact) throw new Error(`event ${pending.id} was stored without a contact`);
  const began = clock.now();
  const input: TurnInput = {
    event,
    contact,
    conversation: work.lane.conversation,
    organisation: work.organisation,
    ...standing,
    key: `turn:${pending.id}`,
    now: began,
    signal: AbortSignal.timeout(TURN_TIMEOUT_MS),
  };
  const result = await takeTurn(line.bot, input).catch((error: unknown) => {
    log.error("a turn failed", { event: pending.id, bot: line.bot.bot.name, error });
    return apology(line, input);
  });
  const ended = clock.now();
  return {
    type: "turn",
    bot: line.bot.bot.name,
    contact,
    ...result,
    say: replyDrafts(pending.id, result.say, { limits: line.adapter.limits, now: ended }),
    trace: {
      ...result.trace,
      steps: {
        waited: began.getTime() - pending.receivedAt.getTime(),
        turn: ended.getTime() - began.getTime(),
      },
    },
  };
}

/** How long a skill may take before its turn is given up. */
const TURN_TIMEOUT_MS = 30_000;

/** A skill that breaks costs its turn, not the conversation: where it stood, it stands. */
function apology(line: Line, input: TurnInput): TurnResult {
  const { language, text } = openMoment(line.bot, input);
  return {
    language,
    dialogue: input.dialogue,
    attendant: input.attendant,
    say: [{ kind: "text", markdown: text("engine.failed") }],
    trace: { outcome: "failed", understood: {} },
  };
}
