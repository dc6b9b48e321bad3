import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { offerNamed, offerNumbered } from "../../core/engine/routing/offers.ts";
import type { Offer } from "../../core/engine/routing/offers.ts";
import { id } from "../../core/message/address.ts";
import { wordsOf } from "../../core/message/content.ts";
import type { ConversationId } from "../../core/identity.ts";
import { TRIAL } from "../../core/message/outgoing.ts";
import type { Utterance } from "../../core/message/outgoing.ts";
import { storedEvent } from "../../core/message/stored/event.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { Desk } from "./desk.ts";

/** Somebody who wrote to the account just now, where they did. */
export interface Met {
  readonly conversation: ConversationId;
}

const LOOK_MS = 300;
/** A platform may ask for a pause first. */
const SENT_WITHIN_MS = 60_000;

/** A round of messages with somebody who writes to an account, through the hub that runs. */
export class Trial {
  readonly #desk: Pick<Desk, "database" | "outbox">;
  readonly #account: StoredAccount;

  constructor(desk: Pick<Desk, "database" | "outbox">, account: StoredAccount) {
    this.#desk = desk;
    this.#account = account;
  }

  /** Waits for whoever writes to the account from now on. */
  async meet(seconds: number, ask: () => void): Promise<Met | undefined> {
    const since = new Date();
    ask();
    return this.#wait(seconds * 1_000, async () => {
      const event = await this.#newest(since, "message");
      return event ? { conversation: id<"conversation">(event.conversationId) } : undefined;
    });
  }

  /** Sends it through the outbox. Answers the platform's words when it did not go. */
  async send({ conversation }: Met, say: Utterance): Promise<string | undefined> {
    const key = id<"delivery">(`trial:${randomUUID()}`);
    const draft = { key, class: "notice", say, lifeMs: SENT_WITHIN_MS } as const;
    await this.#desk.outbox.enqueue(conversation, draft);
    const ended = await this.#wait(SENT_WITHIN_MS, async () => {
      const row = await this.#desk.database.prisma.message.findFirst({ where: { key } });
      return row?.settledAt ? row : undefined;
    });
    if (ended?.status === "sent") return undefined;
    return [ended?.status ?? "not sent yet", ended?.fault, ended?.detail]
      .filter(Boolean)
      .join(": ");
  }

  /** Whether the trial's button comes back. */
  async waitForPress({ conversation }: Met, seconds: number): Promise<boolean> {
    const since = new Date();
    const pressed = await this.#wait(seconds * 1_000, async () => {
      const event = await this.#newest(since, "button");
      const isOurs = event?.conversationId === conversation && actionOf(event.event) === TRIAL;
      return isOurs ? event : undefined;
    });
    return pressed !== undefined;
  }

  /** Whether one of what was offered as lines is answered, by its number or its words. */
  async waitForNumber(
    { conversation }: Met,
    { seconds, offers }: { readonly seconds: number; readonly offers: readonly Offer[] },
  ): Promise<boolean> {
    const since = new Date();
    const answered = await this.#wait(seconds * 1_000, async () => {
      const event = await this.#newest(since, "message");
      const said = event?.conversationId === conversation ? saidIn(event.event) : "";
      return offerNamed(said, offers) ?? offerNumbered(said, offers);
    });
    return answered !== undefined;
  }

  #newest(since: Date, type: string) {
    return this.#desk.database.prisma.inboundEvent.findFirst({
      where: {
        accountId: this.#account.id,
        receivedAt: { gte: since },
        event: { path: ["type"], equals: type },
      },
      orderBy: { receivedAt: "desc" },
    });
  }

  async #wait<T>(ms: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      const found = await look();
      if (found !== undefined) return found;
      await sleep(LOOK_MS);
    }
    return undefined;
  }
}

function saidIn(event: unknown): string {
  const read = storedEvent.safeParse(event).data;
  return read?.type === "message" ? wordsOf(read.content) : "";
}

function actionOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "action" in event
    ? event.action
    : undefined;
}
