import type { GroupMetadata } from "@whiskeysockets/baileys";
import type { Clock } from "../../../core/ports.ts";
import type { Jid } from "./ids.ts";

const FRESH_MS = 5 * 60_000;

interface Known {
  readonly at: number;
  readonly metadata: Promise<GroupMetadata>;
}

/** Who is in a group: asked once in a while, for to ask before every message is what machines do. */
export class GroupCache {
  readonly #clock: Clock;
  readonly #known = new Map<Jid, Known>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(group: Jid, ask: (group: Jid) => Promise<GroupMetadata>): Promise<GroupMetadata> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(group);
    if (known && now - known.at < FRESH_MS) return known.metadata;
    const metadata = ask(group);
    metadata.catch(() => this.#known.delete(group));
    this.#known.set(group, { at: now, metadata });
    return metadata;
  }

  /** Somebody came or went. */
  forget(group: Jid): void {
    this.#known.delete(group);
  }
}
