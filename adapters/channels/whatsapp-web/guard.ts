/**
 * How much a number may say before it looks like a machine. WhatsApp publishes no limits; it blocks
 * numbers, and young ones that write to many strangers first of all. So a number is begun slowly, has
 * caps for as long as it lives, and is quiet when WhatsApp shows displeasure.
 */
export interface GuardRules {
  readonly warmUp: boolean;
  readonly newChatsPerDay: number;
  readonly messagesPerHour: number;
}

/** Caps for a number that is linked for so many days, until the next line. */
const warmUpSteps = [
  { days: 0, newChatsPerDay: 5, messagesPerHour: 30 },
  { days: 1, newChatsPerDay: 10, messagesPerHour: 60 },
  { days: 3, newChatsPerDay: 20, messagesPerHour: 100 },
  { days: 7, newChatsPerDay: 35, messagesPerHour: 150 },
] as const;

/** The steps end here, and the account's own caps begin. */
export const WARM_UP_DAYS = 14;

/**
 * What WhatsApp does not like. `restricted`: no new chats for now, while those that stand go on.
 * `throttled`: too much at once, whoever it was to.
 */
export type Risk = "restricted" | "throttled";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The first rest after a risk; each further one is twice as long, up to the longest. */
const rests = {
  restricted: { firstMs: DAY_MS, longestMs: 7 * DAY_MS },
  throttled: { firstMs: 15 * MINUTE_MS, longestMs: DAY_MS },
} as const;

/** After so long without a risk the next one counts as the first. */
const FORGIVEN_MS = 14 * DAY_MS;

/** How often something was done, by slots of time: the newest last. */
type Tally = readonly (readonly [slot: number, count: number])[];

/** All that is remembered. Times are milliseconds since 1970. */
export interface GuardState {
  readonly since: number;
  readonly messages: Tally;
  readonly newChats: Tally;
  readonly risk?: {
    readonly kind: Risk;
    readonly at: number;
    readonly until: number;
    readonly times: number;
  };
}

export function newGuard(now: number): GuardState {
  return { since: now, messages: [], newChats: [] };
}

export interface Question {
  /** Nobody wrote there before, neither they nor we. */
  readonly isNewChat: boolean;
  readonly now: number;
}

export type Answer =
  | { readonly may: true; readonly state: GuardState }
  | { readonly may: false; readonly waitMs: number; readonly why: Why };

export type Why = Risk | "messages" | "new_chats";

/** A window of time, in slots of which it has so many. */
interface Window {
  readonly slotMs: number;
  readonly slots: number;
}

const hour: Window = { slotMs: 5 * MINUTE_MS, slots: 12 };
const day: Window = { slotMs: HOUR_MS, slots: 24 };

/** May this be said now? If so, it is counted. */
export function ask(state: GuardState, question: Question, rules: GuardRules): Answer {
  const { isNewChat, now } = question;
  const caps = capsAt(state, now, rules);
  const waits: readonly (readonly [Why, number])[] = [
    ...riskWait(state, question),
    ["messages", waitFor(state.messages, caps.messagesPerHour, { ...hour, now })],
    ["new_chats", isNewChat ? waitFor(state.newChats, caps.newChatsPerDay, { ...day, now }) : 0],
  ];
  const [longest] = waits.toSorted(([, one], [, other]) => other - one);
  if (longest && longest[1] > 0) return { may: false, why: longest[0], waitMs: longest[1] };
  const messages = counted(state.messages, { ...hour, now });
  const newChats = isNewChat ? counted(state.newChats, { ...day, now }) : state.newChats;
  return { may: true, state: { ...state, messages, newChats } };
}

/** WhatsApp showed displeasure; it may have said until when. */
export function tell(
  state: GuardState,
  kind: Risk,
  { now, until = 0 }: { readonly now: number; readonly until?: number },
): GuardState {
  const { risk } = state;
  const times = risk && now - risk.at < FORGIVEN_MS ? risk.times + 1 : 1;
  const { firstMs, longestMs } = rests[kind];
  const restMs = Math.min(longestMs, firstMs * 2 ** (times - 1));
  const later = Math.max(now + restMs, until, risk?.kind === kind ? risk.until : 0);
  return { ...state, risk: { kind, at: now, until: later, times } };
}

export function capsAt({ since }: GuardState, now: number, rules: GuardRules) {
  const days = (now - since) / DAY_MS;
  const { newChatsPerDay, messagesPerHour } = rules;
  const step = warmUpSteps.findLast((one) => one.days <= days) ?? warmUpSteps[0];
  if (!rules.warmUp || days >= WARM_UP_DAYS) return { newChatsPerDay, messagesPerHour };
  return {
    newChatsPerDay: Math.min(newChatsPerDay, step.newChatsPerDay),
    messagesPerHour: Math.min(messagesPerHour, step.messagesPerHour),
  };
}

function riskWait({ risk }: GuardState, { isNewChat, now }: Question) {
  if (!risk || risk.until <= now) return [];
  const isStopped = risk.kind === "throttled" || isNewChat;
  return isStopped ? [[risk.kind, risk.until - now] as const] : [];
}

interface Now extends Window {
  readonly now: number;
}

/** Milliseconds until there is room for one more; the slot that begins the window counts whole. */
function waitFor(tally: Tally, cap: number, { slotMs, slots, now }: Now): number {
  const inWindow = tally.filter(([slot]) => (slot + slots + 1) * slotMs > now);
  let over = inWindow.reduce((sum, [, count]) => sum + count, 0) - cap;
  if (over < 0) return 0;
  for (const [slot, count] of inWindow) {
    over -= count;
    if (over < 0) return (slot + slots + 1) * slotMs - now;
  }
  return slots * slotMs;
}

function counted(tally: Tally, { slotMs, slots, now }: Now): Tally {
  const current = Math.floor(now / slotMs);
  const kept = tally.filter(([slot]) => slot >= current - slots && slot !== current);
  const [, count = 0] = tally.find(([slot]) => slot === current) ?? [];
  return [...kept, [current, count + 1]];
}
