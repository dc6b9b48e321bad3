import type { REST } from "@discordjs/rest";
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import type { SessionInfo } from "@discordjs/ws";
import { GatewayDispatchEvents } from "discord-api-types/v10";
import type { GatewayIntentBits } from "discord-api-types/v10";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelFault } from "../../../core/errors.ts";
import type { Log } from "../../../core/ports.ts";
import { faultOf } from "./faults.ts";
import { channel } from "./ids.ts";
import type { Sessions } from "./sessions.ts";

/** A happening as the gateway tells it. */
export interface Dispatch {
  readonly op: number;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface LineParts {
  readonly rest: REST;
  readonly token: string;
  readonly intents: GatewayIntentBits;
  readonly log: Log;
}

interface Listener {
  readonly sessions: Sessions;
  readonly heard: (dispatch: Dispatch, place: SessionInfo) => void;
  /** Nothing more will be heard. */
  readonly failed: (error: ChannelError) => void;
}

/** Close codes after which trying again is in vain. Source: topics/opcodes-and-status-codes. */
const lasting = new Map<number, readonly [ChannelFault, string]>([
  [4004, ["unauthorized", "Discord does not know this bot token: reset it on the app's page Bot"]],
  [4010, ["rejected", "Discord does not take this shard"]],
  [4011, ["rejected", "Discord wants more shards"]],
  [4012, ["rejected", "Discord has given up this version of its gateway"]],
  [4013, ["rejected", "Discord does not know an intent that we ask for"]],
  [
    4014,
    [
      "rejected",
      "Discord does not give what was asked for: on the app's page Bot switch on Message Content Intent (and Server Members Intent, if used), or take it out of `privileged`",
    ],
  ],
]);

/** Close codes that end a session. */
const endings = new Set([1000, 1001, 4003, 4005, 4007]);

/**
 * Opens the line and answers how to hang up, so that the session can be resumed. discord.js counts a
 * dispatch before it tells it: what it still tells after that is heard, or the next line would miss it.
 */
export function connect({ rest, token, intents, log }: LineParts, listener: Listener): () => void {
  const { sessions, heard, failed } = listener;
  const shards = new Shards(sessions, log);
  const manager = new WebSocketManager({
    rest: rest.setToken(token),
    token,
    intents,
    retrieveSessionInfo: (shard) => shards.session(shard),
    updateSessionInfo: (shard, info) => shards.update(shard, info),
  });
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => shards.reached(shardId));
  manager.on(WebSocketShardEvents.Dispatch, ({ shardId, data }) => {
    if (data.t === GatewayDispatchEvents.Ready) sessions.bot = data.d.user.id;
    const place = sessions.heard(shardId);
    if (place) heard(data, { ...place, sequence: data.s });
  });
  manager.on(WebSocketShardEvents.Closed, ({ shardId, code }) => {
    shards.closed(shardId, code);
    const [fault, detail] = lasting.get(code) ?? [];
    if (fault) failed(new ChannelError(channel, fault, { detail: `${code} ${detail}` }));
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn("Discord's gateway: trouble with the line", { error: error.name }),
  );
  manager.connect().catch((error: unknown) => failed(faultOf(error)));
  return () => {
    shards.isHungUp = true;
    void manager.destroy({ code: CloseCodes.Resuming, reason: "back soon" });
  };
}

/**
 * What discord.js asks and tells of sessions. It gives a session up whenever it could not reach
 * Discord; we give it up only when Discord, once reached, does.
 */
class Shards {
  isHungUp = false;
  readonly #sessions: Sessions;
  readonly #log: Log;
  readonly #reached = new Set<number>();

  constructor(sessions: Sessions, log: Log) {
    this.#sessions = sessions;
    this.#log = log;
  }

  /** It asks before it connects. After hanging up it gets no answer, and so does not. */
  async session(shard: number): Promise<SessionInfo | null> {
    if (this.isHungUp) return new Promise(() => undefined);
    return this.#sessions.heard(shard) ?? null;
  }

  update(shard: number, info: SessionInfo | null): void {
    if (info) this.#sessions.hear(info);
    else if (!this.isHungUp && this.#reached.has(shard)) this.#forget(shard);
  }

  reached(shard: number): void {
    this.#reached.add(shard);
  }

  closed(shard: number, code: number): void {
    this.#reached.delete(shard);
    if (this.isHungUp) return;
    this.#log.info("Discord's gateway closed the line", { shard, code });
    if (endings.has(code)) this.#forget(shard);
  }

  #forget(shard: number): void {
    if (this.#sessions.heard(shard))
      this.#log.warn("Discord ended the session: what was said meanwhile is not told again", {
        shard,
      });
    this.#sessions.forget(shard);
  }
}
