import { once } from "node:events";
import type { Server } from "node:http";
import type { Sandbox, SandboxTrouble } from "../platform.ts";
import { accountMethods } from "./account.ts";
import { Deliveries } from "./deliveries.ts";
import { fileMethods } from "./files.ts";
import { messageMethods } from "./messages.ts";
import type { World } from "./method.ts";
import { modalMethods } from "./modals.ts";
import { Person } from "./person.ts";
import { slackServer } from "./server.ts";
import type { Call } from "./server.ts";
import { Telling } from "./telling.ts";
import { Troubles } from "./trouble.ts";
import { Workspace } from "./workspace.ts";
import type { Room } from "./workspace.ts";

export interface SlackWish {
  /** How it reaches the app; by its address unless told otherwise. */
  readonly mode?: "events" | "socket";
  readonly port?: number;
}

/** Opens the stand-in on a free port of this machine, or on the one given. */
export async function openSlackSandbox(wish: SlackWish = {}): Promise<LocalSlack> {
  const slack = new LocalSlack(wish.mode ?? "events");
  await slack.listen(wish.port ?? 0);
  return slack;
}

/** What opens the stand-in, and nothing else. */
const secrets = {
  token: "xoxb-local-CANARY-token-that-must-not-show",
  appToken: "xapp-local-CANARY-token-that-must-not-show",
  signingSecret: "local-signing-secret-0123456789ab",
  clientId: "1234.5678",
  clientSecret: "local-client-secret",
} as const;

/**
 * A test stand-in for Slack: one workspace with one app in it, its people and channels, the Web API,
 * the Events API signed over HTTP, and Socket Mode. It refuses what Slack refuses.
 */
export class LocalSlack implements Sandbox {
  readonly channel = "slack";
  readonly secrets = secrets;
  /** Every call with a good token, in order. */
  readonly calls: Call[] = [];
  readonly complaints: string[] = [];
  readonly workspace = new Workspace();
  readonly deliveries = new Deliveries(secrets.signingSecret);
  readonly #mode: "events" | "socket";
  readonly #world: World;
  readonly #troubles = new Troubles();
  readonly #server: Server;

  constructor(mode: "events" | "socket") {
    this.#mode = mode;
    this.#world = {
      workspace: this.workspace,
      telling: new Telling(this.workspace, this.deliveries),
      origin: () => this.origin,
    };
    const credentials = { ...secrets, codes: new Map<string, string>() };
    this.#server = slackServer({
      world: this.#world,
      methods: {
        ...accountMethods(this.#world, credentials),
        ...messageMethods(this.#world),
        ...fileMethods(this.#world),
        ...modalMethods(this.#world),
      },
      deliveries: this.deliveries,
      troubles: this.#troubles,
      credentials,
      appToken: secrets.appToken,
      calls: this.calls,
      complaints: this.complaints,
    });
  }

  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    return `http://127.0.0.1:${address.port}`;
  }

  get settings(): Readonly<Record<string, unknown>> {
    const { token, appToken, signingSecret } = secrets;
    const way = this.#mode === "socket" ? { appToken } : { signingSecret };
    return { mode: this.#mode, token, ...way, apiRoot: `${this.origin}/api/` };
  }

  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
  }

  aim(webhookUrl: string): void {
    this.deliveries.aim(webhookUrl);
  }

  person({ name, language = "en-US" }: { name: string; language?: string }): Person {
    const user = { id: this.workspace.newId("U"), name, locale: language };
    this.workspace.users.set(user.id, user);
    return new Person(this.#world, user, { room: this.workspace.direct(user.id) });
  }

  /** A channel that the bot is in. */
  room(): Room {
    return this.workspace.open("channel", [this.workspace.bot.user]);
  }

  /** Tells the app what no person does. */
  tells(event: object): void {
    this.#world.telling.event(event);
  }

  deliversTwice(on = true): void {
    this.deliveries.twice = on;
  }

  fails(trouble: SandboxTrouble, times = 1): void {
    this.#troubles.order(trouble, times);
  }

  async close(): Promise<void> {
    this.deliveries.close();
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
