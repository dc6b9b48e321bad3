import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

const entry = z.object({
  seq: z.number(),
  kind: z.string(),
  id: z.string().optional(),
  from: z.enum(["visitor", "bot", "person"]).optional(),
  text: z.string().optional(),
  buttons: z.array(z.object({ label: z.string(), action: z.string() })).optional(),
});

export type SeenEntry = z.infer<typeof entry>;

const COME_BACK_MS = 100;

/** Somebody at the chat page, by HTTP and server-sent events. */
export class Visitor {
  readonly #base: string;
  /** By which the hub knows them when they come back. */
  readonly cookie: string;
  readonly #leave = new AbortController();
  readonly #entries: SeenEntry[] = [];
  #changed = Promise.withResolvers<void>();

  private constructor(base: string, cookie: string) {
    this.#base = base;
    this.cookie = cookie;
  }

  /** Opens the page and its stream, with the cookie of an earlier visit where there is one. */
  static async open(hub: string, locale = "pt-BR", earlier = ""): Promise<Visitor> {
    const base = `${hub}/channels/web/demo`;
    const body = JSON.stringify({ locale });
    const session = await fetch(`${base}/session`, {
      method: "POST",
      body,
      headers: { cookie: earlier },
    });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    await session.text();
    const visitor = new Visitor(base, cookie);
    void visitor.#follow(await visitor.#stream());
    return visitor;
  }

  /** What the page shows, in its order. */
  get entries(): readonly SeenEntry[] {
    return this.#entries;
  }

  /** The bot's messages. */
  get heard(): readonly SeenEntry[] {
    return this.#entries.filter(({ kind, from }) => kind === "message" && from === "bot");
  }

  /** Resolves once stored. The same id again is a repeat. */
  async says(text: string, id = randomUUID()): Promise<void> {
    await this.#post({ type: "message", id, text });
  }

  async presses(action: string, id = randomUUID()): Promise<void> {
    await this.#post({ type: "button", id, action, label: action });
  }

  /** Resolves once the bot has said so many messages. */
  async hears(count: number): Promise<readonly SeenEntry[]> {
    while (this.heard.length < count) await this.#changed.promise;
    return this.heard;
  }

  leave(): void {
    this.#leave.abort();
  }

  async #post(content: object): Promise<void> {
    const headers = { cookie: this.cookie, "content-type": "application/json" };
    const body = JSON.stringify(content);
    const answer = await this.#sent({ method: "POST", headers, body });
    await answer.text();
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
  }

  /** Whoever is told to come back later does, as the page does. */
  async #sent(post: RequestInit): Promise<Response> {
    const answer = await fetch(this.#base, post);
    const wait = Number(answer.headers.get("retry-after"));
    if (answer.status !== 503 || wait === 0) return answer;
    await answer.text();
    await pause(wait * 1_000);
    return this.#sent(post);
  }

  /** The stream from after the last entry that was seen, if any was. */
  #stream(): Promise<Response> {
    const seen = this.#entries.at(-1)?.seq;
    const headers = {
      cookie: this.cookie,
      ...(seen !== undefined && { "last-event-id": `${seen}` }),
    };
    return fetch(`${this.#base}/stream`, { headers, signal: this.#leave.signal });
  }

  /** Comes back whenever the stream breaks, as the page does, until the visitor leaves. */
  async #follow(first: Response): Promise<void> {
    let stream: Response | undefined = first;
    while (!this.#leave.signal.aborted) {
      if (stream?.ok) await this.#read(stream).catch(() => undefined);
      await pause(COME_BACK_MS);
      stream = await this.#stream().catch(() => undefined);
    }
  }

  async #read(stream: Response): Promise<void> {
    let text = "";
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) this.#take(event);
    }
  }

  #take(event: string): void {
    const data = /^event: entry\ndata: (.*)$/mu.exec(event)?.[1];
    if (data === undefined) return;
    this.#entries.push(entry.parse(JSON.parse(data)));
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
