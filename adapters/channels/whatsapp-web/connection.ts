import type { BaileysEventMap, ConnectionState } from "@whiskeysockets/baileys";
import type { AdapterContext } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { pauseFor } from "../../../core/pause.ts";
import type { Baileys, Socket } from "./baileys.ts";
import { silent } from "./baileys.ts";
import { endingOf, waitAfter } from "./ending.ts";
import type { Ending } from "./ending.ts";
import { codeOf } from "./faults.ts";
import { GroupCache } from "./group-cache.ts";
import { channel, isNewsletter, isStatus } from "./ids.ts";
import { retold } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { Lease, LeaseLost } from "./lease.ts";
import { Announcer } from "./live.ts";
import type { LiveState } from "./live.ts";
import { Session } from "./session.ts";
import type { WhatsAppWebSettings } from "./settings.ts";
import { beStrict } from "./trust.ts";

export interface ConnectionParts {
  readonly settings: WhatsAppWebSettings;
  readonly context: Pick<AdapterContext, "account" | "clock" | "keep" | "log">;
  load(): Promise<Baileys>;
  /** What the library emits, in order, from whoever has the session. */
  heard(events: Partial<BaileysEventMap>, open: Open): void;
  readonly journal: Journal;
  /** The line is this process's, until it is stopped. */
  has(): () => void;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A connection that stands, and what it takes to speak through it. */
export interface Open {
  readonly baileys: Baileys;
  readonly socket: Socket;
  readonly session: Session;
  readonly lease: Lease;
  /** With the number that says why. The library lets whoever waits for an answer wait on then. */
  readonly ended: Promise<number | undefined>;
}

/** The one line to WhatsApp that an account has, over all processes: kept open, and made anew. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #announcer: Announcer;
  #open: Open | undefined;
  #failures = 0;
  #isHere = false;
  #code: string | undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#announcer = new Announcer(parts.context.clock);
  }

  /** Whether the line is this process's, standing or not. */
  get isHere(): boolean {
    return this.#isHere;
  }

  /** What stands now. Throws where nothing does: then nothing was sent. */
  get open(): Open {
    if (this.#open) return this.#open;
    const { phase } = this.#announcer;
    const needsOwner =
      phase === "unlinked" || phase === "banned" || phase === "qr" || phase === "code";
    throw new ChannelError(channel, needsOwner ? "unauthorized" : "unavailable", {
      detail: needsOwner ? `the number is not linked (${phase})` : "no connection in this process",
    });
  }

  /** Keeps the line open until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { keep, clock } = this.#parts.context;
    const baileys = await this.#parts.load();
    const { strictCertificate, rootKey } = this.#parts.settings;
    if (strictCertificate) beStrict(baileys, rootKey);
    const { pause } = this.#parts;
    while (!signal.aborted) {
      const lease = await Lease.take({ keep, clock, ...(pause && { pause }) }, signal);
      if (!lease) return;
      await this.#while(lease, baileys, signal);
    }
  }

  /** As long as the session is ours. */
  async #while(lease: Lease, baileys: Baileys, signal: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const either = AbortSignal.any([signal, lost.signal]);
    const holding = lease.hold(either).catch(() => lost.abort());
    const stop = this.#parts.has();
    this.#isHere = true;
    try {
      while (!either.aborted) await this.#once({ lease, baileys, signal: either });
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
    } finally {
      this.#isHere = false;
      stop();
      lost.abort();
      await holding;
      if (signal.aborted) await this.#announcer.say(lease, { phase: "off" }).catch(() => undefined);
      await lease.release().catch(() => undefined);
    }
  }

  /** One connection, from its making to its end and the wait that follows. */
  async #once({ lease, baileys, signal }: Attempt): Promise<void> {
    const { keep, log, account } = this.#parts.context;
    const session = await Session.open({ baileys, keep, lease, closing: signal });
    await this.#announcer.say(lease, { phase: "connecting" });
    const code = await this.#hold({ baileys, lease, session }, signal);
    if (signal.aborted) return;
    // The next connection comes with the keys that WhatsApp was told of last.
    await session.written();
    const ending = endingOf(code);
    const wait = waitAfter(ending, this.#failures, Math.random());
    const waitMs = session.isPaired ? wait : Math.min(wait, WATCHED_MS);
    this.#failures += 1;
    if (ending !== "restart") {
      log.warn(`the connection to WhatsApp ended: ${ending}`, { channel, account, code });
      await this.#announcer.say(lease, { ...endedAs(ending), ...this.#nextAt(waitMs) });
    }
    if (ending === "unlinked") await this.#forget();
    await (this.#parts.pause ?? pauseFor)(waitMs, signal);
  }

  #nextAt(waitMs: number): Pick<LiveState, "nextAt"> {
    const now = this.#parts.context.clock.now().getTime();
    return { nextAt: new Date(now + waitMs).toISOString() };
  }

  /** Its keys open nothing any more; what the guard knows stays. */
  async #forget(): Promise<void> {
    const { keep } = this.#parts.context;
    const stays = await keep.read(["guard", "live"]);
    await keep.clear();
    await keep.write(stays);
    throw new LeaseLost();
  }

  /** What came and was not stored, in this process or another, is told once more: the inbox knows it. */
  async #untold({ baileys, session }: Made): Promise<Partial<BaileysEventMap>> {
    const { me } = session;
    if (me.length === 0) return {};
    const entries = await this.#parts.journal.untold(this.#parts.context.keep);
    const messages = entries.flatMap((one) => retold(one, { baileys, me }));
    return messages.length > 0 ? { "messages.upsert": { messages, type: "append" } } : {};
  }

  /** Answers with the number that says why it ended. */
  async #hold(made: Made, signal: AbortSignal): Promise<number | undefined> {
    const untold = await this.#untold(made);
    const groups = new GroupCache(this.#parts.context.clock);
    const socket: Socket = made.baileys.makeWASocket({
      ...this.#configOf(made),
      cachedGroupMetadata: (group) => groups.get(group, (jid) => socket.groupMetadata(jid)),
    });
    socket.ws.on("frame", (frame: unknown) => this.#parts.journal.came(frame));
    const { promise: ended, resolve } = Promise.withResolvers<number | undefined>();
    const open = { ...made, socket, ended };
    this.#parts.heard(untold, open);
    const end = () => void socket.end(undefined);
    signal.addEventListener("abort", end, { once: true });
    socket.ev.process(async (events) => {
      const update = events["connection.update"];
      if (events["creds.update"])
        await made.session.saveCredentials(events["creds.update"]).catch(end);
      const { id: changed } = events["group-participants.update"] ?? {};
      if (changed !== undefined) groups.forget(changed);
      this.#parts.heard(events, open);
      if (update) await this.#changed(open, update).catch(end);
      if (update?.connection === "close") resolve(codeOf(update.lastDisconnect?.error));
    });
    if (signal.aborted) end();
    try {
      return await ended;
    } finally {
      signal.removeEventListener("abort", end);
      this.#open = undefined;
      this.#code = undefined;
    }
  }

  async #changed(open: Open, { connection, qr, isNewLogin }: Partial<ConnectionState>) {
    const { lease } = open;
    if (connection === "open") {
      this.#open = open;
      this.#failures = 0;
      await this.#announcer.say(lease, { phase: "open" });
    }
    if (isNewLogin) await this.#announcer.say(lease, { phase: "linking" });
    if (qr !== undefined) await this.#announcer.say(lease, await this.#pairing(open, qr));
  }

  /** A code is asked for once the line is ready for a QR code. */
  async #pairing({ socket }: Open, qr: string): Promise<Omit<LiveState, "since">> {
    const { pairing, phone, code } = this.#parts.settings;
    if (pairing === "qr") return { phase: "qr", qr };
    this.#code ??= await socket.requestPairingCode(phone.slice(1), code);
    return { phase: "code", code: this.#code };
  }

  #configOf({ baileys, session }: Made) {
    const { socketUrl, version } = this.#parts.settings;
    const { makeSignalRepository } = baileys.DEFAULT_CONNECTION_CONFIG;
    const { INITIAL_BOOTSTRAP } = baileys.proto.HistorySync.HistorySyncType;
    return {
      auth: session,
      logger: silent,
      waWebSocketUrl: socketUrl,
      ...(version && { version }),
      makeSignalRepository: this.#parts.journal.keeping(makeSignalRepository, (notes) =>
        session.writeBeside(notes),
      ),
      emitOwnEvents: false,
      // So that the owner's phone still rings.
      markOnlineOnConnect: false,
      syncFullHistory: false,
      // The first part says which LID is which number; the rest is old talk.
      shouldSyncHistoryMessage: ({ syncType }: { syncType?: unknown }) =>
        syncType === INITIAL_BOOTSTRAP,
      shouldIgnoreJid: (jid: string) => isStatus(jid) || isNewsletter(jid),
    };
  }
}

/** Whoever wants to link the number looks at the page, and waits for a code. */
const WATCHED_MS = 20_000;

type Made = Omit<Open, "ended" | "socket">;

interface Attempt {
  readonly lease: Lease;
  readonly baileys: Baileys;
  readonly signal: AbortSignal;
}

function endedAs(ending: Exclude<Ending, "restart">): Pick<LiveState, "phase"> {
  return { phase: ending };
}
