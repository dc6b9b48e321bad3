import { webChannel } from "../channel/channel.ts";
import { Outbox } from "../channel/outbox.ts";
import { makePause } from "../channel/pause.ts";
import type { Bot, Listed, PostedFile } from "../channel/protocol.ts";
import { keepSession } from "../channel/session.ts";
import { uuid } from "../channel/uuid.ts";
import { preferences } from "../settings/preferences.svelte.ts";
import { Conversation } from "./conversation.svelte.ts";
import type { Shared } from "./conversation.svelte.ts";
import { browserMemory } from "./memory.ts";

/** Files are given up after so long. */
const uploadMs = 5 * 60_000;
const megabytes = 1024 * 1024;

/** A visitor at an account: who answers them, and their conversations, of which one is open. */
export class Visit {
  bot = $state.raw<Bot>();
  /** Bytes that a file may have. */
  largestFile = $state(25 * megabytes);
  /** As the hub told last, and none before it did. */
  listed = $state.raw<readonly Listed[]>([]);
  current: Conversation;
  /** What was begun and not sent, by thread. */
  readonly drafts = new Map<string | undefined, string>();
  readonly others = $derived(this.listed.filter((one) => this.isNews(one)).length);
  readonly #shared: Shared;

  constructor(account: string) {
    const memory = browserMemory(localStorage, account);
    const channel = webChannel(`/channels/web/${account}`, fetch);
    const sessions = keepSession(channel, () => preferences.locale);
    const pause = makePause();
    const outbox = new Outbox({
      channel,
      sessions,
      pause,
      store: memory.unsent,
      onStored: (id) => this.current.deliver(id, "stored"),
      onRefused: ({ event, refused }) => this.current.deliver(event.id, refused ?? "refused"),
    });
    this.#shared = { channel, sessions, pause, outbox, memory };
    this.bot = memory.bot;
    this.current = $state.raw(new Conversation(memory.thread, this.#shared));
  }

  /** Connects, and stays connected until the page closes. */
  start(): void {
    const { memory, outbox, pause, sessions } = this.#shared;
    sessions.watch(({ bot, largestFile = this.largestFile }) => {
      this.bot = bot;
      this.largestFile = largestFile;
      memory.bot = bot;
    });
    this.current.start();
    void outbox.drain();
    void this.list();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      pause.wake();
      void this.list();
    });
  }

  /** Goes on with a conversation; the first has no thread. */
  open(thread: string | undefined): void {
    if (thread === this.current.thread) return;
    this.current.stop();
    this.#shared.memory.thread = thread;
    this.current = new Conversation(thread, this.#shared);
    this.current.start();
  }

  /** A new one is known to the hub by its first words. */
  begin(): void {
    if (this.current.rows.length > 0) this.open(uuid());
  }

  /** Asks which conversations there are. Without a connection, those that are known. */
  async list(): Promise<void> {
    const { channel, sessions } = this.#shared;
    const asked = sessions.run(() => channel.conversations());
    this.listed = await asked.catch(() => this.listed);
  }

  /** Hands a file over. Throws a `Refusal`. */
  async upload(file: Blob, name: string, signal?: AbortSignal): Promise<PostedFile> {
    const { channel, sessions } = this.#shared;
    const late = AbortSignal.timeout(uploadMs);
    const until = signal ? AbortSignal.any([signal, late]) : late;
    return sessions.run(() => channel.upload(file, name, until));
  }

  fileUrl(file: string): string {
    return this.#shared.channel.fileUrl(file);
  }

  /** Asks for the bot's words again, after the visitor chose another language. */
  async translate(): Promise<void> {
    // Without a connection, the words that are there still do.
    await this.#shared.sessions.renew().catch(() => undefined);
  }

  /** Whether something was answered there that the visitor has not seen. */
  isNews({ thread, reply }: Listed): boolean {
    if (thread === this.current.thread || reply === undefined) return false;
    return this.#shared.memory.seen(thread) !== reply;
  }
}
