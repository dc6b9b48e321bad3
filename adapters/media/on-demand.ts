import type { Download } from "../../core/media/media.ts";

/** The way to what somebody named the address of. Its code is read with the first file. */
export const download: Download = async (asked, signal) => {
  const { download: fetched } = await import("./download.ts");
  return fetched(asked, signal);
};
