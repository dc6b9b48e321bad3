import { createHash } from "node:crypto";
import type { SentFile } from "./shapes.ts";

/** A file as it was sent, with what its sender says of it. */
export interface GivenFile {
  readonly body: Uint8Array;
  readonly name?: string;
  readonly type?: string;
}

/** The bytes of what was sent, for as long as the stand-in runs. */
export class Files {
  readonly #bodies = new Map<string, Uint8Array>();

  keep({ body, name, type }: GivenFile): SentFile {
    const digest = createHash("sha256").update(body).digest("base64url");
    const file_id = `file-${this.#bodies.size}-${digest.slice(0, 12)}`;
    this.#bodies.set(file_id, body);
    return {
      file_id,
      file_unique_id: digest.slice(0, 16),
      file_size: body.byteLength,
      ...(name !== undefined && { file_name: name }),
      ...(type !== undefined && type !== "" && { mime_type: type }),
    };
  }

  find(file: string): Uint8Array | undefined {
    return this.#bodies.get(file);
  }

  /** What lies at a path that {@link pathOf} gave out. */
  at(path: string): Uint8Array | undefined {
    return this.#bodies.get(path.replace(/^files\//u, ""));
  }
}

export function pathOf(file: string): string {
  return `files/${file}`;
}
