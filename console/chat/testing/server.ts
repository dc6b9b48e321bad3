import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { text } from "node:stream/consumers";

import * as z from "zod";

import { Conversation } from "./conversations.ts";
import type { Script } from "./conversations.ts";

export interface Refusal {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

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

/** A web channel of one account, `demo`, that speaks the page's protocol and serves the page. */
export class ChatServer {
  /** The conversation of the newest visitor. */
  conversation: Conversation;
  /** How posts are refused, while they are. */
  refusal: Refusal | undefined;
  readonly #sessions = new Map<string, Conversation>();
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

  /** Forgets every session, as if they had run out. */
  forget(): void {
    this.#sessions.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith("/channels/")) return sendFile(this.#folder, pathname, response);
    if (pathname === "/channels/web/demo/session") return this.#begin(request, response);
    const conversation = this.#sessions.get(request.headers.cookie ?? "");
    if (!conversation) return void response.writeHead(401).end();
    if (pathname === "/channels/web/demo") return this.#take(conversation, request, response);
    if (!this.#streaming) return void response.writeHead(503).end();
    conversation.follow(response, Number(searchParams.get("after") ?? 0));
  }

  async #begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let conversation = this.#sessions.get(request.headers.cookie ?? "");
    if (!conversation) {
      conversation = new Conversation(this.#script);
      const cookie = `visitor=${conversation.visitor}`;
      this.#sessions.set(cookie, conversation);
      this.conversation = conversation;
      response.setHeader("set-cookie", `${cookie}; HttpOnly; SameSite=Lax; Path=/channels/web/`);
    }
    const { locale } = asked.parse(JSON.parse(await text(request)));
    const bot = { name: "Clínica Vila Serena", demo: true, ...words[locale] };
    response.end(JSON.stringify({ visitor: conversation.visitor, locale, bot }));
  }

  async #take(to: Conversation, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (this.refusal)
      return void response.writeHead(this.refusal.status, this.refusal.headers).end();
    to.take(body);
    response.end("{}");
  }
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
