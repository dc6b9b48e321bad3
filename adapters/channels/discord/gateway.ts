import type { REST } from "@discordjs/rest";
import type { SessionInfo } from "@discordjs/ws";
import type { GatewayIntentBits } from "discord-api-types/v10";
import type { AdapterContext, Delivery, Reading, Received, Stream } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { within } from "../../../core/within.ts";
import { channel } from "./ids.ts";
import { connect } from "./line.ts";
import type { Dispatch } from "./line.ts";
import { isTaken } from "./parse.ts";
import { Sessions } from "./sessions.ts";
import { Waiting } from "./waiting.ts";

export interface GatewayParts extends Pick<AdapterContext, "clock" | "keep" | "log"> {
  readonly rest: REST;
  readonly token: string;
  readonly intents: GatewayIntentBits;
  readonly read: (delivery: Delivery) => Reading;
  /** Answers an interaction in time. Never throws. */
  readonly answer: (interaction: unknown) => Promise<void>;
}

interface Item {
  /** Nothing for what the hub does not take in: it only moves our place in the stream. */
  readonly received?: Omit<Received, "response">;
  /** When Discord was answered, where it waits for that. */
  readonly answered?: Promise<void>;
  readonly stored: (waiting: number) => Promise<void>;
}

/** Discord waits three seconds for an answer to what it posts. */
const storedWithinMs = 2_500;

/** So many that wait are too many: the line is hung up until they are stored, and then resumed. */
const most = 1_000;

/**
 * Discord's gateway, by discord.js's own socket. It reconnects and resumes by itself; what no
 * reconnecting mends is thrown. After a restart we resume where the last stored delivery came.
 */
export class Gateway implements Stream {
  readonly kind = "stream";
  readonly #parts: GatewayParts;
  #waiting: Waiting<Item> | undefined;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  async *deliveries(signal: AbortSignal): AsyncGenerator<Omit<Received, "response">> {
    const sessions = await Sessions.open(this.#parts.keep);
    const waiting = new Waiting<Item>();
    const line = this.#lineTo(waiting, sessions);
    this.#waiting = waiting;
    try {
      for (;;) {
        if (waiting.length === 0) line.open();
        const item = await waiting.next(signal);
        if (!item) return;
        await item.answered;
        if (item.received) yield item.received;
        await item.stored(waiting.length);
      }
    } finally {
      this.#waiting = undefined;
      line.hangUp();
    }
  }

  /** Takes in what was posted to us instead. Resolves when it is stored. */
  async post(received: Omit<Received, "response">): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) throw notStored("nobody listens");
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ received, stored: async () => resolve() });
    return within(storedWithinMs, promise, () => notStored("too slow"));
  }

  #lineTo(waiting: Waiting<Item>, sessions: Sessions) {
    let close: (() => void) | undefined;
    const hangUp = () => {
      close?.();
      close = undefined;
    };
    const open = () => {
      close ??= connect(this.#parts, {
        sessions,
        failed: (error) => waiting.fail(error),
        heard: (dispatch, place) => {
          waiting.push(this.#item(dispatch, { place, sessions }));
          if (waiting.length > most) hangUp();
        },
      });
    };
    return { open, hangUp };
  }

  #item(dispatch: Dispatch, { place, sessions }: { place: SessionInfo; sessions: Sessions }): Item {
    const stored = (left: number) => sessions.stored(place, left);
    if (!isTaken(dispatch.t)) return { stored };
    const { read, answer, clock } = this.#parts;
    const heard = { session: place.sessionId, bot: sessions.bot, at: clock.now() };
    const body = new TextEncoder().encode(JSON.stringify({ ...dispatch, heard }));
    const delivery = { body, contentType: "application/json" };
    return {
      received: { delivery, reading: read(delivery) },
      ...(dispatch.t === "INTERACTION_CREATE" && { answered: answer(dispatch.d) }),
      stored,
    };
  }
}

function notStored(detail: string): ChannelError {
  return new ChannelError(channel, "unavailable", { detail });
}
