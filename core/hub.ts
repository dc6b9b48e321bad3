import type { Received } from "./adapter.ts";
import { readDialogue } from "./engine/dialogue.ts";
import { stepFor } from "./engine/step.ts";
import { grouped } from "./grouped.ts";
import { openInbox } from "./inbox/inbox.ts";
import type { Accepted, InboxStore } from "./inbox/store.ts";
import { openLanes } from "./lanes/lanes.ts";
import type { Lanes } from "./lanes/lanes.ts";
import type { LaneStore, LaneWork, Step } from "./lanes/store.ts";
import type { Line } from "./line.ts";
import { openDeliverer } from "./outbox/deliver.ts";
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

/** The life of a message, from the platform and back to it. */
export interface Hub {
  /** A platform calls: resolves to its answer, once what it brought is stored. */
  receive(line: Line, request: Request): Promise<Response>;
  /** We call the platform: takes in what it brings until `signal` aborts. */
  follow(line: Line, signal: AbortSignal): Promise<void>;
  /** Answers what was taken in, here or in another process, until closed. */
  work(owner: string): Promise<Lanes>;
}

export function openHub({ stores, lines, clock, log, random }: HubParts): Hub {
  const inbox = openInbox(stores.inbox);
  const deliverer = openDeliverer({ store: stores.outbox, clock, log, random });
  const commit = grouped((steps: readonly Step[]) => stores.lanes.commit(steps));
  const lineOf = new Map(lines.map((line) => [line.account.id, line]));

  /** Dedupes and stores, many deliveries in one commit. */
  async function accept(
    { account }: Line,
    received: Omit<Received, "response">,
  ): Promise<Accepted> {
    const { delivery, reading } = received;
    const accepted = await inbox.accept({ account, delivery, reading });
    log.info("accepted", { channel: account.channel, account: account.account, ...accepted });
    return accepted;
  }

  /** What waits in one conversation: first what is still unsent, then every event in its order. */
  async function work(waiting: LaneWork): Promise<Date | undefined> {
    const line = lineOf.get(waiting.account);
    if (!line) throw new Error(`no line for account ${waiting.account}`);
    const way = { adapter: line.adapter, to: waiting.address };
    let standing = { dialogue: readDialogue(waiting.dialogue), attendant: waiting.attendant };
    let due = await deliverer.deliver(waiting.lane, way, waiting.unsent);

    for (const pending of waiting.inbound) {
      const about = { line, work: waiting, standing };
      const step = await withPresence({ ...about, log }, pending, () =>
        stepFor({ clock, log }, about, pending),
      );
      const result = await commit(step);
      if (result === "lost") return undefined;
      if (step.effect.type === "turn")
        standing = { dialogue: step.effect.dialogue, attendant: step.effect.attendant };
      due ??= await deliverer.deliver(waiting.lane, way, result.unsent);
    }
    return due;
  }

  return {
    async receive(line, request) {
      const { source } = line.adapter;
      if (source.kind !== "webhook") return new Response(null, { status: 404 });
      const received = await source.receive(request);
      await accept(line, received);
      return received.response;
    },

    async follow(line, signal) {
      const { source } = line.adapter;
      if (source.kind !== "stream") return;
      for await (const received of source.deliveries(signal)) await accept(line, received);
    },

    work: (owner) =>
      openLanes({ store: stores.lanes, log }, { owner, accounts: [...lineOf.keys()], work }),
  };
}
