import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

/** WhatsApp's words for the kinds of file, in the making of their keys. */
const words = { image: "Image", video: "Video", document: "Document", audio: "Audio" } as const;

export type FileKind = keyof typeof words;

export interface SealedFile {
  readonly mediaKey: Uint8Array;
  readonly fileSha256: Uint8Array;
  readonly fileEncSha256: Uint8Array;
  readonly fileLength: number;
  readonly directPath: string;
}

/** The files that lie on WhatsApp's servers, none of which can be read there. */
export class Files {
  readonly #sealed = new Map<string, Buffer>();
  readonly #complaints: string[];

  constructor(complaints: string[]) {
    this.#complaints = complaints;
  }

  /** Seals a file for whoever is told its key, as the apps do. */
  add(kind: FileKind, body: Uint8Array): SealedFile {
    const mediaKey = randomBytes(32);
    const { iv, cipherKey, macKey } = keysOf(kind, mediaKey);
    const cipher = createCipheriv("aes-256-cbc", cipherKey, iv);
    const encrypted = Buffer.concat([cipher.update(body), cipher.final()]);
    const mac = createHmac("sha256", macKey).update(iv).update(encrypted).digest().subarray(0, 10);
    const sealed = Buffer.concat([encrypted, mac]);
    const fileEncSha256 = sha256(sealed);
    const directPath = this.#keep(fileEncSha256.toString("base64url"), sealed);
    return {
      mediaKey,
      fileSha256: sha256(body),
      fileEncSha256,
      fileLength: body.length,
      directPath,
    };
  }

  /** What a message's key opens. */
  open(kind: FileKind, file: { directPath?: string | null; mediaKey?: Uint8Array | null }): Buffer {
    const sealed = this.#sealed.get(file.directPath ?? "");
    if (!sealed || !file.mediaKey) throw new Error("there is no such file");
    const { iv, cipherKey, macKey } = keysOf(kind, file.mediaKey);
    const [encrypted, mac] = [sealed.subarray(0, -10), sealed.subarray(-10)];
    const expected = createHmac("sha256", macKey).update(iv).update(encrypted).digest();
    if (!expected.subarray(0, 10).equals(mac)) this.#refuse("a file's MAC is wrong");
    const decipher = createDecipheriv("aes-256-cbc", cipherKey, iv);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  }

  /** `POST /mms/<kind>/<digest>` takes a file, `GET` of its path hands it out. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "", "http://127.0.0.1");
    if (request.method === "GET") {
      const sealed = this.#sealed.get(pathname);
      response.writeHead(sealed ? 200 : 404).end(sealed);
      return;
    }
    const digest = /^\/mms\/(?:image|video|document|audio)\/(?<digest>[\w-]+)$/u.exec(
      pathname,
    )?.groups;
    const sealed = await buffer(request);
    if (sha256(sealed).toString("base64url") !== digest?.["digest"]) {
      this.#complaints.push("an uploaded file is not what its address says");
      response.writeHead(400).end();
      return;
    }
    const direct_path = this.#keep(digest["digest"], sealed);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ url: `https://mmg.whatsapp.net${direct_path}`, direct_path }));
  }

  #refuse(complaint: string): never {
    this.#complaints.push(complaint);
    throw new Error(complaint);
  }

  #keep(digest: string, sealed: Buffer): string {
    const path = `/v/t62.7117-24/${digest}.enc`;
    this.#sealed.set(path, sealed);
    return path;
  }
}

function keysOf(kind: FileKind, mediaKey: Uint8Array) {
  const info = `WhatsApp ${words[kind]} Keys`;
  const keys = Buffer.from(hkdfSync("sha256", mediaKey, "", info, 112));
  return {
    iv: keys.subarray(0, 16),
    cipherKey: keys.subarray(16, 48),
    macKey: keys.subarray(48, 80),
  };
}

function sha256(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}
