import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { sendBody } from "./channel/protocol.ts";
import type { SendAnswer, SendBody } from "./channel/protocol.ts";

/** A message that the platform has shown to somebody. */
export interface Shown extends SendBody {
  /** The platform's id for it. */
  readonly message: string;
  readonly at: Date;
}

/** What the platform does with a call instead of taking it well. */
export type Trouble =
  /** Ends the connection before it has read the call. */
  | "offline"
  /** Refuses for now, and asks for so many seconds of rest. */
  | { readonly restSeconds: number }
  | "500"
  /** Shows the message, and never says so. */
  | "mute"
  | "redirect"
  /** A page of somebody in between, with a 200. */
  | "html"
  /** A 200 that says that nothing was shown: to be tried again, or for good. */
  | "later"
  | "never";

export interface PlatformOptions {
  /** Whether a repeated key is no second message in this account. */
  isRepeatable(account: string): boolean;
}

/** A platform on this machine: shows what it is sent, remembers it in its order, and misbehaves as it is told. */
export class Platform {
  /** Everything that was shown, in its order; a message shown twice stands here twice. */
  readonly shown: Shown[] = [];
  /**
   * Outside actions that skills asked for, by name, and how often each was carried out. One that is
   * called safe is carried out once however often it is asked for.
   */
  readonly actions = new Map<string, number>();
  /** How often somebody followed a redirection. */
  followed = 0;
  /** How many calls there were, whatever became of them. */
  calls = 0;
  /** The words it refused for good. */
  readonly refused = new Set<string>();
  /** Calls about a chat for which it had asked to be left alone. */
  hasty = 0;
  /** Chooses what goes wrong with a call. */
  trouble: (send: SendBody) => Trouble | undefined = () => undefined;
  /** Whether an action is refused. */
  refusesAction: (name: string) => boolean = () => false;
  /** Milliseconds it takes over an action that it carries out. */
  actionDelay: (name: string) => number = () => 0;
  /** Milliseconds it takes over a call. */
  delay: (send: SendBody) => number = () => 0;
  /** Hears of each message that was shown. */
  onShown: (shown: Shown) => void = () => undefined;
  readonly #server: Server;
  readonly #isRepeatable: PlatformOptions["isRepeatable"];
  readonly #known = new Map<string, Shown>();
  readonly #restsUntil = new Map<string, number>();

  private constructor({ isRepeatable }: PlatformOptions) {
    this.#isRepeatable = isRepeatable;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async open(options: PlatformOptions): Promise<Platform> {
    const platform = new Platform(options);
    await once(platform.#server.listen(0, "127.0.0.1"), "listening");
    return platform;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url?.startsWith("/actions/")) return this.#act(request.url, response);
    if (request.url === "/elsewhere") return this.#welcome(response);
    const send = sendBody.parse(JSON.parse(body));
    this.calls += 1;
    if (Date.now() < (this.#restsUntil.get(send.chat) ?? 0)) this.hasty += 1;
    const trouble = this.trouble(send);
    if (trouble !== undefined && trouble !== "mute") return this.#spoil(response, send, trouble);
    const shown = this.#show(send);
    const wait = this.delay(send);
    if (wait > 0) await sleep(wait);
    if (trouble !== "mute")
      reply(response, { ok: true, message: shown.message, at: shown.at.toISOString() });
  }

  #show(send: SendBody): Shown {
    const name = `${send.account} ${send.key}`;
    const known = this.#known.get(name);
    if (known && this.#isRepeatable(send.account)) return known;
    const shown = { ...send, message: `m${this.shown.length + 1}`, at: new Date() };
    this.shown.push(shown);
    this.#known.set(name, shown);
    this.onShown(shown);
    return shown;
  }

  async #act(url: string, response: ServerResponse): Promise<void> {
    const name = decodeURIComponent(url.slice("/actions/".length));
    if (this.refusesAction(name)) return void response.writeHead(409).end();
    const times = name.includes(":safe:") ? 1 : (this.actions.get(name) ?? 0) + 1;
    this.actions.set(name, times);
    await sleep(this.actionDelay(name));
    response.end("done");
  }

  #welcome(response: ServerResponse): void {
    this.followed += 1;
    response.end("done");
  }

  #spoil(response: ServerResponse, send: SendBody, trouble: Exclude<Trouble, "mute">): void {
    if (typeof trouble === "object") return this.#rest(response, send, trouble.restSeconds);
    switch (trouble) {
      case "offline":
        return void response.destroy();
      case "500":
        return void response.writeHead(500).end("oops");
      case "redirect":
        return void response.writeHead(302, { location: "/elsewhere" }).end();
      case "html":
        return void response.end("<html><body>Sign in to the hotel's network</body></html>");
      case "never":
        this.refused.add(send.text);
        return reply(response, { ok: false, error: "never" });
      case "later":
        return reply(response, { ok: false, error: "later" });
    }
  }

  #rest(response: ServerResponse, { chat }: SendBody, seconds: number): void {
    this.#restsUntil.set(chat, Date.now() + seconds * 1_000);
    response.writeHead(429, { "retry-after": String(seconds) }).end();
  }
}

function reply(response: ServerResponse, answer: SendAnswer): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
}
