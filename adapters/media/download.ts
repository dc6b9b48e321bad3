import { MediaRefused } from "../../core/media/media.ts";
import type { Download } from "../../core/media/media.ts";

export const download: Download = () =>
  Promise.reject(new MediaRefused("files are not fetched yet"));
