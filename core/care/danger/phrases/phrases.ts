import type { DangerPhrases } from "./danger-phrases.ts";
import { english } from "./english.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";

/** People mix languages, and a few words do not tell theirs: all of them are listened for. */
export const phrases: readonly DangerPhrases[] = [portuguese, english, spanish];
