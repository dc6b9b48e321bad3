import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Bubble, SandboxFile, SandboxPerson } from "../platform.ts";
import { entry, uploaded } from "./shapes.ts";
import type { Entry } from "./shapes.ts";
import { bubblesIn, messagesIn } from "./transcript.ts";

/** What all who sit before the page share. */
export interface World {
  /** Where the account is; waits until somebody has said so. */
  base(): Promise<string>;
  /** How often everything is posted. */
  times(): number;
  /** Whether the line is to break now. */
  breaks(): boolean;
  complain(what: string): void;
  readonly closed: AbortSignal;
}

interface Call {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const PATIENCE_MS = 5_000;
const COME_BACK_MS = 100;

class Refused extends Error {
  readonly isForGood: boolean;

  constructor(status: number) {
    super(`the hub answered ${status}`);
    this.isForGood = status < 500 && status !== 429;
  }
}

/** Somebody at the chat page, by its own requests. */
export class Visitor implements SandboxPerson {
  readonly name: string;
  readonly #language: string;
  readonly #world: World;
  readonly #entries = new Map<number, Entry>();
  #session: Promise<string> | undefined;
  #changed = Promise.withResolvers<void>();

  constructor(world: World, { name, language = "pt-BR" }: { name: string; language?: string }) {
    this.name = name;
    this.#language = language;
    this.#world = world;
  }

  says(text: string): Promise<void> {
    return this.#post({ type: "message", text });
  }

  async sends({ kind, type, name, body, caption }: SandboxFile): Promise<void> {
    const answer = await this.#call("files", {
      method: "POST",
      headers: { "content-type": type, "x-file-name": encodeURIComponent(name) },
      body: new Uint8Array(body),
    });
    const file = uploaded.parse(await answer.json());
    if (kind === "voice") await this.#post({ type: "voice", file, seconds: 1 });
    else
      await this.#post({ type: "files", files: [file], ...(caption !== undefined && { caption }) });
  }

  async presses(label: string): Promise<void> {
    const late = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      for (const { id: on, buttons = [] } of messagesIn(this.#told()).toReversed()) {
        const button = buttons.find((one) => one.label === label);
        if (button) return this.#post({ type: "button", on, action: button.action, label });
      }
      if (late.aborted) throw new Error(`${this.name} sees no button called ${label}`);
      await Promise.race([this.#changed.promise, pause(COME_BACK_MS)]);
    }
  }

  transcript(): readonly Bubble[] {
    return bubblesIn(this.#told());
  }

  #told(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  async #post(post: object): Promise<void> {
    const body = JSON.stringify({ ...post, id: randomUUID() });
    const headers = { "content-type": "application/json" };
    for (let times = 0; times < this.#world.times(); times += 1)
      await this.#insist({ method: "POST", headers, body });
  }

  /** The page makes a post again until the hub has it. */
  async #insist(post: Call): Promise<void> {
    while (!this.#world.closed.aborted)
      try {
        await this.#call("", post);
        return;
      } catch (error) {
        if (error instanceof Refused && error.isForGood) throw error;
        await pause(COME_BACK_MS);
      }
  }

  async #call(path: string, init: Call): Promise<Response> {
    const base = await this.#world.base();
    const cookie = await (this.#session ??= this.#begin(base).catch((error: unknown) => {
      this.#session = undefined;
      throw error;
    }));
    const url = path === "" ? base : `${base}/${path}`;
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie } });
    if (!answer.ok) throw new Refused(answer.status);
    return answer;
  }

  async #begin(base: string): Promise<string> {
    const body = JSON.stringify({ locale: this.#language });
    const answer = await fetch(`${base}/session`, { method: "POST", body });
    if (!answer.ok) throw new Refused(answer.status);
    await answer.text();
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    void this.#follow(base, cookie);
    return cookie;
  }

  /** Comes back whenever the line breaks, to what it has not seen. */
  async #follow(base: string, cookie: string): Promise<void> {
    const { closed } = this.#world;
    while (!closed.aborted) {
      const after = Math.max(0, ...this.#entries.keys());
      const init = { headers: { cookie }, signal: closed };
      await fetch(`${base}/stream?after=${after}`, init)
        .then((stream) => this.#read(stream))
        .catch(() => undefined);
      await pause(COME_BACK_MS, undefined, { signal: closed }).catch(() => undefined);
    }
  }

  async #read(stream: Response): Promise<void> {
    let text = "";
    for await (const piece of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (this.#world.breaks()) return;
      text += piece;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) this.#take(event);
    }
  }

  #take(event: string): void {
    const data = /^event: entry\ndata: (.*)$/mu.exec(event)?.[1];
    if (data === undefined) return;
    const read = entry.safeParse(JSON.parse(data));
    if (!read.success)
      return this.#world.complain(`an entry of no known shape: ${read.error.message}`);
    this.#entries.set(read.data.seq, read.data);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
