import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { AwsClient } from "aws4fetch";
import { MediaMissing } from "../../core/media/media.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { StoredMediaId } from "../../core/message/outgoing.ts";
import { digitsOf, openSpool } from "./spool.ts";

/** A bucket of any storage that speaks S3: Amazon's, R2, MinIO, Garage. */
export interface S3Settings {
  /** Without a slash at its end: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly secret: string;
}

const RETRIES = 2;

/**
 * Files in a bucket, as `media/<all digits>`. Each waits in a folder of this machine until it is
 * whole, since its contents name it; the storage then checks it by the same hash.
 */
export function openS3Store(settings: S3Settings, folder: string): MediaStore {
  const spool = openSpool(folder);
  const ask = asker(settings);
  return {
    async keep(media, signal) {
      const { path, stored } = await spool(media, signal);
      try {
        const headers = {
          "content-type": stored.type,
          "x-amz-content-sha256": digitsOf(stored.id),
        };
        await ask(stored.id, { method: "PUT", headers, body: await openAsBlob(path), signal });
      } finally {
        await rm(path, { force: true });
      }
      return stored;
    },

    async open(stored, signal) {
      const { body } = await ask(stored, { signal });
      if (!body) throw new MediaMissing("the file is empty");
      return body;
    },

    async remove(stored, keptBefore) {
      try {
        const { headers } = await ask(stored, { method: "HEAD" });
        const kept = new Date(headers.get("last-modified") ?? Number.NaN);
        if (kept < keptBefore) await ask(stored, { method: "DELETE" });
      } catch (error) {
        if (!(error instanceof MediaMissing)) throw error;
      }
    },
  };
}

function asker({ endpoint, region, bucket, key, secret }: S3Settings) {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: "s3",
    retries: RETRIES,
  });
  return async (stored: StoredMediaId, init: RequestInit) => {
    const response = await client.fetch(`${endpoint}/${bucket}/media/${digitsOf(stored)}`, init);
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) throw new MediaMissing("the file is not there any more");
    throw new Error(`the media storage answers ${response.status}`);
  };
}
