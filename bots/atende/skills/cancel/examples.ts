import { english } from "./examples/english.ts";
import { portuguese } from "./examples/portuguese.ts";
import { spanish } from "./examples/spanish.ts";

/** People who cannot come after all. */
export const examples = { "pt-BR": portuguese, en: english, es: spanish };
