import { createLog } from "../../bots/log.ts";
import { openTelegram } from "../../sandbox/telegram/telegram.ts";
import type { LocalTelegram } from "../../sandbox/telegram/telegram.ts";
import { afterwards } from "../database.ts";
import { settled } from "../house.ts";
import { hubForTest } from "../running-hub.ts";
import type { HubForTest } from "../running-hub.ts";
import { Visitor } from "../visitor.ts";

/** Looks like a bot's token, and must be found nowhere. */
export const TOKEN = "4242424242:CANARY-of-a-token-that-must-not-show";
export const SECRET = "CANARY-of-a-webhook-secret";

/** What a hub fills in by itself when it starts, whoever calls. */
const byItself = new Set(["holidays"]);

/** What is sent and with which headers; bytes and text go as they are, all else as JSON. */
type Body = Uint8Array<ArrayBuffer> | string | object;
type Headers = Readonly<Record<string, string>>;

/** A hub with a web and a Telegram account, seen from outside. */
export class Door {
  readonly hub: HubForTest;
  readonly telegram: LocalTelegram;
  /** All that was logged. */
  readonly log: readonly string[];
  #cookie = "";

  private constructor(hub: HubForTest, telegram: LocalTelegram, log: readonly string[]) {
    this.hub = hub;
    this.telegram = telegram;
    this.log = log;
  }

  static async open(wayTo?: (database: string) => Promise<string>): Promise<Door> {
    const telegram = await openTelegram({ token: TOKEN });
    afterwards(() => telegram.close());
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => void lines.push(line) });
    const hub = await hubForTest(
      { log },
      {
        TELEGRAM_BOT_TOKEN: TOKEN,
        TELEGRAM_MODE: "webhook",
        TELEGRAM_WEBHOOK_SECRET: SECRET,
        TELEGRAM_API_ROOT: telegram.apiRoot,
      },
      wayTo ? { wayTo } : {},
    );
    const door = new Door(hub, telegram, lines);
    door.#cookie = await door.session();
    return door;
  }

  /** Where Telegram posts. */
  get telegramPath(): string {
    const line = this.hub.lines.onAir().find(({ account }) => account.channel === "telegram");
    return `/channels/telegram/${line?.account.account}`;
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.hub.url}${path}`, { ...init, redirect: "manual" });
  }

  /** A new visitor's cookie. */
  async session(body: Body = {}): Promise<string> {
    const path = "/channels/web/demo/session";
    const answer = await this.request(path, { method: "POST", body: written(body) });
    await answer.text();
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  }

  /** What Telegram would send, with our secret unless the headers say otherwise. */
  fromTelegram(body: Body, headers: Headers = {}): Promise<Response> {
    const ours = { "x-telegram-bot-api-secret-token": SECRET, "content-type": "application/json" };
    return this.#post(this.telegramPath, body, { ...ours, ...headers });
  }

  /** What the chat page would post, for one visitor unless the headers say otherwise. */
  fromPage(body: Body, headers: Headers = {}): Promise<Response> {
    const ours = { cookie: this.#cookie, "content-type": "application/json" };
    return this.#post("/channels/web/demo", body, { ...ours, ...headers });
  }

  #post(path: string, body: Body, headers: Headers): Promise<Response> {
    return this.request(path, { method: "POST", body: written(body), headers });
  }

  /** What a request is answered, and how many rows it leads to in each table. */
  async outcome(send: () => Promise<Response>) {
    const before = await this.counts();
    const answer = await send();
    const body = await answer.text();
    await this.settled();
    const after = Object.entries(await this.counts());
    const added = after.map(([table, count]) => [table, count - (before[table] ?? 0)] as const);
    const rows = Object.fromEntries(added.filter(([, count]) => count !== 0));
    return { status: answer.status, body, rows };
  }

  /** How many rows each table has, but for what a hub fills in by itself. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const tables = (await this.tables()).filter((name) => !byItself.has(name));
    const all = tables.map((name) => `SELECT '${name}' AS name, count(*)::int FROM ${name}`);
    const { pool } = this.hub.database;
    const { rows } = await pool.query<{ name: string; count: number }>(all.join(" UNION ALL "));
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  /** By name, all that there are. */
  async tables(): Promise<readonly string[]> {
    const { rows } = await this.hub.database.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    return rows.map(({ name }) => name);
  }

  /** Resolves once everything that came in was answered, or could not be. */
  async settled(): Promise<void> {
    while (!(await settled(this.hub.database)))
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Whether somebody new at the page is answered. */
  async answers(): Promise<boolean> {
    const visitor = await Visitor.open(this.hub.url, "en");
    await visitor.says("hello");
    const [answer] = await visitor.hears(1);
    visitor.leave();
    return answer?.from === "bot";
  }
}

function written(body: Body): string | Uint8Array<ArrayBuffer> {
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  return JSON.stringify(body);
}
