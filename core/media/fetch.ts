import type { Adapter } from "../adapter.ts";
import { ChannelError, StoreUnavailable } from "../errors.ts";
import type { ChannelAccountId } from "../identity.ts";
import type { Log } from "../ports.ts";
import type { Fetched, InboundFile, InboundFileId, InboundFiles } from "./inbound.ts";
import { MediaMissing, MediaRefused } from "./media.ts";
import type { MediaStore } from "./media.ts";

export interface FetchParts {
  readonly files: InboundFiles;
  readonly store: Pick<MediaStore, "keep">;
  readonly lines: {
    of(account: ChannelAccountId): { readonly adapter: Pick<Adapter, "media"> } | undefined;
  };
  readonly log: Log;
}

const MEGABYTE = 1024 * 1024;

/** The most that is taken in of each kind: what the platforms themselves let a person send, about. */
const mostBytes: Readonly<Record<InboundFile["kind"], number>> = {
  voice: 20 * MEGABYTE,
  image: 20 * MEGABYTE,
  video: 100 * MEGABYTE,
  document: 100 * MEGABYTE,
  sticker: 5 * MEGABYTE,
};

const PATIENCE_MS = 330_000;
const FIRST_WAIT_MS = 5_000;
const MOST_ATTEMPTS = 7;

/**
 * Brings one file from its platform into the store. Running it again changes nothing: what is kept,
 * refused or gone stays so, and one that somebody is at is left alone.
 */
export async function fetchFile(parts: FetchParts, id: InboundFileId): Promise<void> {
  const { files, log } = parts;
  const file = await files.take(id, PATIENCE_MS);
  if (!file) return;
  const fetched = await bring(parts, file).catch((error: unknown) => {
    if (error instanceof StoreUnavailable) throw error;
    const { kind, attempts } = file;
    log.warn("a file could not be fetched", { file: id, kind, attempts, error });
    return outcomeOf(error, attempts);
  });
  await files.settle(id, fetched);
}

async function bring({ lines, store }: FetchParts, file: InboundFile): Promise<Fetched> {
  const line = lines.of(file.account);
  const port = line?.adapter.media;
  if (line && !port) return { state: "refused", why: "its channel hands out no files" };
  if (!port) throw new Error("its account is off the air");
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { body, type } = await port.open(file.media, signal);
  const toKeep = {
    body,
    type: type.startsWith(UNTOLD) ? (file.type ?? usualTypes[file.kind] ?? type) : type,
    ...(file.name !== undefined && { name: file.name }),
    mostBytes: mostBytes[file.kind],
  };
  return { state: "kept", stored: await store.keep(toKeep, signal) };
}

/** What platforms say that do not say what a file is; then the message may have said it. */
const UNTOLD = "application/octet-stream";

/** What a file of a kind is held to be of which nobody says more: it has to begin as one. */
const usualTypes: Readonly<Partial<Record<InboundFile["kind"], string>>> = {
  voice: "audio/ogg",
  image: "image/jpeg",
  video: "video/mp4",
};

function outcomeOf(error: unknown, attempts: number): Fetched {
  if (error instanceof MediaRefused) return { state: "refused", why: error.message };
  if (error instanceof MediaMissing) return { state: "gone", why: error.message };
  const fault = error instanceof ChannelError && error.fault;
  if (fault === "gone") return { state: "gone", why: "the platform does not have it any more" };
  if (fault === "rejected") return { state: "refused", why: "the platform does not hand it out" };
  if (attempts >= MOST_ATTEMPTS) return { state: "gone", why: `${attempts} attempts failed` };
  return { state: "new", inMs: FIRST_WAIT_MS * 2 ** (attempts - 1) };
}
