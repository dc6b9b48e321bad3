import { createHash } from "node:crypto";
import { Refusal } from "./refusal.ts";

export interface StoredFile {
  readonly id: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly sha256: string;
}

/** Milliseconds for which a file's address holds. */
const ADDRESS_HOLDS_MS = 5 * 60_000;

const megabyte = 1024 * 1024;

/** The types that WhatsApp takes and their most bytes. Source: Meta's page on media. */
const taken: readonly (readonly [type: RegExp, mostBytes: number])[] = [
  [/^image\/(?:jpeg|png)$/u, 5 * megabyte],
  [/^image\/webp$/u, 500 * 1024],
  [/^video\/(?:mp4|3gpp)$/u, 16 * megabyte],
  [/^audio\/(?:aac|amr|mpeg|mp4|ogg(?:; ?codecs=opus)?)$/u, 16 * megabyte],
  [
    /^(?:text\/plain|application\/(?:pdf|msword|vnd\.ms-(?:excel|powerpoint)|vnd\.openxmlformats-officedocument\.[\w.]+))$/u,
    100 * megabyte,
  ],
];

/** Files that were uploaded by the bot or sent by people. */
export class Files {
  readonly #files = new Map<string, StoredFile>();
  readonly #now: () => number;
  #next = 1_003_383_421_387_001;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes what the bot uploads, where WhatsApp would. */
  upload(type: string, body: Uint8Array): StoredFile {
    const [, mostBytes] = taken.find(([shape]) => shape.test(type)) ?? [];
    if (mostBytes === undefined)
      throw new Refusal(100, `Param file must be a file with one of the following types: ${type}`);
    if (body.length === 0 || body.length > mostBytes)
      throw new Refusal(100, "Param file: File size is invalid");
    return this.keep(type, body);
  }

  keep(type: string, body: Uint8Array): StoredFile {
    const id = String(this.#next);
    this.#next += 1;
    const file = { id, type, body, sha256: createHash("sha256").update(body).digest("base64") };
    this.#files.set(id, file);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** What Meta tells of a file; its address holds for a while. */
  describe(id: string, root: string): object {
    const file = this.#files.get(id);
    if (!file) throw new Refusal(100, "Unsupported get request. Object does not exist");
    const until = this.#now() + ADDRESS_HOLDS_MS;
    return {
      url: `${root}/attachments?mid=${id}&until=${until}`,
      mime_type: file.type,
      sha256: file.sha256,
      file_size: String(file.body.length),
      id,
      messaging_product: "whatsapp",
    };
  }

  /** The file at an address, as long as that holds. */
  at(query: URLSearchParams): StoredFile | undefined {
    const holds = Number(query.get("until")) > this.#now();
    return holds ? this.#files.get(query.get("mid") ?? "") : undefined;
  }
}
