import type { BaileysEventMap, WAMessage, WAMessageKey } from "@whiskeysockets/baileys";
import { z } from "zod";
import type { AdapterContext, Delivery } from "../../../core/adapter.ts";
import type { Open } from "./connection.ts";
import { isGroup, isLid, isPhone, withoutDevice } from "./ids.ts";
import type { Jid } from "./ids.ts";
import { timestampOf } from "./journal.ts";
import type { Journal } from "./journal.ts";
import type { Memory } from "./memory.ts";
import type { Session } from "./session.ts";
import type { Emitted } from "./shapes.ts";
import type { Warden } from "./warden.ts";

/** The events that are read; the others are about chats, contacts and history. */
const taken = [
  "messages.upsert",
  "messages.update",
  "messages.reaction",
  "message-receipt.update",
  "group-participants.update",
] as const;

export interface HearingParts {
  readonly context: Pick<AdapterContext, "account" | "clock" | "log">;
  readonly staleAfterMs: number;
  readonly memory: Memory;
  readonly journal: Journal;
  readonly warden: Warden;
}

interface Heard {
  readonly delivery: Delivery;
  /** The ids of the messages in it. */
  readonly messages: readonly string[];
  readonly session: Session;
}

/** What was heard, until somebody asks for it. */
export class Hearing {
  readonly #parts: HearingParts;
  readonly #waiting: Heard[] = [];
  #arrived = Promise.withResolvers<void>();
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: HearingParts) {
    this.#parts = parts;
  }

  /** Takes events in the order in which they come, though some have to be looked up first. */
  take(events: Partial<BaileysEventMap>, open: Open): void {
    this.#turn = this.#turn
      .then(() => this.#takeAll(events, open))
      .catch((error: unknown) => {
        const { account, log } = this.#parts.context;
        log.error("something that WhatsApp told could not be taken in", { account, error });
      });
  }

  /** Until `over`, and then whatever is left: it was acknowledged, and is told to nobody else. */
  async *deliveries(over: Promise<unknown>): AsyncGenerator<Delivery> {
    let isOver = false;
    const end = () => {
      isOver = true;
      this.#arrived.resolve();
    };
    over.then(end, end);
    for (;;) {
      await this.#turn;
      const [next] = this.#waiting;
      if (next) {
        yield next.delivery;
        // Asked for the next one: this one is stored.
        this.#waiting.shift();
        next.session.forget(this.#parts.journal.stored(next.messages));
      } else if (isOver) return;
      else await this.#arrived.promise;
    }
  }

  async #takeAll(events: Partial<BaileysEventMap>, open: Open): Promise<void> {
    for (const event of taken) {
      const data = events[event];
      if (data !== undefined) await this.#takeOne({ event, data }, open);
    }
    const upsert = events["messages.upsert"];
    for (const message of upsert?.messages ?? []) await this.#remember(message, open);
    await this.#noticeRisk(events, open);
  }

  async #takeOne({ event, data: all }: Pick<Emitted, "event" | "data">, open: Open): Promise<void> {
    const data = this.#withoutAnswered(all);
    const keys = keysIn(data);
    if (keys.length === 0 && Array.isArray(data)) return;
    for (const key of keys) await withNumber(key, open);
    await this.#moveChats(keys, open);
    const { memory, context } = this.#parts;
    const ours = keys.flatMap(({ id }) => {
      const known = id && memory.keyOf(id);
      return id && known ? [[id, known]] : [];
    });
    const messages = messagesIn(data).flatMap(({ key: { id } }) => id ?? []);
    this.#push(open, messages, {
      event,
      data,
      me: [...open.session.me],
      at: context.clock.now().toISOString(),
      stale: this.#staleIn(data),
      keys: Object.fromEntries(ours),
    });
  }

  /** A chat with somebody of whom only the LID was told goes on under the number, once that is told. */
  async #moveChats(keys: readonly WAMessageKey[], open: Open): Promise<void> {
    const { warden } = this.#parts;
    for (const { remoteJid, remoteJidAlt, fromMe } of keys) {
      const both = [remoteJid ?? "", remoteJidAlt ?? ""].map(withoutDevice);
      const [lid, pn] = [both.find(isLid), both.find(isPhone)];
      if (fromMe || !lid || !pn || !(await warden.wasMet(open.lease, lid))) continue;
      this.moved(lid, pn, open);
    }
  }

  /** A chat goes on under the number that its person is known by. */
  moved(chat: Jid, to: Jid, open: Open): void {
    const at = this.#parts.context.clock.now().toISOString();
    this.#push(open, [], { event: "lid-mapping.update", data: { lid: chat, pn: to }, at });
  }

  /** Whoever sent it has heard the refusal, and may say it again under the same id. */
  #withoutAnswered(data: unknown): unknown {
    if (!Array.isArray(data)) return data;
    const { memory } = this.#parts;
    return data.filter((part: unknown) => {
      const { data: failed } = failure.safeParse(part);
      return !failed || memory.keyOf(failed.key.id) === undefined;
    });
  }

  #push({ baileys, session }: Open, messages: readonly string[], emitted: Emitted): void {
    const json = JSON.stringify(emitted, baileys.BufferJSON.replacer);
    const body = new TextEncoder().encode(json);
    this.#waiting.push({
      delivery: { body, contentType: "application/json" },
      messages,
      session,
    });
    this.#arrived.resolve();
    this.#arrived = Promise.withResolvers();
  }

  #staleIn(data: unknown): string[] {
    const { context, staleAfterMs } = this.#parts;
    const oldest = (context.clock.now().getTime() - staleAfterMs) / 1000;
    return messagesIn(data).flatMap(({ key, messageTimestamp }) =>
      key.id && timestampOf(messageTimestamp) < oldest ? [key.id] : [],
    );
  }

  async #remember({ key, message }: WAMessage, { lease }: Open): Promise<void> {
    const { id, remoteJid, fromMe } = key;
    if (!id || !remoteJid) return;
    const author = withoutDevice(key.participant || remoteJid);
    const { memory, warden } = this.#parts;
    memory.heard(id, { fromMe: fromMe ?? false, author, ...(message && { message }) });
    const chat = [remoteJid, key.remoteJidAlt ?? ""].map(withoutDevice).find(isPhone);
    if (!isGroup(remoteJid)) await warden.met(lease, chat ?? withoutDevice(remoteJid));
  }

  /** What WhatsApp says of the account itself. */
  async #noticeRisk(events: Partial<BaileysEventMap>, open: Open): Promise<void> {
    const { lease, baileys } = open;
    const lock = events["connection.update"]?.reachoutTimeLock;
    const { CAPPED } = baileys.NewChatMessageCappingStatusType;
    const until = lock?.timeEnforcementEnds?.getTime();
    if (lock?.isActive) await this.#parts.warden.tell(lease, "restricted", until);
    if (events["message-capping.update"]?.capping_status === CAPPED)
      await this.#parts.warden.tell(lease, "restricted");
  }
}

/** `WebMessageInfo.Status.ERROR` is 0. */
const failure = z.object({
  key: z.object({ id: z.string() }),
  update: z.object({ status: z.literal(0) }),
});

/** The keys of messages, wherever an event has them. The library is not done with them: they may be filled in. */
function keysIn(data: unknown): WAMessageKey[] {
  const parts: unknown[] = Array.isArray(data) ? data : messagesIn(data);
  return parts.flatMap((part) => (hasKey(part) ? [part.key] : []));
}

function hasKey(part: unknown): part is { key: WAMessageKey } {
  return typeof part === "object" && part !== null && "key" in part;
}

function messagesIn(data: unknown): WAMessage[] {
  const isUpsert = typeof data === "object" && data !== null && "messages" in data;
  return isUpsert && Array.isArray(data.messages) ? data.messages : [];
}

/** Where only the LID is told, the number may be known from before. */
async function withNumber(key: WAMessageKey, { socket }: Open): Promise<void> {
  const numberFor = async (jid: string) => {
    const found = await socket.signalRepository.lidMapping.getPNForLID(jid).catch(() => null);
    return found ? withoutDevice(found) : undefined;
  };
  const { remoteJid, participant } = key;
  if (remoteJid && isLid(remoteJid) && !key.remoteJidAlt) {
    const known = await numberFor(remoteJid);
    if (known) key.remoteJidAlt = known;
  }
  if (participant && isLid(participant) && !key.participantAlt) {
    const known = await numberFor(participant);
    if (known) key.participantAlt = known;
  }
}
