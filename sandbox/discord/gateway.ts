import type { Server } from "node:http";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { World } from "./world.ts";

const frame = z.object({ op: z.int(), d: z.unknown().optional() });
const identify = z.object({ token: z.string(), intents: z.int() });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

interface Session {
  readonly id: string;
  readonly intents: number;
  /** All that was ever dispatched in it, in order: the first has sequence 1. */
  readonly log: string[];
  socket: WebSocket | undefined;
}

/** What tells somebody is to be heard only by whom asked. Source: events/gateway#gateway-intents. */
const intents = {
  members: 1 << 1,
  guildMessages: 1 << 9,
  guildReactions: 1 << 10,
  directMessages: 1 << 12,
  directReactions: 1 << 13,
  content: 1 << 15,
  guildPolls: 1 << 24,
  directPolls: 1 << 25,
};

interface GatewayParts {
  readonly token: string;
  readonly world: () => World;
  /** Privileged intents that the app was not switched on for. */
  readonly denied: number;
  readonly heartbeatMs: number;
}

/** Discord's gateway: sessions that outlive their connection, and are told again what they missed. */
export class LocalGateway {
  /** What clients said, by its opcode: `identify`, `resume 17`, `heartbeat`, and `bye 4200` as they left. */
  readonly said: string[] = [];
  /** Delivers every later event twice, as a session does that is told again what it knew. */
  twice = false;
  /** Resolves once somebody listens. */
  readonly online: Promise<void>;
  readonly #wake: () => void;
  readonly #parts: GatewayParts;
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Set<WebSocket>();

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.online = promise;
    this.#wake = resolve;
  }

  attach(server: Server): void {
    const sockets = new WebSocketServer({ server, path: "/gateway" });
    sockets.on("connection", (socket) => this.#greet(socket));
  }

  dispatch(name: string, data: object): void {
    for (const session of this.#sessions.values()) this.#tell(session, name, data);
  }

  /** Asks everyone to come again. */
  reconnect(): void {
    this.#send({ op: 7, d: null });
  }

  /** Ends all sessions: nobody is told what they miss. */
  invalidate(): void {
    this.#sessions.clear();
    this.#send({ op: 9, d: false });
  }

  /** Cuts every line. */
  drop(code = 1_006): void {
    for (const socket of this.#sockets)
      if (code === 1_006) socket.terminate();
      else socket.close(code);
  }

  #send(payload: object): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify(payload));
  }

  #greet(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on("close", (code) => this.#left(socket, code));
    socket.on("message", (data: Buffer) => this.#hear(socket, data));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.#parts.heartbeatMs } }));
  }

  /** Whoever says goodbye with 1000 or 1001 does not mean to come back. */
  #left(socket: WebSocket, code: number): void {
    this.#sockets.delete(socket);
    this.said.push(`bye ${code}`);
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = undefined;
      if (code === 1_000 || code === 1_001) this.#sessions.delete(session.id);
    }
  }

  #hear(socket: WebSocket, data: Buffer): void {
    const { op, d } = frame.parse(JSON.parse(data.toString("utf8")));
    if (op === 1) {
      this.said.push("heartbeat");
      socket.send(JSON.stringify({ op: 11 }));
    } else if (op === 2) this.#identify(socket, identify.parse(d));
    else if (op === 6) this.#resume(socket, resume.parse(d));
    else socket.close(4_001, "Unknown opcode.");
  }

  #identify(socket: WebSocket, { token, intents: asked }: z.output<typeof identify>): void {
    this.said.push("identify");
    if (token !== this.#parts.token) return socket.close(4_004, "Authentication failed.");
    if ((asked & this.#parts.denied) !== 0) return socket.close(4_014, "Disallowed intent(s).");
    const { bot, gatewayUrl } = this.#parts.world();
    const id = `session-${this.#sessions.size}-${Date.now()}`;
    const session: Session = { id, intents: asked, log: [], socket };
    this.#sessions.set(id, session);
    this.#push(session, "READY", {
      v: 10,
      user: bot,
      guilds: [],
      session_id: id,
      resume_gateway_url: gatewayUrl,
      application: { id: bot.id, flags: 0 },
    });
    this.#wake();
  }

  #resume(socket: WebSocket, { token, session_id, seq }: z.output<typeof resume>): void {
    this.said.push(`resume ${seq}`);
    if (token !== this.#parts.token) return socket.close(4_004, "Authentication failed.");
    const session = this.#sessions.get(session_id);
    if (!session || seq > session.log.length) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    for (const missed of session.log.slice(seq)) socket.send(missed);
    this.#push(session, "RESUMED", {});
  }

  #tell(session: Session, name: string, data: object): void {
    const shown = this.#shown(session.intents, name, data);
    if (shown) this.#push(session, name, shown);
  }

  #push(session: Session, name: string, data: object): void {
    const text = JSON.stringify({ op: 0, t: name, s: session.log.length + 1, d: data });
    session.log.push(text);
    session.socket?.send(text);
    if (this.twice) session.socket?.send(text);
  }

  /** What a session may see of it; nothing of what it did not ask for. */
  #shown(asked: number, name: string, data: object): object | undefined {
    const place = "guild_id" in data ? "guild" : "direct";
    const wanted = intentFor(name, place);
    if (wanted !== undefined && (asked & wanted) === 0) return undefined;
    const mayRead = (asked & intents.content) !== 0 || place === "direct";
    if (!("content" in data) || mayRead || this.#concernsBot(data)) return data;
    return { ...data, content: "", attachments: [], embeds: [], components: [] };
  }

  /** Words that mention the bot, and its own, are never hidden from it. */
  #concernsBot(data: object): boolean {
    const { mentions = [], author } = { mentions: undefined, author: undefined, ...data };
    return JSON.stringify([mentions, author]).includes(this.#parts.world().bot.id);
  }
}

function intentFor(name: string, place: "guild" | "direct"): number | undefined {
  if (name.startsWith("MESSAGE_REACTION")) return intents[`${place}Reactions`];
  if (name.startsWith("MESSAGE_POLL")) return intents[`${place}Polls`];
  if (name.startsWith("MESSAGE_")) return intents[`${place}Messages`];
  return name === "GUILD_MEMBER_ADD" ? intents.members : undefined;
}
