import type { Received, WebhookCall } from "./adapter.ts";
import type { Draw } from "./chart/pictured.ts";
import { openInbox } from "./inbox/inbox.ts";
import type { Inbox } from "./inbox/inbox.ts";
import { PassedOver } from "./inbox/passed-over.ts";
import type { PassedOverStore } from "./inbox/passed-over.ts";
import type { InboxStore } from "./inbox/store.ts";
import type { HeldLane } from "./lanes/held.ts";
import { Lanes } from "./lanes/lanes.ts";
import type { Notes } from "./lanes/notes.ts";
import type { LaneStore } from "./lanes/store.ts";
import type { Line } from "./line.ts";
import type { Lines } from "./lines.ts";
import type { MediaStore } from "./media/media.ts";
import { Deliverer } from "./outbox/deliver.ts";
import type { PaceStore } from "./outbox/paces.ts";
import type { OutboxStore } from "./outbox/store.ts";
import type { Admissions } from "./people/admissions.ts";
import type { Clock, Log } from "./ports.ts";
import { Worker } from "./worker.ts";

/** What the hub is made of. */
export interface HubParts {
  readonly stores: {
    readonly inbox: InboxStore;
    readonly lanes: LaneStore;
    readonly outbox: OutboxStore;
    readonly paces: PaceStore;
    readonly admissions: Admissions;
    readonly passedOver: Pick<PassedOverStore, "add">;
  };
  readonly lines: Lines;
  /** Absent where charts are told in words. */
  readonly draw?: Draw;
  /** Absent where files are not sent. */
  readonly keepFile?: MediaStore["keep"];
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
  /** Milliseconds of quiet after which a person's texts are answered, as one; 0 answers each. */
  readonly debounceMs: number;
  readonly notes: Notes;
}

/** The life of a message, from the platform into the store, and on to whoever works on it. */
export class Hub {
  readonly #parts: HubParts;
  readonly #inbox: Inbox;
  readonly #passedOver: PassedOver;
  #lanes: Lanes | undefined;

  constructor(parts: HubParts) {
    const { stores, debounceMs } = parts;
    this.#parts = parts;
    this.#passedOver = new PassedOver(parts.log, stores.passedOver);
    this.#inbox = openInbox(stores.inbox, {
      debounceMs,
      takeover: () => this.#lanes?.takeover(),
      taken: (takeover, intake) => this.#lanes?.take(takeover, intake),
      stored: (of, reading) => this.#passedOver.note(of, reading),
    });
  }

  /** A platform calls: verify, parse, accept, and only then its answer. */
  async receive(line: Line, call: WebhookCall): Promise<Response> {
    const { source } = line.adapter;
    if (source.kind !== "webhook") return new Response(null, { status: 404 });
    const received = await source.receive(call);
    await this.#accept(line, received);
    return received.response;
  }

  /** We call the platform: what it brings is accepted one by one, until `signal` aborts. */
  async follow(line: Line, signal: AbortSignal): Promise<void> {
    const { source } = line.adapter;
    if (source.kind !== "stream") return;
    for await (const received of source.deliveries(signal)) await this.#accept(line, received);
  }

  /**
   * Deduped and stored, many deliveries in one commit. In a process that also works, that commit
   * leases it the conversation's lane as well; otherwise it wakes those who do.
   */
  async #accept(
    { account }: Line,
    { delivery, reading }: Omit<Received, "response">,
  ): Promise<void> {
    const accepted = await this.#inbox.accept({ account, delivery, reading });
    const { channel, account: name } = account;
    this.#parts.log.info("accepted", { channel, account: name, ...accepted });
  }

  /** Tells what only this process knows. To be called once nothing comes in any more. */
  close(): Promise<void> {
    return this.#passedOver.tell();
  }

  /**
   * Takes lanes, in this process or in several, one owner to a conversation; `core/worker.ts` says
   * what is done in them.
   */
  async work(owner: string): Promise<{ close(): Promise<void> }> {
    const { stores, notes } = this.#parts;
    const accounts = () => this.#parts.lines.accounts();
    const ending = new AbortController();
    const parts = { ...this.#parts, closing: ending.signal };
    const { lanes: store, outbox, paces, admissions } = stores;
    const deliverer = new Deliverer({ ...parts, store: outbox, paces });
    const worker = new Worker({
      ...parts,
      store,
      admissions,
      deliverer,
      note: notes.open(owner),
      look: async (held) => this.#lanes?.look(held),
      isSurelyHeld: (since) => this.#lanes?.isSurelyAlive(since) ?? false,
    });
    const stopListening = await deliverer.open(accounts);
    const work = (held: HeldLane) => worker.work(held);
    const lanes = await Lanes.open({ ...parts, store }, { owner, accounts, work });
    this.#lanes = lanes;
    const close = async () => {
      ending.abort();
      await lanes.close();
      await stopListening();
    };
    return { close };
  }
}
