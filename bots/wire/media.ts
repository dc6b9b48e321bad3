import { join } from "node:path";
import { openDiskStore } from "../../adapters/media/disk.ts";
import { openS3Store } from "../../adapters/media/s3.ts";
import { fetchFile } from "../../core/media/fetch.ts";
import type { FetchParts } from "../../core/media/fetch.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { Job } from "../../jobs/job.ts";
import type { Jobs } from "../../jobs/jobs.ts";
import { mediaJobs } from "../../jobs/media.ts";
import type { Database } from "../../prisma/database.ts";
import { openInboundFiles } from "../../prisma/store/media.ts";
import type { Config } from "../config/config.ts";

/** Opens where files are kept: a bucket where one is given, else the data folder. */
export function openMedia({ data, mediaS3 }: Config): MediaStore {
  const folder = join(data, "media");
  if (!mediaS3) return openDiskStore(folder);
  const [key, secret] = [mediaS3.key.reveal(), mediaS3.secret.reveal()];
  return openS3Store({ ...mediaS3, key, secret }, join(folder, "incoming"));
}

interface Kept {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly media: MediaStore;
}

/** The jobs that bring what people sent into the store. */
export function fetchingJobs(
  { database, jobs, media: store }: Kept,
  on: Pick<FetchParts, "lines" | "log">,
): readonly Job[] {
  const files = openInboundFiles(database.pool);
  return mediaJobs({ files, fetch: (file) => fetchFile({ ...on, files, store }, file) }, jobs);
}
