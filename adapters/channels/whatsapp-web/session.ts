import type {
  AuthenticationCreds,
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
} from "@whiskeysockets/baileys";
import { grouped } from "../../../core/grouped.ts";
import { pauseFor } from "../../../core/pause.ts";
import type { Keep, Kept } from "../../../core/ports.ts";
import type { Baileys } from "./baileys.ts";
import { LeaseLost } from "./lease.ts";
import type { Lease } from "./lease.ts";

const CREDENTIALS = "creds";
const AGAIN_MS = 250;
/** Keys that are at hand without asking the store: more than are ever on their way there. */
const MOST_KNOWN = 5_000;

export interface SessionParts {
  readonly baileys: Baileys;
  readonly keep: Keep;
  readonly lease: Lease;
  readonly closing: AbortSignal;
}

/**
 * The keys by which we are a device of the owner's, each a note of its own.
 *
 * Writes that come together are one commit, in the order in which they came: so credentials never lie
 * in the store without the keys that were handed over before them. Nothing is written once another process has the
 * lease, and nothing is given up while the store is away: what was told to the other side cannot be
 * taken back.
 */
export class Session {
  readonly creds: AuthenticationCreds;
  readonly keys: SignalKeyStore;
  readonly #parts: SessionParts;
  readonly #write: (entries: Kept) => Promise<true>;
  readonly #known = new Map<string, string | undefined>();
  #beside: Kept = new Map();

  private constructor(parts: SessionParts, creds: AuthenticationCreds) {
    this.#parts = parts;
    this.creds = creds;
    this.#write = grouped(async (all: readonly Kept[]) => {
      const together = new Map([this.#beside, ...all].flatMap((entries) => [...entries]));
      this.#beside = new Map();
      await this.#insist(together);
      return all.map(() => true as const);
    });
    this.keys = {
      get: (type, ids) => this.#get(type, ids),
      set: (data) => this.#set(data),
    };
  }

  static async open(parts: SessionParts): Promise<Session> {
    const { baileys, keep } = parts;
    const written = (await keep.read([CREDENTIALS])).get(CREDENTIALS);
    const creds: AuthenticationCreds =
      written === undefined
        ? baileys.initAuthCreds()
        : JSON.parse(written, baileys.BufferJSON.reviver);
    // A pairing that was begun and not finished: whoever is no device yet cannot log in.
    if (!creds.account) delete creds.me;
    return new Session(parts, creds);
  }

  get isPaired(): boolean {
    return this.creds.account !== undefined && this.creds.account !== null;
  }

  /** Who we are, by number and by LID. */
  get me(): readonly string[] {
    const { id, lid } = this.creds.me ?? {};
    return [id, lid].filter((jid) => jid !== undefined && jid !== "").map(String);
  }

  /** Goes along with whatever is written next. */
  writeBeside(entries: Kept): void {
    this.#beside = new Map([...this.#beside, ...entries]);
  }

  /** Nobody waits for it; what is not forgotten now is told once more, and known then. */
  forget(entries: Kept): void {
    if (entries.size > 0) this.#write(entries).catch(() => undefined);
  }

  /** The library changes the credentials in place and says that it did. */
  async saveCredentials(changed: Partial<AuthenticationCreds>): Promise<void> {
    Object.assign(this.creds, changed);
    await this.#write(new Map([[CREDENTIALS, this.#text(this.creds)]]));
  }

  /** Resolves once all that was handed over lies in the store. */
  async written(): Promise<void> {
    await this.#write(new Map());
  }

  async #get<Type extends keyof SignalDataTypeMap>(type: Type, ids: string[]) {
    const texts = await this.#read(ids.map((id) => nameOf(type, id)));
    const found: { [id: string]: SignalDataTypeMap[Type] } = {};
    for (const id of ids) {
      const text = texts.get(nameOf(type, id));
      if (text !== undefined) found[id] = JSON.parse(text, this.#parts.baileys.BufferJSON.reviver);
    }
    return found;
  }

  async #set(data: SignalDataSet): Promise<void> {
    const entries = new Map(this.#entries(data));
    this.#know(entries);
    await this.#write(entries);
  }

  /** What was written last is known before the store has it, and only here: the lease is ours. */
  async #read(names: readonly string[]): Promise<Kept> {
    const unknown = names.filter((name) => !this.#known.has(name));
    if (unknown.length > 0) {
      const found = await this.#parts.keep.read(unknown);
      const stillUnknown = unknown.filter((name) => !this.#known.has(name));
      this.#know(new Map(stillUnknown.map((name) => [name, found.get(name)])));
    }
    return new Map(names.map((name) => [name, this.#known.get(name)]));
  }

  #know(entries: Kept): void {
    for (const [name, text] of entries) {
      this.#known.delete(name);
      this.#known.set(name, text);
    }
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MOST_KNOWN) break;
      this.#known.delete(oldest);
    }
  }

  #entries(data: SignalDataSet): readonly (readonly [string, string | undefined])[] {
    return Object.entries(data).flatMap(([type, values]) =>
      Object.entries(values).map(
        ([id, value]) =>
          [nameOf(type, id), value === null ? undefined : this.#text(value)] as const,
      ),
    );
  }

  async #insist(entries: Kept): Promise<void> {
    const { lease, closing } = this.#parts;
    for (;;)
      try {
        return await lease.write(entries);
      } catch (error) {
        if (error instanceof LeaseLost || closing.aborted) throw error;
        await pauseFor(AGAIN_MS, closing);
      }
  }

  #text(value: unknown): string {
    return JSON.stringify(value, this.#parts.baileys.BufferJSON.replacer);
  }
}

function nameOf(type: string, id: string): string {
  return `key:${type}:${id}`;
}
