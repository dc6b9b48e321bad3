import type { Received } from "./adapter.ts";
import { readDialogue } from "./engine/dialogue.ts";
import { apologyFor, stepFor } from "./engine/step.ts";
import { StoreUnavailable } from "./errors.ts";
import { grouped } from "./grouped.ts";
import type { ChannelAccountId } from "./identity.ts";
import { openInbox } from "./inbox/inbox.ts";
import type { Inbox } from "./inbox/inbox.ts";
import { storable } from "./inbox/storable.ts";
import type { InboxStore } from "./inbox/store.ts";
import { Lanes } from "./lanes/lanes.ts";
import type { LaneStore, LaneWork, Step, StepResult } from "./lanes/store.ts";
import type { Line } from "./line.ts";
import { Deliverer } from "./outbox/deliver.ts";
import type { OutboxStore } from "./outbox/store.ts";
import type { Clock, Log } from "./ports.ts";
import { withPresence } from "./presence.ts";

/** What the hub is made of. */
export interface HubParts {
  readonly stores: {
    readonly inbox: InboxStore;
    readonly lanes: LaneStore;
    readonly outbox: OutboxStore;
  };
  readonly lines: readonly Line[];
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
}

/** The life of a message, from the platform and back to it. Read it from top to bottom. */
export class Hub {
  readonly #parts: HubParts;
  readonly #lines: ReadonlyMap<ChannelAccountId, Line>;
  readonly #inbox: Inbox;
  readonly #deliverer: Deliverer;
  readonly #commit: (step: Step) => Promise<StepResult>;

  constructor(parts: HubParts) {
    const { stores, lines } = parts;
    this.#parts = parts;
    this.#lines = new Map(lines.map((line) => [line.account.id, line]));
    this.#inbox = openInbox(stores.inbox);
    this.#deliverer = new Deliverer({ ...parts, store: stores.outbox });
    this.#commit = grouped((steps: readonly Step[]) => stores.lanes.commit(steps));
  }

  /** A platform calls: verify, parse, accept, and only then its answer. */
  async receive(line: Line, request: Request): Promise<Response> {
    const { source } = line.adapter;
    if (source.kind !== "webhook") return new Response(null, { status: 404 });
    const received = await source.receive(request);
    await this.#accept(line, received);
    return received.response;
  }

  /** We call the platform: what it brings is accepted one by one, until `signal` aborts. */
  async follow(line: Line, signal: AbortSignal): Promise<void> {
    const { source } = line.adapter;
    if (source.kind !== "stream") return;
    for await (const received of source.deliveries(signal)) await this.#accept(line, received);
  }

  /** Deduped and stored, many deliveries in one commit. Storing wakes the conversation's lane. */
  async #accept(
    { account }: Line,
    { delivery, reading }: Omit<Received, "response">,
  ): Promise<void> {
    const accepted = await this.#inbox.accept({ account, delivery, reading });
    const { channel, account: name } = account;
    this.#parts.log.info("accepted", { channel, account: name, ...accepted });
  }

  /** Claims lanes, in this process or in several, one owner to a conversation. */
  work(owner: string): Promise<Lanes> {
    const { stores, log } = this.#parts;
    const accounts = [...this.#lines.keys()];
    const work = (waiting: LaneWork) => this.#workOn(waiting);
    return Lanes.open({ store: stores.lanes, log }, { owner, accounts, work });
  }

  /**
   * What waits in one conversation: first what its last owner left unsent, then every event in
   * its order, each one's turn committed before its answer goes out. Answers in how many
   * milliseconds a repeat is due.
   */
  async #workOn(waiting: LaneWork): Promise<number | undefined> {
    const { clock, log } = this.#parts;
    const line = this.#lines.get(waiting.account);
    if (!line) throw new Error(`no line for account ${waiting.account}`);
    const way = { lane: waiting.lane, adapter: line.adapter, to: waiting.address };
    let standing = { dialogue: readDialogue(waiting.dialogue), attendant: waiting.attendant };
    let crossed = waiting.unsent.length > 0;
    let delivered = await this.#deliverer.deliver(way, waiting.unsent);

    for (const pending of waiting.inbound) {
      if (delivered === "lost") return undefined;
      const handling = { clock, log, line, work: waiting, standing, crossed };
      const step = await withPresence({ line, work: waiting, log }, pending, () =>
        stepFor(handling, pending),
      );
      const { effect, result } = await this.#store(step, () => apologyFor(handling, pending));
      if (result === "lost") return undefined;
      if (effect.type === "turn")
        standing = { dialogue: effect.dialogue, attendant: effect.attendant };
      crossed ||= result.unsent.length > 0;
      if (delivered.dueInMs === undefined)
        delivered = await this.#deliverer.deliver(way, result.unsent);
    }
    return delivered === "lost" ? undefined : delivered.dueInMs;
  }

  /** Commits a step; one that the store refuses for what is in it gives way to an apology. */
  async #store(
    step: Step,
    apologise: () => Step | undefined,
  ): Promise<{ effect: Step["effect"]; result: StepResult }> {
    try {
      return { effect: step.effect, result: await this.#commit(storable(step)) };
    } catch (error) {
      const instead = error instanceof StoreUnavailable ? undefined : apologise();
      if (!instead) throw error;
      this.#parts.log.error("a turn could not be stored", { event: step.event, error });
      return { effect: instead.effect, result: await this.#commit(instead) };
    }
  }
}
