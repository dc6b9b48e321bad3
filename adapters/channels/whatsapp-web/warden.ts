import { z } from "zod";
import type { AdapterContext } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Lease } from "./lease.ts";
import { ask, newGuard, tell } from "./guard.ts";
import type { GuardRules, GuardState, Risk } from "./guard.ts";
import { channel, isGroup } from "./ids.ts";
import type { Jid } from "./ids.ts";

const GUARD = "guard";

const tally = z.array(z.tuple([z.int(), z.int()]));

const guardState = z.object({
  since: z.number(),
  messages: tally,
  newChats: tally,
  risk: z
    .object({
      kind: z.enum(["restricted", "throttled"]),
      at: z.number(),
      until: z.number(),
      times: z.int(),
    })
    .exactOptional(),
});

export interface WardenParts {
  readonly context: Pick<AdapterContext, "account" | "clock" | "keep" | "log">;
  readonly rules: GuardRules;
}

/** Asks the guard before anything is sent, and remembers its counts and who is no stranger. */
export class Warden {
  readonly #parts: WardenParts;
  readonly #known = new Set<Jid>();
  #state: GuardState | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: WardenParts) {
    this.#parts = parts;
  }

  /**
   * Throws `rate_limited`, with the time to wait, for what had better not be sent now. What may be is
   * counted, and a stranger counts as new until they were `met`.
   */
  async ask(lease: Lease, chat: Jid): Promise<void> {
    await this.#inTurn(async () => {
      const isNewChat = !isGroup(chat) && !(await this.isKnown(chat));
      const state = await this.#read();
      const answer = ask(state, { isNewChat, now: this.#now }, this.#parts.rules);
      if (!answer.may) {
        const { why, waitMs } = answer;
        const scope = why === "new_chats" || why === "restricted" ? "recipient" : "account";
        const detail = `our own guard: ${why}`;
        throw new ChannelError(channel, "rate_limited", { detail, retryAfterMs: waitMs, scope });
      }
      await this.#write(lease, answer.state);
    });
  }

  /** Somebody wrote, or is written to: what they are told now begins nothing. */
  async met(lease: Lease, chat: Jid): Promise<void> {
    if (this.#known.has(chat)) return;
    await lease.write(new Map([[noteOf(chat), "1"]]));
    this.#known.add(chat);
  }

  /** Whether somebody who was known by LID alone has to be told by number from now on. */
  async wasMet(lease: Lease, lid: Jid): Promise<boolean> {
    if (!(await this.isKnown(lid))) return false;
    await lease.write(new Map([[noteOf(lid), undefined]]));
    return this.#known.delete(lid);
  }

  /** WhatsApp showed displeasure. */
  async tell(lease: Lease, risk: Risk, until?: number): Promise<void> {
    await this.#inTurn(async () => {
      const { account, log } = this.#parts.context;
      log.warn(`WhatsApp shows displeasure: ${risk}`, { channel, account });
      const when = { now: this.#now, ...(until !== undefined && { until }) };
      await this.#write(lease, tell(await this.#read(), risk, when));
    });
  }

  /** Whether they were ever written to, or wrote. */
  async isKnown(chat: Jid): Promise<boolean> {
    if (this.#known.has(chat)) return true;
    const note = noteOf(chat);
    const found = (await this.#parts.context.keep.read([note])).has(note);
    if (found) this.#known.add(chat);
    return found;
  }

  get #now(): number {
    return this.#parts.context.clock.now().getTime();
  }

  async #read(): Promise<GuardState> {
    if (this.#state) return this.#state;
    const written = (await this.#parts.context.keep.read([GUARD])).get(GUARD);
    this.#state = guardState.safeParse(JSON.parse(written ?? "{}")).data ?? newGuard(this.#now);
    return this.#state;
  }

  async #write(lease: Lease, state: GuardState): Promise<void> {
    await lease.write(new Map([[GUARD, JSON.stringify(state)]]));
    this.#state = state;
  }

  /** One after the other: what two read at once they would count as one. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    await turn;
  }
}

function noteOf(chat: Jid): string {
  return `met:${chat}`;
}
