import type { AdapterContext } from "../../../core/adapter.ts";
import { MediaRefused } from "../../../core/media/media.ts";
import type { MediaStore, MediaToKeep } from "../../../core/media/media.ts";
import type { Uploads } from "../../../core/media/uploads.ts";
import type { FileIds } from "./file-ids.ts";
import { LARGEST_FILE } from "./protocol.ts";
import type { PostedFile } from "./protocol.ts";

/** Files that one visitor may send at the same time. */
const MOST_AT_ONCE = 4;
/** The slowest line that is worth waiting for. */
const UPLOAD_MS = 5 * 60_000;

export interface UploadParts {
  readonly files: FileIds;
  readonly uploads: Pick<Uploads, "note">;
  readonly context: Pick<AdapterContext, "media">;
}

/** Takes a visitor's file in as it comes, and answers what the page is to call it. */
export function uploads({ files, uploads: waiting, context: { media } }: UploadParts) {
  const underWay = new Map<string, number>();

  return async (visitor: string, request: Request): Promise<Response> => {
    const count = underWay.get(visitor) ?? 0;
    if (count >= MOST_AT_ONCE) return status(429, { "retry-after": "2" });
    if (Number(request.headers.get("content-length")) > LARGEST_FILE) return status(413);
    underWay.set(visitor, count + 1);
    try {
      let given: PostedFile | undefined;
      const refused = await keep(request, media, async (stored) => {
        given = files.give({ visitor, media: stored });
        await waiting.note(given.id, stored.id);
      });
      return refused ?? Response.json(given);
    } finally {
      const left = (underWay.get(visitor) ?? 1) - 1;
      if (left > 0) underWay.set(visitor, left);
      else underWay.delete(visitor);
    }
  };
}

/** Answers why it was not kept, if it was not. */
async function keep(
  request: Request,
  media: Pick<MediaStore, "keep">,
  known: NonNullable<MediaToKeep["known"]>,
): Promise<Response | undefined> {
  if (!request.body) return status(400);
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  const name = nameIn(request.headers.get("x-file-name"));
  const counted = counting(request.body);
  try {
    await media.keep(
      {
        type: type.trim().toLowerCase() || "application/octet-stream",
        body: counted.body,
        mostBytes: LARGEST_FILE,
        known,
        ...(name !== "" && { name }),
      },
      AbortSignal.timeout(UPLOAD_MS),
    );
    return undefined;
  } catch (error) {
    if (counted.isCut()) return status(400);
    if (error instanceof MediaRefused) return status(counted.bytes() > LARGEST_FILE ? 413 : 415);
    throw error;
  }
}

/** Knows how much has come, and whether the line broke before all of it did. */
function counting(body: ReadableStream<Uint8Array>) {
  let bytes = 0;
  let cut = false;
  async function* pieces() {
    try {
      for await (const piece of body) {
        bytes += piece.byteLength;
        yield piece;
      }
    } catch (error) {
      cut = true;
      throw error;
    }
  }
  return { body: ReadableStream.from(pieces()), bytes: () => bytes, isCut: () => cut };
}

/** Without folders, and without what does not show. It comes in a header, which nobody logs. */
function nameIn(header: string | null): string {
  const last =
    decoded(header ?? "")
      .split(/[/\\]/u)
      .at(-1) ?? "";
  return last.replaceAll(/\p{C}/gu, "").trim().slice(0, 120).toWellFormed();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function status(code: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: code, headers });
}
