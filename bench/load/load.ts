import type { Traffic } from "./traffic.ts";

/** How messages are sent. */
export type Load =
  /** So many conversations at once, each with its next message as soon as it was answered. */
  | { readonly kind: "closed"; readonly busy: number }
  /** At a steady rate, however long the answers take. */
  | { readonly kind: "paced"; readonly perSecond: number }
  /** At a steady rate, and no conversation waits for its reply: only for its webhook's answer. */
  | { readonly kind: "flood"; readonly perSecond: number };

const MOST_UNDER_WAY = { paced: 256, flood: 2_000 };

/** Begins to send, among so many conversations, until the answer is called. */
export function begin(traffic: Traffic, load: Load, conversations: number): () => void {
  return load.kind === "closed"
    ? beginClosed(traffic, load.busy, conversations)
    : beginPaced(traffic, load, conversations);
}

function beginClosed(traffic: Traffic, busy: number, conversations: number): () => void {
  const resting = Array.from({ length: conversations - busy }, (_, at) => busy + at);
  let sending = true;
  traffic.onDone = (conversation) => {
    if (!sending) return;
    const at = Math.floor(Math.random() * resting.length);
    const next = resting[at] ?? conversation;
    if (next !== conversation) resting[at] = conversation;
    traffic.send(next);
  };
  for (let conversation = 0; conversation < busy; conversation += 1) traffic.send(conversation);
  return () => void (sending = false);
}

function beginPaced(
  traffic: Traffic,
  { kind, perSecond }: Exclude<Load, { kind: "closed" }>,
  conversations: number,
): () => void {
  const resting = Array.from({ length: conversations }, (_, at) => at);
  const rest = (conversation: number) => void resting.push(conversation);
  if (kind === "flood") traffic.onAccepted = rest;
  else traffic.onDone = rest;
  const start = performance.now();
  let sent = 0;
  const least = Math.max(0, conversations - MOST_UNDER_WAY[kind]);
  const tick = setInterval(() => {
    const due = ((performance.now() - start) * perSecond) / 1000;
    while (sent < due && resting.length > least) {
      const next = resting.shift();
      if (next === undefined) return;
      traffic.send(next, kind === "flood" ? undefined : start + (sent * 1000) / perSecond);
      sent += 1;
    }
  }, 1);
  return () => clearInterval(tick);
}

const SPEAKING = 64;

/** Every conversation sends one message; resolves when each is done. */
export function speakOnce(traffic: Traffic, conversations: number): Promise<void> {
  return new Promise((resolve) => {
    let next = Math.min(SPEAKING, conversations);
    let done = 0;
    traffic.onDone = () => {
      done += 1;
      if (done === conversations) resolve();
      if (next >= conversations) return;
      traffic.send(next);
      next += 1;
    };
    for (let one = 0; one < Math.min(SPEAKING, conversations); one += 1) traffic.send(one);
  });
}
