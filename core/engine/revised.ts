import { isDeepStrictEqual } from "node:util";
import type { MessageId } from "../message/address.ts";
import { isBegun } from "./dialogue.ts";
import type { Active, Dialogue, Heard, Question } from "./dialogue.ts";
import type { TurnInput } from "./moment.ts";
import type { PreparedBot } from "./prepared.ts";
import type { TurnResult } from "./turn.ts";

/** Says that something was done which the person had to agree to. */
export function confirms(bot: PreparedBot, { trace }: Pick<TurnResult, "trace">): boolean {
  const skill = trace.skill === undefined ? undefined : bot.skill(trace.skill);
  return trace.outcome === "done" && skill?.readBack !== undefined;
}

/** What is kept of what was said, for an edit of it or for its removal. */
export function keptForEdit(
  bot: PreparedBot,
  input: TurnInput,
  taken: TurnResult,
): Pick<Dialogue, "heard"> {
  const { event } = input;
  const isDone = confirms(bot, taken);
  if (event.type !== "message" || !(isDone || isOpen(taken))) return {};
  const heard = {
    message: event.message,
    at: event.at.getTime(),
    ...(event.group && { group: true as const }),
    ...(isDone ? { done: true as const } : { forms: formsBefore(input) }),
    ...askedBefore(input, taken),
  };
  return { heard };
}

function isOpen({ attendant, dialogue: { active, unclear } }: TurnResult): boolean {
  return attendant === "bot" && (active !== undefined || unclear !== undefined);
}

/** An edit is taken back with all that it said before. */
function formsBefore({ dialogue, revises }: TurnInput): Pick<Dialogue, "active" | "waiting"> {
  const { active, waiting } = (revises && dialogue.heard?.forms) || dialogue;
  return { ...(active && { active }), ...(waiting && { waiting }) };
}

function askedBefore(
  { dialogue: before }: TurnInput,
  { dialogue: { active } }: TurnResult,
): Pick<Heard, "asked" | "confirming" | "offered"> {
  const isSame = active?.skill === before.active?.skill;
  return {
    ...(isSame && before.active && questionOf(before.active)),
    ...(before.offered && { offered: before.offered }),
  };
}

/**
 * An edit is to what was asked, read back and offered when the message was said; what is known by now
 * stays known, and so does what was asked for first of a form that the message began.
 */
export function asWhenSaid(input: TurnInput): TurnInput {
  const { unclear: _unclear, offered: _offered, ...dialogue } = input.dialogue;
  const { active, heard } = dialogue;
  return {
    ...input,
    dialogue: {
      ...dialogue,
      ...(heard?.offered && { offered: heard.offered }),
      ...(active && { active: standingAt(active, heard) }),
    },
  };
}

function standingAt(active: Active, heard: Heard | undefined): Active {
  const { confirming: _readSince, ...form } = active;
  if (!heard || !isBegun(heard)) return form;
  const { asked: _askedSince, ...untold } = form;
  return { ...untold, ...questionOf(heard) };
}

function questionOf({ asked, confirming }: Question): Question {
  return {
    ...(asked !== undefined && { asked }),
    ...(confirming !== undefined && { confirming }),
  };
}

/** Whether an edit left the form as it was, so that there is nothing to say: a letter was put right. */
export function leftAsItWas(
  { dialogue: { active: before } }: TurnInput,
  { dialogue: { active }, trace }: TurnResult,
): boolean {
  if (!before || !active || !isBegun(before) || trace.skill !== before.skill) return false;
  return isDeepStrictEqual(progressOf(before), progressOf(active));
}

function progressOf({ skill, known, asked, confirming }: Active) {
  return { skill, known, asked, confirming };
}

/**
 * The dialogue without a message that was taken back. The last one's forms stand as they did before
 * it, unless something was done upon it: what is asked just now stays asked, and what was read back
 * has to be read back anew. Words that are kept to go on with are forgotten where they may be its own.
 */
export function unsaid(dialogue: Dialogue, removed: MessageId): Dialogue {
  const { heard } = dialogue;
  if (heard && heard.message !== removed) return dialogue;
  const wordless = withoutWords(dialogue);
  if (!heard?.forms) return wordless;
  const { active: now, waiting: _waiting, ...rest } = wordless;
  const { active, waiting } = heard.forms;
  return {
    ...rest,
    ...(active && { active: askedAsNow(active, now) }),
    ...(waiting && { waiting }),
  };
}

function askedAsNow(
  { confirming: _readBack, asked, ...form }: Active,
  now: Active | undefined,
): Active {
  const { asked: current } = now?.skill === form.skill ? now : { asked };
  return { ...form, ...(current !== undefined && { asked: current }) };
}

function withoutWords({ unclear: _unclear, ...dialogue }: Dialogue): Dialogue {
  const { topic, notice, place, heard: _heard, ...rest } = dialogue;
  return {
    ...rest,
    ...(topic?.done !== undefined && { topic: { done: topic.done, at: topic.at } }),
    ...(notice && { notice: unwaited(notice) }),
    ...(place && { place: unwaited(place) }),
  };
}

function unwaited<T extends { readonly unanswered?: unknown }>({
  unanswered: _words,
  ...told
}: T): Omit<T, "unanswered"> {
  return told;
}
