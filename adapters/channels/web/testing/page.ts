import type { AdapterContext } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";
import type { Utterance } from "../../../../core/message/outgoing.ts";
import { contextForTest } from "../../../../core/testing/adapter-context.ts";
import { memoryMailbox } from "../../../../core/testing/memory-mailbox.ts";
import { uploadsInMemory } from "../../../../core/testing/uploads-in-memory.ts";
import { web } from "../channel.ts";

const URL_OF = "http://127.0.0.1:3000/channels/web/demo";

/** A hub with a web account. */
export function openHub(context: Partial<AdapterContext> = {}) {
  const mailbox = memoryMailbox();
  const world = contextForTest({ account: id("demo"), ...context });
  const uploads = uploadsInMemory();
  const adapter = web({ mailbox, uploads }).create({ secret: "s".repeat(32) }, world);
  const arrive = () => Page.open(adapter, mailbox);
  return { adapter, arrive, media: world.media, waiting: uploads.waiting };
}

type WebAdapter = ReturnType<ReturnType<typeof web>["create"]>;

/** A visitor's page, by its requests. */
export class Page {
  readonly visitor: string;
  readonly #cookie: string;
  readonly #adapter: WebAdapter;
  readonly #mailbox: ReturnType<typeof memoryMailbox>;
  #said = 0;

  private constructor(
    adapter: WebAdapter,
    mailbox: ReturnType<typeof memoryMailbox>,
    { visitor, cookie }: { visitor: string; cookie: string },
  ) {
    this.#adapter = adapter;
    this.#mailbox = mailbox;
    this.visitor = visitor;
    this.#cookie = cookie;
  }

  static async open(adapter: WebAdapter, mailbox: ReturnType<typeof memoryMailbox>): Promise<Page> {
    const request = new Request(`${URL_OF}/session`, { method: "POST", body: "{}" });
    const answer = await adapter.http?.handle("session", request);
    const cookie = answer?.headers.get("set-cookie")?.split(";")[0] ?? "";
    return new Page(adapter, mailbox, {
      visitor: String(Object(await answer?.json()).visitor),
      cookie,
    });
  }

  /** Posts, under the next id, and tells what was read of it. */
  async posts(post: object) {
    if (this.#adapter.source.kind !== "webhook") throw new Error("pages post to a webhook");
    this.#said += 1;
    const body = JSON.stringify({ id: uuid(this.#said), ...post });
    const headers = { cookie: this.#cookie };
    const received = await this.#adapter.source.receive(
      new Request(URL_OF, { method: "POST", headers, body }),
    );
    return { status: received.response.status, ...received.reading };
  }

  ask(path: string, init: { method?: string; headers?: object; body?: BodyOf } = {}) {
    const headers = { cookie: this.#cookie, ...init.headers };
    const request = new Request(`${URL_OF}/${path}`, { ...init, headers, duplex: "half" });
    return Promise.resolve(this.#adapter.http?.handle(path.split("?")[0] ?? "", request));
  }

  /** Hands a file over, and tells what the hub calls it. */
  async uploads(type: string, name: string, body: BodyOf = "body") {
    const headers = { "content-type": type, "x-file-name": encodeURIComponent(name) };
    const answer = await this.ask("files", { method: "POST", headers, body });
    return { status: answer?.status, file: answer?.ok ? Object(await answer.json()) : undefined };
  }

  /** The bot says something here. */
  hears(say: Utterance, { key, thread }: { key: string; thread?: string }) {
    return this.#adapter.send(
      { key: id(key), to: this.address(thread), say },
      AbortSignal.timeout(1_000),
    );
  }

  address(thread?: string): Address {
    const address = {
      channel: "web",
      account: id<"account">("demo"),
      chat: id<"chat">(this.visitor),
    };
    return thread === undefined ? address : { ...address, thread: id(thread) };
  }

  /** What stands in a conversation's mailbox. */
  async entries(thread?: string): Promise<readonly unknown[]> {
    const box = `web:demo:${this.visitor}${thread === undefined ? "" : `:${thread}`}`;
    return (await this.#mailbox.after(box, 0, 1_000)).map(({ entry }) => entry);
  }
}

type BodyOf = string | ReadableStream<Uint8Array>;

export function uuid(number: number): string {
  return `0190a0a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
}
