import { MediaMissing, MediaRefused } from "../../core/media/media.ts";
import type { MediaStore } from "../../core/media/media.ts";

export function openDiskStore(_folder: string): MediaStore {
  return {
    keep: () => Promise.reject(new MediaRefused("files are not kept yet")),
    open: () => Promise.reject(new MediaMissing("files are not kept yet")),
    remove: () => Promise.resolve(),
  };
}
