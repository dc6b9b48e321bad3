import { english } from "./examples/english.ts";
import { portuguese } from "./examples/portuguese.ts";
import { spanish } from "./examples/spanish.ts";

/** People who want to come, as they type and as they are transcribed. */
export const examples = { "pt-BR": portuguese, en: english, es: spanish };
