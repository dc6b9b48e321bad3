import { pictured } from "../chart/pictured.ts";
import type { Draw } from "../chart/pictured.ts";
import { EffectInDoubt } from "../effects/effects.ts";
import { StoreUnavailable } from "../errors.ts";
import type { Burst } from "../lanes/burst.ts";
import type { HeldLane } from "../lanes/held.ts";
import type { MessageChanged, PendingEvent, Step, TurnTaken } from "../lanes/store.ts";
import type { Line } from "../line.ts";
import { replyDrafts } from "../outbox/draft.ts";
import type { Settled } from "../outbox/store.ts";
import type { Admissions } from "../people/admissions.ts";
import type { Clock, Log } from "../ports.ts";
import { withPresence } from "../presence.ts";
import { timed, within } from "../within.ts";
import { enclosed } from "../media/enclosed.ts";
import type { MediaStore } from "../media/media.ts";
import { refuse, tallyOf } from "./admission.ts";
import type { Refused } from "./admission.ts";
import { changesOf } from "./changes.ts";
import { dangersTold } from "./danger.ts";
import type { Dialogue } from "./dialogue.ts";
import { openMoment } from "./moment.ts";
import type { TurnInput } from "./moment.ts";
import { dialogueWith, unsaidIn } from "./in-group.ts";
import { ratingOn } from "./rating.ts";
import { confirms } from "./revised.ts";
import { takeTurn } from "./turn.ts";
import type { TurnResult } from "./turn.ts";

/** What events are handled with. */
export interface Handling {
  /** Absent where charts are told in words. */
  readonly draw?: Draw | undefined;
  /** Absent where files are not sent. */
  readonly keepFile?: MediaStore["keep"] | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly line: Line;
  readonly held: HeldLane;
  readonly admissions: Admissions;
  /** Nothing stands before the first answer: it goes out as soon as it is stored. */
  readonly begins: boolean;
  /** What became of the message before, to be stored along. */
  readonly settled: Settled | undefined;
  /** False when the store was away for so long that another may have the lane. */
  isSurelyHeld(): boolean;
}

/** A burst that is to be handled now. */
export type Ripe = Extract<Burst, { readonly events: readonly PendingEvent[] }>;

/** How long a skill may take before its turn is given up. */
const TURN_TIMEOUT_MS = 30_000;

/** Handles a burst: a turn for what a person said or pressed, a change for everything else. */
export async function stepFor(handling: Handling, burst: Ripe): Promise<Step> {
  const step = withoutTurn(handling, burst);
  if (!burst.prompt) {
    const { dialogue } = handling.held.standing;
    return { ...step, changes: [...asking(handling.line, step), ...takenBack(dialogue, step)] };
  }
  const { prompt } = burst;
  const turn = await timed(TURN_TIMEOUT_MS, (signal) => turnFor(handling, prompt, signal));
  return { ...step, turn, changes: [...step.changes, ...changesBy(turn)] };
}

/** What a turn changes beside what is said. */
function changesBy(turn: TurnTaken): readonly MessageChanged[] {
  const { handover, consent, contact, language } = turn;
  return [
    ...(consent ? [{ type: "consent", contact: contact.id, language, ...consent } as const] : []),
    ...(handover ? [{ type: "handover", ...handover } as const] : []),
  ];
}

/** What stands for a step whose turn the store refuses; undefined where there was no turn. */
export function apologyFor(handling: Handling, burst: Ripe): Step | undefined {
  if (!burst.prompt) return undefined;
  const input = inputFor(handling, burst.prompt, AbortSignal.abort());
  const result = apology(handling.line, input);
  const turn = takenFrom(handling, burst.prompt, { input, result });
  return { ...withoutTurn(handling, burst), turn };
}

/** Gives a burst up. */
export function poisonFor(handling: Handling, { events }: Ripe): Step {
  return { ...withoutTurn(handling, { events }), changes: [], poison: DEADLY };
}

const DEADLY = "workers died over it again and again";
const UNREADABLE = "stored in a shape of earlier days";

function withoutTurn({ line, held, settled }: Handling, { events }: Ripe): Step {
  const after = held.handled;
  const isReadable = events.every(({ event }) => event);
  return {
    lane: held.work.lane,
    after,
    upTo: events.at(-1)?.place ?? after,
    changes: events.flatMap(({ event: said, edit }) => {
      const event = edit ?? said;
      // The twin's chat has another id now, which is none of this account's.
      const isElsewhere = event?.type === "moved" && held.isByTwin(event);
      return event && !isElsewhere ? changesOf(event, line.policy) : [];
    }),
    ...(settled && { settled }),
    ...(!isReadable && { poison: UNREADABLE }),
  };
}

/** Whoever was given back to the bot, and has not gone on talking, may be asked how it was. */
function asking(line: Line, { lane, upTo, changes }: Step): readonly MessageChanged[] {
  if (!changes.some(({ type }) => type === "handback")) return changes;
  const ask = ratingOn(line, `${lane.conversation}:${upTo}`);
  return changes.map((change) => (change.type === "handback" && ask ? { ...change, ask } : change));
}

/** What was heard already and is taken back, where nothing was said since. */
function takenBack(dialogue: Dialogue, { changes }: Step): readonly MessageChanged[] {
  const removed = changes.flatMap((change) => (change.type === "removal" ? change.message : []));
  const without = removed.reduce(unsaidIn, dialogue);
  return without === dialogue ? [] : [{ type: "unsaid", dialogue: without }];
}

type Prompt = NonNullable<Ripe["prompt"]>;

/**
 * A turn that fails costs itself; one that finds the store away costs nothing, and is taken again;
 * one that may have done something outside or not is for a person. What the bot keeps out of is not
 * marked read either; a press always is, for a platform shows one that nobody heard as failed.
 */
async function turnFor(
  handling: Handling,
  prompt: Prompt,
  signal: AbortSignal,
): Promise<TurnTaken> {
  const { line, admissions, held, log } = handling;
  const input = inputFor(handling, prompt, signal);
  const { id, aliases = [] } = input.event.from;
  const isAdmitted = () => admissions.isAdmitted(line.account.id, [id, ...aliases]);
  const tally = tallyOf(input);
  const isDanger = () => dangersTold(openMoment(line.bot, input)).length > 0;
  const refused = await refuse({ line, input, tally, isAdmitted, isDanger });
  const answering = async () =>
    refused ? refusal(line, input, refused) : answerTo(handling, prompt, input);
  const isAttended = input.event.type === "button" || (!refused && input.attendant === "bot");
  const result = await (isAttended
    ? withPresence({ line, work: held.work, log }, prompt, answering)
    : answering());
  const dialogue = { ...result.dialogue, ...tally };
  return takenFrom(handling, prompt, { input, result: { ...result, dialogue } });
}

async function answerTo(handling: Handling, prompt: Prompt, input: TurnInput): Promise<TurnResult> {
  const { line, log, held, isSurelyHeld } = handling;
  const late = () =>
    isSurelyHeld()
      ? new Error("the turn took too long")
      : new StoreUnavailable("a turn may have waited for it");
  const turn = within(TURN_TIMEOUT_MS, takeTurn(line.bot, input), late);
  const result = await turn.catch((error: unknown): TurnResult => {
    if (error instanceof StoreUnavailable) throw error;
    if (input.signal.aborted && !isSurelyHeld()) throw late();
    const { conversation } = held.work.lane;
    const { place } = prompt;
    log.error("a turn failed", { conversation, place, bot: line.bot.bot.name, error });
    const sorry = apology(line, input);
    if (!(error instanceof EffectInDoubt)) return sorry;
    return { ...sorry, attendant: "human", handover: { reason: "doubt", note: error.message } };
  });
  const { language } = result;
  const { limits } = line.adapter;
  const say = await pictured(result.say, { ...handling, limits, language });
  return { ...result, say: await enclosed(say, { ...handling, limits }) };
}

function inputFor({ clock, line, held }: Handling, prompt: Prompt, signal: AbortSignal): TurnInput {
  const { lane, organisation } = held.work;
  const { event, pending, place, revises } = prompt;
  const { contact, since } = pending;
  if (!contact) throw new Error(`event ${place} was stored without a contact`);
  return {
    event,
    contact,
    conversation: lane.conversation,
    organisation,
    attendant: held.standing.attendant,
    dialogue: dialogueWith(contact.id, held.standing.dialogue),
    crossed: since < held.saidAt,
    ...(revises && { revises }),
    showsForms: line.adapter.limits.forms !== undefined,
    key: `turn:${lane.conversation}:${place}`,
    now: clock.now(),
    signal,
  };
}

function takenFrom(
  { clock, line, held, begins }: Handling,
  { pending, place }: Prompt,
  { input, result }: { input: TurnInput; result: TurnResult },
): TurnTaken {
  const { adapter, bot } = line;
  const took = clock.now().getTime() - input.now.getTime();
  const waited = Math.round(performance.now() - pending.since - took);
  const say = replyDrafts(`${held.work.lane.conversation}:${place}`, result.say, {
    limits: adapter.limits,
    class: confirms(bot, result) ? "confirmation" : "reply",
  });
  const cost = bot.second?.spentOn(input.key);
  const stays = input.attendant === "human" && result.attendant === "human";
  const trace = { ...result.trace, ...(cost?.length && { cost }), steps: { waited, turn: took } };
  const turn = { bot: bot.bot.name, contact: input.contact, ...result, say, begins, trace };
  return stays ? { ...turn, stays } : turn;
}

/** A prompt that no skill is asked about: the bot is quiet, but for a stranger who may be let in. */
function refusal(line: Line, input: TurnInput, refused: Refused): TurnResult {
  const { language, text } = openMoment(line.bot, input);
  const { dialogue, attendant } = input;
  const quiet = { language, dialogue, trace: { outcome: refused.why, understood: {} } };
  switch (refused.why) {
    case "taken_over":
      return { ...quiet, attendant: "human", attendedForMs: refused.forMs, say: [] };
    case "handed_back":
      return { ...quiet, attendant: "bot", say: [] };
    case "stranger": {
      const { code } = refused;
      const markdown = code === undefined ? undefined : text("engine.stranger", { code });
      return {
        ...quiet,
        attendant,
        say: markdown === undefined ? [] : [{ kind: "text", markdown }],
      };
    }
    case "overheard":
    case "stale":
    case "loop":
      return { ...quiet, attendant, say: [] };
  }
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
