import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { AdapterContext } from "../../../core/adapter.ts";
import type { StoredMedia, Utterance } from "../../../core/message/outgoing.ts";
import type { SlackApi } from "./api.ts";
import { saidOf } from "./blocks.ts";
import { notSent } from "./faults.ts";
import { channel } from "./ids.ts";
import type { Place } from "./ids.ts";

/** A place and the token that opens it. */
export interface Line extends Place {
  readonly token: string;
}

export interface UploadParts {
  readonly api: SlackApi;
  readonly fetch: typeof fetch;
  readonly media: Pick<AdapterContext["media"], "open">;
}

export interface Upload {
  readonly line: Line;
  readonly say: Extract<Utterance, { media: StoredMedia }>;
}

/**
 * Sends a file: asks for a place, streams it there, then has it posted. Answers with the file's id.
 * Nothing is to be seen in the channel before the last step.
 *
 * Slack has no voice notes. Speech goes as a file to be played, with its words beside it.
 *
 * Source: docs.slack.dev/messaging/working-with-files#upload.
 */
export async function upload(
  parts: UploadParts,
  file: Upload,
  signal: AbortSignal,
): Promise<string> {
  const { line, say } = file;
  const id = await place(parts, file, signal).catch(notSent);
  await parts.api(
    {
      method: "files.completeUploadExternal",
      token: line.token,
      args: {
        files: [{ id, title: nameOf(say.media, say.kind) }],
        channel_id: line.channel,
        thread_ts: line.thread,
        ...besides(say),
      },
      answer: z.object({}),
      scope: "recipient",
    },
    signal,
  );
  return id;
}

const ticket = z.object({ upload_url: z.url(), file_id: z.string() });

async function place(
  parts: UploadParts,
  { line, say }: Upload,
  signal: AbortSignal,
): Promise<string> {
  const { media, kind } = say;
  const alt = say.kind === "voice" ? undefined : say.alt;
  const { upload_url, file_id } = await parts.api(
    {
      method: "files.getUploadURLExternal",
      token: line.token,
      args: {
        filename: nameOf(media, kind),
        length: media.bytes,
        ...(kind === "image" && alt !== undefined && { alt_txt: alt.slice(0, 1_000) }),
      },
      answer: ticket,
    },
    signal,
  );
  await carry(parts, { url: upload_url, media }, signal);
  return file_id;
}

async function carry(
  parts: UploadParts,
  { url, media }: { readonly url: string; readonly media: StoredMedia },
  signal: AbortSignal,
): Promise<void> {
  const body = await parts.media.open(media.id, signal);
  const answer = await parts
    .fetch(url, {
      method: "POST",
      headers: { "content-type": media.type, "content-length": String(media.bytes) },
      body,
      duplex: "half",
      signal,
    })
    .catch(() => undefined);
  await answer?.body?.cancel();
  if (answer?.ok) return;
  const detail = `upload: ${answer ? `status ${answer.status}` : "no answer"}`;
  throw new ChannelError(channel, answer && answer.status < 500 ? "rejected" : "unavailable", {
    detail,
  });
}

/** Slack shows words beside a file, or blocks in their place. */
function besides(say: Upload["say"]) {
  if (say.kind === "voice") return { initial_comment: saidOf(say.transcript, {}).text };
  const { text, blocks } = saidOf(say.caption ?? "", say);
  if (blocks) return { blocks };
  return text === "" ? {} : { initial_comment: text };
}

/** Slack shows a file by its name, and plays it by the name's end. */
function nameOf({ name, type }: StoredMedia, kind: string): string {
  if (name !== undefined && name !== "") return name;
  const [, subtype = ""] = type.split(";", 1).join("").split("/");
  return `${kind}.${ends[subtype] ?? subtype}`;
}

const ends: Readonly<Record<string, string>> = {
  jpeg: "jpg",
  mpeg: "mp3",
  plain: "txt",
  "x-wav": "wav",
  "svg+xml": "svg",
};
