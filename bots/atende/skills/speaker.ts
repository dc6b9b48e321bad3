import type { Words } from "../locales/index.ts";

/** In which language, and in whose words. A turn is one. */
export interface Speaker {
  readonly language: string;
  readonly text: Words;
}
