import { join } from "node:path";
import { openDiskStore } from "../../adapters/media/disk.ts";
import { openS3Store } from "../../adapters/media/s3.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { Config } from "../config/config.ts";

/** Opens where files are kept: a bucket where one is given, else the data folder. */
export function openMedia({ data, mediaS3 }: Config): MediaStore {
  const folder = join(data, "media");
  if (!mediaS3) return openDiskStore(folder);
  const [key, secret] = [mediaS3.key.reveal(), mediaS3.secret.reveal()];
  return openS3Store({ ...mediaS3, key, secret }, join(folder, "incoming"));
}
