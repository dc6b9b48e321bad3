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
  readonly #taken = new AbortController();

  constructor(file: File) {
    this.file = file;
    this.kind = kindOf(file.type);
  }

  async send({ upload, largest }: Sending): Promise<void> {
    this.trouble = undefined;
    const picture = this.kind === "image" ? await readPicture(this.file) : undefined;
    this.picture = picture?.bitmap;
    const body = picture?.body ?? this.file;
    if (body.size > largest) {
      this.trouble = "too_large";
      return;
    }
    try {
      this.sent = await upload(body, this.file.name, this.#taken.signal);
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  drop(): void {
    this.#taken.abort();
    this.picture?.close();
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

  constructor(visit: Pick<Visit, "largestFile" | "upload">) {
    this.#visit = visit;
  }

  add(files: Iterable<File>): void {
    const room = most - this.items.length;
    const added = [...files].slice(0, room).map((file) => new Attachment(file));
    this.items = [...this.items, ...added];
    for (const attachment of added) void this.send(attachment);
  }

  /** Hands it over, or tries again. */
  async send(attachment: Attachment): Promise<void> {
    const visit = this.#visit;
    const upload: Visit["upload"] = (...given) => visit.upload(...given);
    await attachment.send({ upload, largest: visit.largestFile });
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
