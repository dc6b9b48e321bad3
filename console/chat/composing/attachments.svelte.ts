import { Refusal } from "../channel/channel.ts";
import { kindOf } from "../channel/protocol.ts";
import type { FileKind, PostedFile } from "../channel/protocol.ts";
import { uuid } from "../channel/uuid.ts";
import type { Visit } from "../conversation/visit.svelte.ts";
import { readPicture } from "./picture.ts";

/** Files that one message takes. */
const most = 10;

export type Trouble = "too_large" | "unfit" | "failed";

/** A file on its way into a message. It is handed over at once, while the visitor still writes. */
export class Attachment {
  readonly key = uuid();
  readonly file: File;
  readonly kind: FileKind;
  picture = $state.raw<ImageBitmap>();
  sent = $state.raw<PostedFile>();
  trouble = $state<Trouble>();
  readonly #dropped = new AbortController();
  readonly #body: Promise<Blob>;

  constructor(file: File) {
    this.file = file;
    this.kind = kindOf(file.type);
    this.#body = this.kind === "image" ? this.#seen() : Promise.resolve(file);
  }

  async send({ upload, largest }: Sending): Promise<void> {
    this.trouble = undefined;
    const body = await this.#body;
    if (this.#dropped.signal.aborted) return;
    if (body.size > largest) {
      this.trouble = "too_large";
      return;
    }
    try {
      this.sent = await upload(body, this.file.name, this.#dropped.signal);
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  drop(): void {
    this.#dropped.abort();
    this.picture?.close();
  }

  /** Shows a picture at once, and makes it fit to be sent. */
  async #seen(): Promise<Blob> {
    const picture = await readPicture(this.file);
    this.picture = picture?.bitmap;
    return picture?.body ?? this.file;
  }
}

interface Sending {
  readonly upload: Visit["upload"];
  readonly largest: number;
}

/** The files of the message that is being written. */
export class Attachments {
  items = $state.raw<readonly Attachment[]>([]);
  readonly busy = $derived(this.items.some(({ sent, trouble }) => !sent && !trouble));
  /** None of them is in trouble. */
  readonly fit = $derived(this.items.every(({ trouble }) => !trouble));
  readonly #visit: Pick<Visit, "largestFile" | "upload">;
  /** One after the other: a phone's line is narrow, and the hub takes few at a time. */
  #line = Promise.resolve();

  constructor(visit: Pick<Visit, "largestFile" | "upload">) {
    this.#visit = visit;
  }

  add(files: Iterable<File>): void {
    const room = most - this.items.length;
    const added = [...files].slice(0, room).map((file) => new Attachment(file));
    this.items = [...this.items, ...added];
    for (const attachment of added) this.send(attachment);
  }

  /** Hands it over, or tries again. */
  send(attachment: Attachment): void {
    const visit = this.#visit;
    const upload: Visit["upload"] = (...given) => visit.upload(...given);
    this.#line = this.#line.then(() => attachment.send({ upload, largest: visit.largestFile }));
  }

  remove(attachment: Attachment): void {
    attachment.drop();
    this.items = this.items.filter((item) => item !== attachment);
  }

  /** What is to be posted; the next message begins without any. */
  take(): PostedFile[] {
    const files = this.items.flatMap(({ sent }) => sent ?? []);
    this.clear();
    return files;
  }

  clear(): void {
    for (const item of this.items) item.drop();
    this.items = [];
  }
}

export function troubleOf(error: unknown): Trouble {
  const reason = error instanceof Refusal ? error.reason : "later";
  return reason === "too_large" || reason === "unfit" ? reason : "failed";
}
