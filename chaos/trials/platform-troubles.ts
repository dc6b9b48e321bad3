import type { SendBody } from "../channel/protocol.ts";
import { isKept, judge } from "../judge.ts";
import { sayAll, sayings } from "../load.ts";
import type { Trouble } from "../platform.ts";
import type { Scale } from "../scale.ts";
import type { Figures, Trial } from "../trial.ts";
import { accounts } from "../world.ts";

/** In conversation number n the n-th of these goes wrong, round and round. */
const troubles: readonly (Trouble | undefined)[] = [
  undefined,
  { restSeconds: 1 },
  "500",
  "mute",
  "redirect",
  "html",
  "later",
  "offline",
  "never",
];

const sizes: Readonly<Record<Scale, { readonly conversations: number; readonly each: number }>> = {
  full: { conversations: 180, each: 20 },
  quick: { conversations: 54, each: 4 },
  short: { conversations: 36, each: 2 },
};

const OVER_MS = 1_000;
const DRAINED_WITHIN_MS = 240_000;
/** Of the messages of such a conversation every so manieth meets its trouble, and its repeat does not. */
const TROUBLE_EVERY = 3;

/** The platform answers everything but what it should. */
export const platformTroubles: Trial = {
  test: 7,
  title: "a platform in trouble",
  backends: ["postgres", "redis"],
  async run(world, scale): Promise<Figures> {
    const { conversations, each } = sizes[scale];
    const { platform } = world.round;
    const said = sayings({ messages: conversations * each, conversations }, accounts);
    const met = new Set<string>();
    platform.trouble = (send) => troubleWith(send, met);
    await world.start("all");
    await sayAll(world.publisher, said, OVER_MS * each);
    const settled = await world.settles(DRAINED_WITHIN_MS);
    const verdict = await judge(world, said);
    const refused = platform.refused.size;
    const { hasty, followed } = platform;
    const isMet = met.size > 0 && hasty + followed === 0;
    const pass = isKept(verdict) && isMet && settled;
    return { ...verdict, troubles: met.size, refused, hasty, followed, pass };
  },
};

function troubleWith({ chat, text, key }: SendBody, met: Set<string>): Trouble | undefined {
  const trouble = troubles[Number(chat.slice(1)) % troubles.length];
  const [, number = "0"] = /(\d+)\.\d+$/u.exec(text) ?? [];
  if (trouble === undefined || Number(number) % TROUBLE_EVERY !== 1) return undefined;
  if (met.has(key) && trouble !== "never") return undefined;
  met.add(key);
  return trouble;
}
