import { StoreUnavailable } from "../errors.ts";
import type { Line } from "../line.ts";
import type { LaneWork, PendingEvent, Step, TurnTaken } from "../lanes/store.ts";
import { replyDrafts } from "../outbox/draft.ts";
import type { Prompting } from "../message/event.ts";
import type { Clock, Log } from "../ports.ts";
import { within } from "../within.ts";
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

/** What an event is handled with. */
export interface Handling {
  readonly clock: Clock;
  readonly log: Log;
  readonly line: Line;
  readonly work: LaneWork;
  readonly standing: Standing;
  /** The bot said something since this event came in, which its sender had not seen. */
  readonly crossed: boolean;
}

/** How long a skill may take before its turn is given up. */
const TURN_TIMEOUT_MS = 30_000;

/** Handles one event: a turn for what a person said or pressed, a change for everything else. */
export async function stepFor(handling: Handling, pending: PendingEvent): Promise<Step> {
  const { event } = pending;
  const about = { lane: handling.work.lane, event: pending.id };
  switch (event.type) {
    case "message":
    case "button":
      return { ...about, effect: await turnEffect(handling, pending, event) };
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

/** What stands for a turn whose own step the store refuses; undefined for what is no turn. */
export function apologyFor(handling: Handling, pending: PendingEvent): Step | undefined {
  const { event } = pending;
  if (event.type !== "message" && event.type !== "button") return undefined;
  const input = inputFor(handling, pending, event);
  const effect = takenFrom(handling, pending, { input, result: apology(handling.line, input) });
  return { lane: handling.work.lane, event: pending.id, effect };
}

/** A turn that fails costs itself; one that finds the store away costs nothing, and is taken again. */
async function turnEffect(
  handling: Handling,
  pending: PendingEvent,
  event: Prompting,
): Promise<TurnTaken> {
  const { line, log } = handling;
  const input = inputFor(handling, pending, event);
  const turn = within(TURN_TIMEOUT_MS, takeTurn(line.bot, input), tookTooLong);
  const result = await turn.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) throw error;
    log.error("a turn failed", { event: pending.id, bot: line.bot.bot.name, error });
    return apology(line, input);
  });
  return takenFrom(handling, pending, { input, result });
}

function tookTooLong(): Error {
  return new Error("the turn took too long");
}

function inputFor(
  { clock, work, standing, crossed }: Handling,
  { id, contact }: PendingEvent,
  event: Prompting,
): TurnInput {
  if (!contact) throw new Error(`event ${id} was stored without a contact`);
  return {
    event,
    contact,
    conversation: work.lane.conversation,
    organisation: work.organisation,
    ...standing,
    crossed,
    key: `turn:${id}`,
    now: clock.now(),
    signal: AbortSignal.timeout(TURN_TIMEOUT_MS),
  };
}

function takenFrom(
  { clock, line }: Handling,
  { id, receivedAt }: PendingEvent,
  { input, result }: { input: TurnInput; result: TurnResult },
): TurnTaken {
  const now = clock.now();
  const say = replyDrafts(id, result.say, { limits: line.adapter.limits, now });
  const steps = {
    waited: input.now.getTime() - receivedAt.getTime(),
    turn: now.getTime() - input.now.getTime(),
  };
  const trace = { ...result.trace, steps };
  return { type: "turn", bot: line.bot.bot.name, contact: input.contact, ...result, say, trace };
}

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
