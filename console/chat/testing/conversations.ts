import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

import * as z from "zod";

import type { Button } from "../channel/protocol.ts";

const posted = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), id: z.uuid(), text: z.string().min(1) }),
  z.object({
    type: z.literal("button"),
    id: z.uuid(),
    on: z.string(),
    action: z.string(),
    label: z.string(),
  }),
  z.object({ type: z.literal("read"), id: z.uuid(), message: z.string() }),
]);

/** What the page posted, once per id. */
export type Posted = z.infer<typeof posted>;

/** One thing a bot or a person answers. */
export interface Line {
  readonly text: string;
  readonly from?: "bot" | "person";
  readonly buttons?: readonly Button[];
  readonly at?: Date;
}

/** Says what the bot answers to the visitor's words, or to a button's action. */
export type Script = (said: string) => readonly Line[];

/** A conversation on the server's side: a numbered record, and the streams that follow it. */
export class Conversation {
  readonly visitor = randomUUID();
  readonly posts: Posted[] = [];
  readonly #record: string[] = [];
  readonly #streams = new Set<ServerResponse>();
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  take(body: string): void {
    const event = posted.parse(JSON.parse(body));
    if (this.posts.some(({ id }) => id === event.id)) return;
    this.posts.push(event);
    if (event.type === "read") return;
    const text = event.type === "message" ? event.text : event.label;
    this.#append({ kind: "message", id: event.id, from: "visitor", at: new Date(), text });
    this.#append({ kind: "receipt", message: event.id, status: "read" });
    this.say(...this.#script(event.type === "message" ? event.text : event.action));
  }

  /** Says the lines, and tells their ids. */
  say(...lines: readonly Line[]): string[] {
    return lines.map((line) => {
      const id = randomUUID();
      this.#append({ kind: "message", id, from: "bot", at: new Date(), ...line });
      return id;
    });
  }

  typing(ms: number): void {
    const until = new Date(Date.now() + ms);
    for (const stream of this.#streams) {
      stream.write(`event: typing\ndata: ${JSON.stringify({ until })}\n\n`);
    }
  }

  follow(stream: ServerResponse, after: number): void {
    stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    stream.write(": welcome\n\n");
    for (const entry of this.#record.slice(after)) stream.write(entry);
    this.#streams.add(stream);
    stream.on("close", () => this.#streams.delete(stream));
  }

  cut(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  #append(entry: object): void {
    const seq = this.#record.length + 1;
    const text = `id: ${seq}\nevent: entry\ndata: ${JSON.stringify({ seq, ...entry })}\n\n`;
    this.#record.push(text);
    for (const stream of this.#streams) stream.write(text);
  }
}
