import type { Channel, Talk } from "../channel/channel.ts";
import type { Outbox } from "../channel/outbox.ts";
import type { Pause } from "../channel/pause.ts";
import type { Entry, OutgoingEvent, PostedFile, Session } from "../channel/protocol.ts";
import type { Sessions } from "../channel/session.ts";
import { EntryStream } from "../channel/stream.ts";
import { uuid } from "../channel/uuid.ts";
import type { Memory } from "./memory.ts";
import { rowsOf } from "./rows.ts";
import { emptyTimeline, newestReply, withDelivery } from "./timeline.ts";
import { withEntries, without, withUnsent } from "./timeline.ts";
import type { Delivery, Message, Timeline } from "./timeline.ts";

export type Connection = "opening" | "open" | "reconnecting" | "offline" | "gone";

/** What a visitor's conversations share. */
export interface Shared {
  readonly channel: Channel;
  readonly sessions: Sessions;
  readonly pause: Pause;
  readonly outbox: Outbox;
  readonly memory: Memory;
}

/** A note as it was recorded and handed over. */
export interface SentVoice {
  readonly file: PostedFile;
  readonly seconds: number;
  readonly waveform: number[];
}

type Saying<Event = OutgoingEvent> = Event extends OutgoingEvent
  ? Omit<Event, "id" | "thread">
  : never;

/** The history comes at once when the stream opens; after this long without more, it is whole. */
const historyMs = 250;
/** The clocks of server and visitor differ, so a typing sign is shown at least and at most so long. */
const typingMs = { least: 1_500, most: 20_000 };
/** What the hub knows the answer by when it asked how the talk was. */
const ratingAction = "rating";

/** Everything the page shows of one conversation, and everything a visitor can do in it. */
export class Conversation {
  readonly thread: string | undefined;
  connection = $state<Connection>("opening");
  typing = $state(false);
  /** Whether the history has come, so that whatever comes now is new. */
  settled = $state(false);
  /** The newest reply that the visitor has had before their eyes. */
  #seen = $state<string>();
  /** The lowest number that has come. */
  #first = $state<number>();
  #timeline = $state.raw<Timeline>(emptyTimeline);
  readonly rows = $derived(rowsOf(this.#timeline));
  /** The history is still on its way. */
  readonly loading = $derived(!this.settled && ["opening", "open"].includes(this.connection));
  readonly unseen = $derived(this.#unseenAfter(this.#seen));
  readonly hasOlder = $derived((this.#first ?? 1) > 1);

  #visitor: string | undefined;
  readonly #shared: Shared;
  readonly #talk: Talk;
  readonly #stream: EntryStream;
  readonly #leaving = new AbortController();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #typingEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(thread: string | undefined, shared: Shared) {
    this.thread = thread;
    this.#shared = shared;
    this.#seen = shared.memory.seen(thread);
    this.#talk = shared.channel.talk(thread);
    this.#stream = new EntryStream({
      ...shared,
      channel: this.#talk,
      onOpen: () => this.#opened(),
      onLost: (reason) => {
        if (reason === "gone") this.connection = "gone";
        else this.connection = navigator.onLine ? "reconnecting" : "offline";
      },
      onEntries: (entries) => this.#take(entries),
      onTyping: (until) => this.#showTyping(until.getTime() - Date.now()),
    });
    this.#showUnsent();
  }

  /** Connects, and stays connected until the visitor leaves. */
  start(): void {
    const { signal } = this.#leaving;
    const unwatch = this.#shared.sessions.watch((session) => this.#enter(session));
    signal.addEventListener("abort", unwatch);
    void this.#stream.run();
    addEventListener("online", () => this.#stream.reconnect(), { signal });
    addEventListener(
      "offline",
      () => {
        this.connection = "offline";
      },
      { signal },
    );
  }

  stop(): void {
    this.#leaving.abort();
    this.#stream.stop();
    clearTimeout(this.#settling);
    this.#hideTyping();
  }

  say(text: string): void {
    this.#post({ type: "message", text });
  }

  sendFiles(files: PostedFile[], caption: string): void {
    this.#post({ type: "files", files, ...(caption !== "" && { caption }) });
  }

  sendVoice(voice: SentVoice): void {
    this.#post({ type: "voice", ...voice });
  }

  sendPlace({ latitude, longitude }: { latitude: number; longitude: number }): void {
    this.#post({ type: "location", latitude, longitude });
  }

  pick(message: Message, action: string, label: string): void {
    this.#post({ type: "button", on: message.id, action, label });
  }

  edit(message: Message, text: string): void {
    this.#post({ type: "edit", message: message.id, text });
  }

  remove(message: Message): void {
    this.#post({ type: "removal", message: message.id });
  }

  /** Says that there is no more to say, and has the hub ask how it was. */
  end(): void {
    this.#post({ type: "end" });
  }

  rate(asked: Message, stars: number, words: string): void {
    const values = { stars: `${stars}`, ...(words !== "" && { words }) };
    const label = "★".repeat(stars);
    this.#post({ type: "button", on: asked.id, action: ratingAction, label, values });
  }

  /** Takes a refused message back, to be changed. */
  takeBack(message: Message): void {
    this.#shared.outbox.remove(message.id);
    this.#timeline = without(this.#timeline, message.id);
  }

  /** How far something that was said here has come. */
  deliver(id: string, delivery: Delivery): void {
    this.#timeline = withDelivery(this.#timeline, id, delivery);
  }

  /** The visitor has the end of the conversation before their eyes. */
  async see(): Promise<void> {
    const newest = newestReply(this.#timeline);
    if (!this.settled || !newest || newest.id === this.#seen) return;
    const { channel, memory, sessions } = this.#shared;
    this.#seen = newest.id;
    memory.saw(this.thread, newest.id);
    const event = { type: "read", id: uuid(), ...this.#where(), message: newest.id } as const;
    // Lost on the way, it is made up for by the next one.
    await sessions.run(() => channel.post(event)).catch(() => undefined);
  }

  /** Brings what was said before the first that is shown; false when nothing came. */
  async older(): Promise<boolean> {
    const before = this.#first ?? 1;
    const asked = this.#shared.sessions.run(() => this.#talk.history(before));
    const entries = await asked.catch(() => []);
    if (entries.length > 0) this.#take(entries);
    return entries.length > 0;
  }

  #where() {
    return this.thread === undefined ? {} : { thread: this.thread };
  }

  #post(saying: Saying): void {
    const { outbox } = this.#shared;
    const event: OutgoingEvent = { ...saying, id: uuid(), ...this.#where() };
    this.#timeline = withUnsent(this.#timeline, outbox.add(event));
    void outbox.drain();
  }

  #showUnsent(): void {
    for (const unsent of this.#shared.outbox.all())
      if (unsent.event.thread === this.thread) this.#timeline = withUnsent(this.#timeline, unsent);
  }

  /** A session of another visitor is another conversation. */
  #enter({ visitor }: Session): void {
    if (this.#visitor !== undefined && this.#visitor !== visitor) {
      this.#timeline = emptyTimeline;
      this.#first = undefined;
      this.#showUnsent();
    }
    this.#visitor = visitor;
  }

  #opened(): void {
    this.connection = "open";
    this.#settleSoon();
    this.#shared.pause.wake();
    void this.#shared.outbox.drain();
  }

  #take(entries: readonly Entry[]): void {
    this.#timeline = withEntries(this.#timeline, entries);
    this.#first = Math.min(this.#first ?? Infinity, ...entries.map(({ seq }) => seq));
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
    return messages.slice(seen + 1).filter(({ from, rating }) => from !== "visitor" && !rating)
      .length;
  }
}
