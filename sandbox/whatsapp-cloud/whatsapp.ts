import { once } from "node:events";
import type { Server } from "node:http";
import type { Sandbox, SandboxTrouble } from "../platform.ts";
import { Chats } from "./chats.ts";
import { Files } from "./files.ts";
import type { Candour } from "./messages.ts";
import { Person } from "./person.ts";
import type { Call } from "./routes.ts";
import { graphServer } from "./server.ts";
import { loadCheck } from "./spec.ts";
import type { Check } from "./spec.ts";
import { samples } from "./templates.ts";
import type { Template } from "./templates.ts";
import { Troubles } from "./trouble.ts";
import { Webhooks } from "./webhooks.ts";
import { tell } from "./world.ts";
import type { Business, World } from "./world.ts";

/** Numbers in Brazil, with the ninth digit that mobiles have there. */
const firstPerson = 5_511_990_000_001;

const business: Business = {
  phoneNumberId: "106540352242922",
  wabaId: "102290129340398",
  number: "15550783881",
  name: "Test stand-in",
};

/** Opens the stand-in on a free port of this machine, or on the one given. */
export async function openWhatsAppCloudSandbox(
  wish: { readonly port?: number } = {},
): Promise<WhatsAppCloudSandbox> {
  const sandbox = new WhatsAppCloudSandbox(await loadCheck());
  await sandbox.listen(wish.port ?? 0);
  return sandbox;
}

/**
 * A test stand-in for WhatsApp's Cloud API: one number, the people who write to it, and the Graph API
 * over HTTP on this machine. It refuses what Meta refuses, and checks every call by Meta's own
 * description where that is at hand. Nothing of it leaves the machine, and nothing is kept.
 */
export class WhatsAppCloudSandbox implements Sandbox {
  readonly channel = "whatsapp-cloud";
  /** Every call with the right token, in order. */
  readonly calls: Call[] = [];
  readonly complaints: string[] = [];
  /** When it says that a message cannot be delivered. */
  candour: Candour = "later";
  readonly #credentials = {
    token: "EAACANARYtokenThatMustNotShow0123456789",
    appSecret: "canary0appsecret0that0must0not00",
    verifyToken: "canary-verify-token-must-not-show",
  };
  readonly #world: World;
  readonly #troubles = new Troubles();
  readonly #server: Server;
  #people = 0;

  constructor(check?: Check) {
    const chats = new Chats();
    this.#world = {
      business,
      chats,
      files: new Files(() => chats.now()),
      webhooks: new Webhooks(this.#credentials),
      templates: [...samples],
      typing: new Set(),
      setUp: new Map(),
    };
    this.#server = graphServer({
      world: this.#world,
      token: this.#credentials.token,
      check,
      troubles: this.#troubles,
      candour: () => this.candour,
      calls: this.calls,
      complaints: this.complaints,
    });
  }

  get settings() {
    const { phoneNumberId, wabaId } = business;
    return { phoneNumberId, wabaId, ...this.#credentials, apiRoot: this.#root };
  }

  /** What was set up through the API, by the last word of its path. */
  get setUp(): ReadonlyMap<string, unknown> {
    return this.#world.setUp;
  }

  /** Where webhooks go. */
  get webhookUrl(): string | undefined {
    return this.#world.webhooks.url;
  }

  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, "127.0.0.1"), "listening");
  }

  aim(webhookUrl: string): void {
    this.#world.webhooks.aim(webhookUrl);
  }

  /** `hidden`: they go by a user name and show no number. */
  person({ name, hidden = false }: { readonly name: string; readonly hidden?: boolean }): Person {
    this.#people += 1;
    const user = this.#world.chats.add({
      name,
      waId: hidden ? undefined : String(firstPerson + this.#people - 1),
      userId: `BR.1349120865530274${String(this.#people).padStart(4, "0")}`,
    });
    return new Person(this.#world, user);
  }

  /** Whether someone is shown that the bot types. */
  isTyping({ user }: Person): boolean {
    return this.#world.typing.has(user);
  }

  template(template: Template): void {
    this.#world.templates.push(template);
  }

  /** Lets time go by: for windows that close, and for addresses that do not hold. */
  passes(ms: number): void {
    this.#world.chats.aheadMs += ms;
  }

  /** Tells something under one of a webhook's fields, in Meta's words. */
  tells(field: string, value: Readonly<Record<string, unknown>>): void {
    tell(this.#world, field, value);
  }

  deliversTwice(on = true): void {
    this.#world.webhooks.twice = on;
  }

  fails(trouble: SandboxTrouble, times = 1): void {
    this.#troubles.order(trouble, times);
  }

  async close(): Promise<void> {
    this.#world.webhooks.aim(undefined);
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  get #root(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    return `http://127.0.0.1:${address.port}`;
  }
}
