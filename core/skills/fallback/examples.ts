import { english } from "./examples/english.ts";
import { portuguese } from "./examples/portuguese.ts";
import { spanish } from "./examples/spanish.ts";

/** What people say that no bot is for, and what answers a question and starts nothing by itself. */
export const examples = { "pt-BR": portuguese, en: english, es: spanish };
