import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { buffer, text } from "node:stream/consumers";

import * as z from "zod";

import { contentPolicy } from "../../policy.ts";
import { Conversation, readPost } from "./conversations.ts";
import type { Script } from "./conversations.ts";

export interface Refusal {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

const policy = Object.entries(contentPolicy)
  .map(([name, sources]) => [name, ...sources].join(" "))
  .join("; ");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

const asked = z.object({ locale: z.enum(["pt-BR", "en", "es"]) });

const words = {
  "pt-BR": {
    about: "Marco, remarco e confirmo suas consultas, a qualquer hora.",
    prompts: [
      "Quero marcar uma consulta",
      "Onde fica a clínica?",
      "Quais convênios vocês aceitam?",
    ],
  },
  en: {
    about: "I book, move and confirm your appointments, at any hour.",
    prompts: ["I want to book an appointment", "Where is the clinic?"],
  },
  es: {
    about: "Reservo, cambio y confirmo tus citas, a cualquier hora.",
    prompts: ["Quiero pedir una cita", "¿Dónde está la clínica?"],
  },
};

export async function startChatServer(folder: string, script: Script): Promise<ChatServer> {
  const chat = new ChatServer(folder, script);
  await chat.listen();
  return chat;
}

/** A visitor, and their conversations by thread. */
interface Guest {
  readonly visitor: string;
  readonly talks: Map<string | undefined, Conversation>;
}

interface Question {
  readonly rest: string;
  readonly query: URLSearchParams;
}

interface Kept {
  readonly type: string;
  readonly body: Buffer;
}

/** A web channel of one account, `demo`, that speaks the page's protocol and serves the page. */
export class ChatServer {
  /** The first conversation of the newest visitor. */
  conversation: Conversation;
  /** How posts are refused, while they are. */
  refusal: Refusal | undefined;
  /** How files are refused, while they are. */
  fileRefusal: Refusal | undefined;
  readonly #files = new Map<string, Kept>();
  readonly #sessions = new Map<string, Guest>();
  readonly #folder: string;
  readonly #script: Script;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.writeHead(500).end());
  });
  #streaming = true;

  constructor(folder: string, script: Script) {
    this.#folder = folder;
    this.#script = script;
    this.conversation = new Conversation(script);
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("It does not listen.");
    return `http://127.0.0.1:${address.port}/chat/`;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Cuts every stream, and takes new ones only while `open`. */
  setStreams(open: boolean): void {
    this.#streaming = open;
    if (!open) this.conversation.cut();
  }

  /** Keeps a file as if somebody had sent it, and tells its id. */
  keep(file: Kept): string {
    const id = randomUUID();
    this.#files.set(id, file);
    return id;
  }

  /** Forgets every session, as if they had run out. */
  forget(): void {
    this.#sessions.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith("/channels/")) return sendFile(this.#folder, pathname, response);
    const [rest = "", file = ""] = pathname.replace(/^\/channels\/web\/demo\/?/, "").split("/");
    if (rest === "session") return this.#begin(request, response);
    const guest = this.#sessions.get(request.headers.cookie ?? "");
    if (!guest) return void response.writeHead(401).end();
    if (rest === "") return this.#take(guest, request, response);
    if (rest === "files") return this.#file(file, request, response);
    this.#tell(guest, { rest, query: searchParams }, response);
  }

  /** Answers what is asked about a conversation, or about all of them. */
  #tell(guest: Guest, { rest, query }: Question, response: ServerResponse): void {
    const talk = this.#talkOf(guest, query.get("thread") ?? undefined);
    if (rest === "history")
      return json(response, { entries: talk.before(Number(query.get("before"))) });
    if (rest === "conversations")
      return json(response, {
        conversations: Array.from(guest.talks, ([thread, one]) => ({ thread, ...one.glance() })),
      });
    if (!this.#streaming) return void response.writeHead(503).end();
    const after = query.get("after");
    talk.follow(response, after === null ? undefined : Number(after));
  }

  #talkOf({ talks }: Guest, thread: string | undefined): Conversation {
    const talk = talks.get(thread) ?? new Conversation(this.#script);
    talks.set(thread, talk);
    return talk;
  }

  async #begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let guest = this.#sessions.get(request.headers.cookie ?? "");
    if (!guest) {
      guest = { visitor: randomUUID(), talks: new Map() };
      const cookie = `visitor=${guest.visitor}`;
      this.#sessions.set(cookie, guest);
      this.conversation = this.#talkOf(guest, undefined);
      response.setHeader("set-cookie", `${cookie}; HttpOnly; SameSite=Lax; Path=/channels/web/`);
    }
    const { locale } = asked.parse(JSON.parse(await text(request)));
    const bot = { name: "Clínica Vila Serena", demo: true, ...words[locale] };
    json(response, { visitor: guest.visitor, locale, bot, largestFile: 25 * 1024 * 1024 });
  }

  async #take(guest: Guest, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (this.refusal)
      return void response.writeHead(this.refusal.status, this.refusal.headers).end();
    const post = readPost(body);
    this.#talkOf(guest, post.thread).take(post);
    json(response, {});
  }

  async #file(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = this.#files.get(id);
    if (kept) return void response.writeHead(200, { "content-type": kept.type }).end(kept.body);
    if (request.method !== "POST") return void response.writeHead(404).end();
    const body = await buffer(request);
    if (this.fileRefusal) return void response.writeHead(this.fileRefusal.status).end();
    const type = request.headers["content-type"] ?? "";
    const name = decodeURIComponent(String(request.headers["x-file-name"]));
    json(response, { id: this.keep({ type, body }), type, bytes: body.byteLength, name });
  }
}

function json(response: ServerResponse, body: object): void {
  response.end(JSON.stringify(body));
}

async function sendFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = path.replace(/^\/chat\//, "/").replace(/\/$/, "/index.html");
  const body = await readFile(join(folder, normalize(name))).catch(() => undefined);
  if (!body) return void response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": types[extname(name)] ?? "application/octet-stream",
    "content-security-policy": policy,
    "cache-control": "no-cache",
  });
  response.end(body);
}
