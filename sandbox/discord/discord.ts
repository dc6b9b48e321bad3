import { once } from "node:events";
import type { Server } from "node:http";
import type { Sandbox } from "../platform.ts";
import { LocalGateway } from "./gateway.ts";
import { Interactions } from "./interactions.ts";
import { LocalPerson } from "./person.ts";
import { routes } from "./routes.ts";
import type { Command, Commands } from "./routes.ts";
import { restServer } from "./server.ts";
import type { Channel } from "./shapes.ts";
import type { DiscordTrouble } from "./trouble.ts";
import { World, guild, userNamed } from "./world.ts";

export interface DiscordWish {
  readonly mode?: "gateway" | "interactions" | "both";
  readonly token?: string;
  readonly port?: number;
  /** Privileged intents that the app was not switched on for, as bits. */
  readonly denied?: number;
  /** The gateway does not know the token, though the API does. */
  readonly lockedOut?: boolean;
  /** As Discord wishes it: 41,250 ms. */
  readonly heartbeatMs?: number;
}

/** Opens a local Discord. */
export async function openDiscordSandbox(wish: DiscordWish = {}): Promise<LocalDiscord> {
  const discord = new LocalDiscord(wish);
  await discord.listen(wish.port ?? 0);
  return discord;
}

/**
 * A test stand-in for Discord: one bot, its people, one server, the gateway and the REST API on this
 * machine. It refuses what Discord refuses. Nothing of it leaves the machine, and nothing is kept.
 */
export class LocalDiscord implements Sandbox {
  readonly channel = "discord";
  /** Every call, as `POST /channels/1/messages`. */
  readonly calls: string[] = [];
  readonly complaints: string[] = [];
  readonly gateway: LocalGateway;
  readonly interactions: Interactions;
  readonly world: World;
  readonly #wish: DiscordWish;
  readonly #token: string;
  readonly #troubles: DiscordTrouble[] = [];
  readonly #commands: Commands = { list: [] };
  readonly #server: Server;

  constructor(wish: DiscordWish) {
    const { token = "stand-in.token-of-a.local-bot", denied = 0, heartbeatMs = 41_250 } = wish;
    const known = wish.lockedOut ? "another" : token;
    this.#wish = wish;
    this.#token = token;
    this.gateway = new LocalGateway({ token: known, denied, heartbeatMs, world: () => this.world });
    this.world = new World((name, data) => this.gateway.dispatch(name, data));
    this.interactions = new Interactions(this.world);
    this.#server = restServer({
      token,
      routes: routes(this.#life()),
      files: this.world.files,
      trouble: () => this.#troubles.shift(),
      calls: this.calls,
      complaints: this.complaints,
    });
  }

  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    this.world.root = `http://127.0.0.1:${address.port}`;
    this.gateway.attach(this.#server);
  }

  get settings(): Readonly<Record<string, unknown>> {
    return {
      mode: this.#wish.mode ?? "gateway",
      token: this.#token,
      publicKey: this.interactions.publicKey,
      apiRoot: `${this.world.root}/api`,
      cdnRoot: this.world.root,
    };
  }

  /** The bot's commands as they are registered now. */
  get commands(): readonly Command[] {
    return this.#commands.list;
  }

  /** Has interactions posted there; with messages by the gateway as well, behind the account's path. */
  aim(webhookUrl: string): void {
    const { mode } = this.#wish;
    if (mode === "interactions") this.interactions.endpoint = webhookUrl;
    if (mode === "both") this.interactions.endpoint = `${webhookUrl}/interactions`;
  }

  /** Posted interactions need nobody on line. */
  async online(): Promise<void> {
    if (this.#wish.mode !== "interactions") await this.gateway.online;
  }

  /** Someone new, in their own chat with the bot. */
  person({ name, language = "pt-BR" }: { readonly name: string; readonly language?: string }) {
    const user = userNamed(this.world.nextId(), name);
    const channel = this.world.channel({ type: 1 });
    return new LocalPerson(this.#life(), user, { channel, locale: language });
  }

  /** A channel of the server, which everybody is in. */
  room(name: string): Channel {
    return this.world.channel({ type: 0, name, guild_id: guild });
  }

  /** A thread that hangs from a channel. */
  thread(of: Channel, name: string): Channel {
    return this.world.channel({ type: 11, name, parent_id: of.id, guild_id: guild });
  }

  deliversTwice(on = true): void {
    this.gateway.twice = on;
    this.interactions.twice = on;
  }

  fails(trouble: DiscordTrouble, times = 1): void {
    this.#troubles.push(...Array.from({ length: times }, () => trouble));
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, "close");
    this.gateway.drop();
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #life() {
    return { world: this.world, interactions: this.interactions, commands: this.#commands };
  }
}
