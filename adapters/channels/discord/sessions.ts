import type { SessionInfo } from "@discordjs/ws";
import { z } from "zod";
import type { Keep } from "../../../core/ports.ts";

const session = z.object({
  sessionId: z.string(),
  resumeURL: z.string(),
  sequence: z.int(),
  shardId: z.int(),
  shardCount: z.int(),
});

const note = z.object({ bot: z.string().optional(), sessions: z.array(session) });

const name = "gateway";

/** The place is written down when nothing waits, and though something does after so many deliveries. */
const often = 100;

/**
 * Where we are in Discord's stream: what was heard of it, for a line that broke, and what is stored
 * of that, for a process that did. Only the latter is kept, so that whatever was not stored comes again.
 */
export class Sessions {
  /** The bot's own id. */
  bot: string | undefined;
  readonly #keep: Keep;
  readonly #heard: Map<number, SessionInfo>;
  readonly #stored: Map<number, SessionInfo>;
  #unwritten = 0;

  constructor(keep: Keep, known: z.output<typeof note> = { sessions: [] }) {
    this.#keep = keep;
    this.bot = known.bot;
    this.#heard = new Map(known.sessions.map((one) => [one.shardId, one]));
    this.#stored = new Map(this.#heard);
  }

  static async open(keep: Keep): Promise<Sessions> {
    const text = (await keep.read([name])).get(name);
    return new Sessions(keep, text === undefined ? undefined : note.parse(JSON.parse(text)));
  }

  heard(shard: number): SessionInfo | undefined {
    return this.#heard.get(shard);
  }

  hear(info: SessionInfo): void {
    this.#heard.set(info.shardId, info);
  }

  forget(shard: number): void {
    this.#heard.delete(shard);
  }

  /** Everything up to here is stored. It is written down at once when the session is new, else at times. */
  async stored(info: SessionInfo, waiting: number): Promise<void> {
    const isNew = this.#stored.get(info.shardId)?.sessionId !== info.sessionId;
    this.#stored.set(info.shardId, info);
    this.#unwritten += 1;
    if (waiting > 0 && !isNew && this.#unwritten < often) return;
    this.#unwritten = 0;
    const { bot } = this;
    const sessions = [...this.#stored.values()];
    await this.#keep.write(new Map([[name, JSON.stringify({ bot, sessions })]]));
  }
}
