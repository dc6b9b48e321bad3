import type { Line } from "../line.ts";
import type { Content } from "../message/content.ts";
import type { MessageReceived } from "../message/event.ts";
import { pairingCode } from "../people/admissions.ts";
import type { Policy } from "../policy.ts";
import type { Dialogue } from "./dialogue.ts";
import type { TurnInput } from "./moment.ts";

/** Why a prompt is not answered, or not by a skill. */
export type Refused =
  /** Said in a group, and not to the bot. */
  | { readonly why: "overheard" }
  /** Said so long ago that an answer would only puzzle. */
  | { readonly why: "stale" }
  /** More than people write: another bot, most likely. */
  | { readonly why: "loop" }
  /** Somebody whom nobody let in; with a code where an operator may do so by it. */
  | { readonly why: "stranger"; readonly code?: string }
  /** The owner speaks: the bot is quiet for so long. */
  | { readonly why: "taken_over"; readonly forMs: number }
  /** The owner gave the conversation back. */
  | { readonly why: "handed_back" };

export interface Asking {
  readonly line: Pick<Line, "account" | "policy">;
  readonly input: TurnInput;
  readonly tally: Tally;
  isAdmitted(): Promise<boolean>;
  /** Whether it speaks of a danger, which is answered however late. */
  isDanger(): boolean;
}

/** With whom a dialogue is, and how much was said in this minute. */
export type Tally = Pick<Dialogue, "with" | "recent">;

/** Commands by which a conversation is given back to the bot. */
const handBack = new Set(["fim", "fin", "end", "bot"]);

/** Whether a command by this name is one of those. */
export function handsBack(command: string): boolean {
  return handBack.has(command);
}

export function isHandBack(content: Content): boolean {
  return content.kind === "command" && handsBack(content.name);
}

/** Looks at a prompt before any skill does; undefined when it is to be answered. */
export async function refuse(asking: Asking): Promise<Refused | undefined> {
  const { event } = asking.input;
  const { policy } = asking.line;
  if (event.type === "message" && event.group && policy.attendants.includes(event.from.id))
    return refuseOwner(event, policy.resumeMinutes);
  const words = event.type === "message" ? refuseWords(event, asking) : undefined;
  return words ?? refuseStranger(asking);
}

/** What the owner says to the bot is a question like any other; what they say past it is an answer. */
function refuseOwner({ content, group }: MessageReceived, minutes: number): Refused | undefined {
  if (isHandBack(content)) return { why: "handed_back" };
  return group?.addressed ? undefined : { why: "taken_over", forMs: minutes * 60_000 };
}

function refuseWords(
  event: MessageReceived,
  { line: { policy }, input, tally, isDanger }: Asking,
): Refused | undefined {
  if (!isCalled(event, policy.groups, input)) return { why: "overheard" };
  if (event.stale && !isDanger()) return { why: "stale" };
  const { messages = 0 } = tally.recent ?? {};
  return policy.mostAMinute > 0 && messages > policy.mostAMinute ? { why: "loop" } : undefined;
}

async function refuseStranger({ line, input, isAdmitted }: Asking): Promise<Refused | undefined> {
  const { account, policy } = line;
  const { event } = input;
  if (policy.access === "open" || (await isAdmitted())) return undefined;
  const isPrivate = event.type === "button" || !event.group;
  const code = policy.access === "pairing" && isPrivate && pairingCode(account.id, event.from.id);
  return { why: "stranger", ...(code && { code }) };
}

/** In a group, when it is called, or when it waits for this person's answer. */
function isCalled(
  { group }: MessageReceived,
  groups: Policy["groups"],
  { dialogue, contact }: TurnInput,
): boolean {
  if (!group || groups === "all") return true;
  if (groups === "none") return false;
  return group.addressed || (dialogue.active !== undefined && dialogue.with === contact.id);
}

const A_MINUTE_MS = 60_000;

/**
 * What every prompt leaves in its dialogue: with whom it is, and one message more in this minute. That
 * is the platform's minute, for what waited long and comes at once is no flood.
 */
export function tallyOf({ event, dialogue, contact }: TurnInput): Tally {
  const { recent } = dialogue;
  if (event.type !== "message") return { ...(recent && { recent }) };
  const at = event.at.getTime();
  const goesOn = recent !== undefined && Math.abs(at - recent.since) < A_MINUTE_MS;
  return {
    recent: goesOn ? { ...recent, messages: recent.messages + 1 } : { since: at, messages: 1 },
    ...(event.group && { with: contact.id }),
  };
}
