import { randomUUID } from "node:crypto";
import { GraphApiError } from "@kapso/whatsapp-cloud-api";
import { z } from "zod";
import { jsonIn } from "../../../core/json.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";

export interface FileToUpload {
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
  readonly name?: string;
  readonly body: ReadableStream<Uint8Array>;
}

interface World {
  readonly settings: WhatsAppCloudSettings;
  readonly fetcher: typeof fetch;
  readonly signal: AbortSignal;
}

/**
 * Uploads a file as it comes out of the store. A form of the platform's own would want it whole in
 * memory first, and so does the library's upload.
 */
export async function upload(file: FileToUpload, world: World): Promise<string> {
  const { settings, fetcher, signal } = world;
  const { head, tail, type } = formAround(file);
  const response = await fetcher(
    `${settings.apiRoot}/${settings.apiVersion}/${settings.phoneNumberId}/media`,
    {
      method: "POST",
      headers: {
        authorization: `Bearer ${settings.token}`,
        "content-type": type,
        "content-length": String(head.length + file.bytes + tail.length),
      },
      body: ReadableStream.from(inOrder(head, file.body, tail)),
      duplex: "half",
      signal,
    },
  );
  const text = await response.text();
  if (!response.ok) throw GraphApiError.fromResponse(response, jsonIn(text), text);
  return answer.parse(jsonIn(text)).id;
}

const answer = z.object({ id: z.string().min(1) });

async function* inOrder(head: Uint8Array, body: ReadableStream<Uint8Array>, tail: Uint8Array) {
  yield head;
  yield* body;
  yield tail;
}

/** What stands before and behind the file in `multipart/form-data`. */
function formAround({ type, name }: FileToUpload) {
  const boundary = `prosa-${randomUUID()}`;
  const field = (called: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${called}"\r\n\r\n${value}\r\n`;
  const file =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; ` +
    `filename="${(name ?? "file").replaceAll(/["\r\n\\]/gu, "_")}"\r\ncontent-type: ${type}\r\n\r\n`;
  const encoder = new TextEncoder();
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    head: encoder.encode(field("messaging_product", "whatsapp") + field("type", type) + file),
    tail: encoder.encode(`\r\n--${boundary}--\r\n`),
  };
}
