import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

import * as z from "zod";

import { kindOf } from "../channel/protocol.ts";
import type { Button, MessageEntry } from "../channel/protocol.ts";

const about = { id: z.uuid(), thread: z.uuid().optional() };
const file = z.object({
  id: z.string(),
  type: z.string(),
  bytes: z.number().optional(),
  name: z.string().optional(),
});

const posted = z.discriminatedUnion("type", [
  z.object({ ...about, type: z.literal("message"), text: z.string().min(1) }),
  z.object({
    ...about,
    type: z.literal("files"),
    files: z.array(file).min(1),
    caption: z.string().min(1).optional(),
  }),
  z.object({
    ...about,
    type: z.literal("voice"),
    file,
    seconds: z.number(),
    waveform: z.array(z.number()),
  }),
  z.object({
    ...about,
    type: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({
    ...about,
    type: z.literal("button"),
    on: z.string(),
    action: z.string(),
    label: z.string(),
    values: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ ...about, type: z.literal("edit"), message: z.uuid(), text: z.string().min(1) }),
  z.object({ ...about, type: z.literal("removal"), message: z.uuid() }),
  z.object({ ...about, type: z.literal("read"), message: z.string() }),
  z.object({ ...about, type: z.literal("end") }),
]);

export function readPost(body: string): Posted {
  return posted.parse(JSON.parse(body));
}

/** What the page posted, once per id. */
export type Posted = z.infer<typeof posted>;

/** One thing a bot or a person answers. */
export interface Line extends Partial<Omit<MessageEntry, "buttons">> {
  readonly text: string;
  readonly buttons?: readonly Button[];
}

/** Says what the bot answers to the visitor's words, or to a button's action. */
export type Script = (said: string) => readonly Line[];

/** A conversation on the server's side: a numbered record, and the streams that follow it. */
export class Conversation {
  readonly posts: Posted[] = [];
  /** How many entries a page that has nothing is given. */
  history = Infinity;
  readonly #record: { readonly entry: object; readonly text: string }[] = [];
  readonly #streams = new Set<ServerResponse>();
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  take(event: Posted): void {
    if (this.posts.some(({ id }) => id === event.id)) return;
    this.posts.push(event);
    const entry = entryOf(event);
    if (entry) this.tell(entry);
    if (entry?.kind !== "message") return;
    this.tell({ kind: "receipt", message: event.id, status: "read" });
    if (event.type === "message") this.say(...this.#script(event.text));
    if (event.type === "button") this.say(...this.#script(event.action));
  }

  /** Says the lines, and tells their ids. */
  say(...lines: readonly Line[]): string[] {
    return lines.map((line) => {
      const id = randomUUID();
      this.tell({ kind: "message", id, from: "bot", ...line });
      return id;
    });
  }

  typing(ms: number): void {
    const until = new Date(Date.now() + ms);
    for (const stream of this.#streams) {
      stream.write(`event: typing\ndata: ${JSON.stringify({ until })}\n\n`);
    }
  }

  follow(stream: ServerResponse, after: number | undefined): void {
    stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    stream.write(": welcome\n\n");
    const from = after ?? Math.max(0, this.#record.length - this.history);
    for (const { text } of this.#record.slice(from)) stream.write(text);
    this.#streams.add(stream);
    stream.on("close", () => this.#streams.delete(stream));
  }

  cut(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  /** Up to ten entries before a number. */
  before(seq: number): readonly object[] {
    return this.#record
      .slice(Math.max(0, seq - 11), Math.max(0, seq - 1))
      .map(({ entry }) => entry);
  }

  /** The last message, and the last answer. */
  glance() {
    const said = this.#record.flatMap(({ entry }) => message.safeParse(entry).data ?? []);
    const reply = said.findLast(({ from }) => from !== "visitor")?.id;
    return { last: said.at(-1), reply };
  }

  /** Writes down whatever happened. */
  tell(what: object): void {
    const seq = this.#record.length + 1;
    const entry = { seq, at: new Date(), ...what };
    const text = `id: ${seq}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`;
    this.#record.push({ entry, text });
    for (const stream of this.#streams) stream.write(text);
  }
}

const message = z.looseObject({ kind: z.literal("message"), id: z.string(), from: z.string() });

type Told = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** What a post looks like on the page. */
function entryOf(event: Posted): Told | undefined {
  const { id } = event;
  if (event.type === "read") return undefined;
  if (event.type === "end") return { kind: "rating", id: `${id}:rating` };
  if (event.type === "edit" || event.type === "removal") return { ...event, kind: event.type };
  if (event.type === "button" && event.values) return ratedIn(event.on, event.values);
  return { kind: "message", id, from: "visitor", text: "", ...bodyOf(event) };
}

function ratedIn(rating: string, { stars, words = "" }: Readonly<Record<string, string>>): Told {
  return { kind: "rated", rating, stars: Number(stars), words };
}

type Said = Exclude<Posted, { type: "read" | "end" | "edit" | "removal" }>;

function bodyOf(event: Said): object {
  switch (event.type) {
    case "message":
      return { text: event.text };
    case "button":
      return { text: event.label };
    case "files":
      return { text: event.caption ?? "", files: event.files.map(shown) };
    case "location":
      return { location: event };
    case "voice": {
      const { seconds, waveform } = event;
      return { files: [{ ...shown(event.file), kind: "voice", seconds, waveform }] };
    }
  }
}

function shown(given: z.infer<typeof file>) {
  return { kind: kindOf(given.type), ...given };
}
