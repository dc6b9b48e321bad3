import { webChannel } from "../channel/channel.ts";
import type { Channel } from "../channel/channel.ts";
import { Outbox } from "../channel/outbox.ts";
import { makePause } from "../channel/pause.ts";
import type { Bot, Entry, OutgoingEvent, Session } from "../channel/protocol.ts";
import { keepSession } from "../channel/session.ts";
import type { Sessions } from "../channel/session.ts";
import { EntryStream } from "../channel/stream.ts";
import { uuid } from "../channel/uuid.ts";
import { preferences } from "../settings/preferences.svelte.ts";
import { browserMemory } from "./memory.ts";
import type { Memory } from "./memory.ts";
import { rowsOf } from "./rows.ts";
import { emptyTimeline, newestReply, withDelivery } from "./timeline.ts";
import { withEntries, without, withUnsent } from "./timeline.ts";
import type { Message, Timeline } from "./timeline.ts";

export type Connection = "opening" | "open" | "reconnecting" | "offline" | "gone";

/** The history comes at once when the stream opens; after this long without more, it is whole. */
const historyMs = 250;
/** The clocks of server and visitor differ, so a typing sign is shown at least and at most so long. */
const typingMs = { least: 1_500, most: 20_000 };

/** Everything the page shows of one conversation, and everything a visitor can do in it. */
export class Conversation {
  bot = $state.raw<Bot>();
  connection = $state<Connection>("opening");
  typing = $state(false);
  /** Whether the history has come, so that whatever comes now is new. */
  settled = $state(false);
  /** The newest reply that the visitor has had before their eyes. */
  #seen = $state<string>();
  #timeline = $state.raw<Timeline>(emptyTimeline);
  readonly rows = $derived(rowsOf(this.#timeline));
  /** The history is still on its way. */
  readonly loading = $derived(!this.settled && ["opening", "open"].includes(this.connection));
  readonly unseen = $derived(this.#unseenAfter(this.#seen));

  #visitor: string | undefined;
  readonly #memory: Memory;
  readonly #channel: Channel;
  readonly #sessions: Sessions;
  readonly #outbox: Outbox;
  readonly #pause = makePause();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #typingEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(account: string) {
    this.#memory = browserMemory(localStorage, account);
    this.bot = this.#memory.bot;
    this.#seen = this.#memory.seen;
    this.#channel = webChannel(`/channels/web/${account}`, fetch);
    this.#sessions = keepSession(this.#channel, () => preferences.locale);
    this.#outbox = new Outbox({
      channel: this.#channel,
      sessions: this.#sessions,
      pause: this.#pause,
      store: this.#memory.unsent,
      onStored: (id) => this.#deliver(id, "stored"),
      onRefused: ({ event, refused }) => this.#deliver(event.id, refused ?? "refused"),
    });
    this.#showUnsent();
  }

  /** Connects, and stays connected until the page closes. */
  start(): void {
    this.#sessions.watch((session) => this.#enter(session));
    const stream = new EntryStream({
      channel: this.#channel,
      sessions: this.#sessions,
      pause: this.#pause,
      onOpen: () => this.#opened(),
      onLost: (reason) => {
        if (reason === "gone") this.connection = "gone";
        else this.connection = navigator.onLine ? "reconnecting" : "offline";
      },
      onEntries: (entries) => this.#take(entries),
      onTyping: (until) => this.#showTyping(until.getTime() - Date.now()),
    });
    void stream.run();
    void this.#outbox.drain();
    addEventListener("online", () => stream.reconnect());
    addEventListener("offline", () => {
      this.connection = "offline";
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#pause.wake();
    });
  }

  send(text: string): void {
    this.#say({ type: "message", id: uuid(), text });
  }

  pick(message: Message, action: string, label: string): void {
    this.#say({ type: "button", id: uuid(), on: message.id, action, label });
  }

  /** Takes a refused message back, to be changed. */
  takeBack(message: Message): void {
    this.#outbox.remove(message.id);
    this.#timeline = without(this.#timeline, message.id);
  }

  /** The visitor has the end of the conversation before their eyes. */
  async see(): Promise<void> {
    const newest = newestReply(this.#timeline);
    if (!this.settled || !newest || newest.id === this.#seen) return;
    this.#seen = newest.id;
    this.#memory.seen = newest.id;
    const event = { type: "read", id: uuid(), message: newest.id } as const;
    // Lost on the way, it is made up for by the next one.
    await this.#sessions.run(() => this.#channel.post(event)).catch(() => undefined);
  }

  /** Asks for the bot's words again, after the visitor chose another language. */
  async translate(): Promise<void> {
    // Without a connection, the words that are there still do.
    await this.#sessions.renew().catch(() => undefined);
  }

  #say(event: OutgoingEvent): void {
    this.#timeline = withUnsent(this.#timeline, this.#outbox.add(event));
    void this.#outbox.drain();
  }

  #showUnsent(): void {
    for (const unsent of this.#outbox.all()) this.#timeline = withUnsent(this.#timeline, unsent);
  }

  #deliver(id: string, delivery: Message["delivery"]): void {
    this.#timeline = withDelivery(this.#timeline, id, delivery);
  }

  /** A session of another visitor is another conversation. */
  #enter({ visitor, bot }: Session): void {
    if (this.#visitor !== undefined && this.#visitor !== visitor) {
      this.#timeline = emptyTimeline;
      this.#showUnsent();
    }
    this.#visitor = visitor;
    this.bot = bot;
    this.#memory.bot = bot;
  }

  #opened(): void {
    this.connection = "open";
    this.#settleSoon();
    this.#pause.wake();
    void this.#outbox.drain();
  }

  #take(entries: readonly Entry[]): void {
    this.#timeline = withEntries(this.#timeline, entries);
    if (entries.some((entry) => entry.kind === "message" && entry.from !== "visitor")) {
      this.#hideTyping();
    }
    if (!this.settled) this.#settleSoon();
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.settled = true;
    }, historyMs);
  }

  #showTyping(ms: number): void {
    this.#hideTyping();
    this.typing = true;
    const shown = Math.min(Math.max(ms, typingMs.least), typingMs.most);
    this.#typingEnd = setTimeout(() => this.#hideTyping(), shown);
  }

  #hideTyping(): void {
    clearTimeout(this.#typingEnd);
    this.typing = false;
  }

  #unseenAfter(id: string | undefined): number {
    const { messages } = this.#timeline;
    const seen = messages.findIndex((message) => message.id === id);
    return messages.slice(seen + 1).filter(({ from }) => from !== "visitor").length;
  }
}
