/** The longer side of a photo, in pixels: more than any screen shows of it. */
const longest = 2_048;
const quality = 0.85;
/** What is small enough is sent as it is. */
const fine = 400 * 1024;

export interface Picture {
  readonly bitmap: ImageBitmap;
  /** What is to be sent. */
  readonly body: Blob;
}

/**
 * Makes a photo fit to be sent: smaller, and without what the camera wrote into it, such as where it
 * was taken. Undefined for what this browser cannot show.
 */
export async function readPicture(file: File): Promise<Picture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const isPhoto = file.type === "image/jpeg" || (file.type !== "image/gif" && file.size > fine);
  return { bitmap, body: isPhoto ? ((await redrawn(bitmap)) ?? file) : file };
}

async function redrawn(bitmap: ImageBitmap): Promise<Blob | undefined> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const ink = canvas.getContext("2d");
  if (!ink) return undefined;
  // JPEG knows no transparency; without a ground it would be black.
  ink.fillStyle = "#fff";
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, "image/jpeg", quality);
  return (await promise) ?? undefined;
}
