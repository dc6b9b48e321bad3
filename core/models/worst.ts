import type { ModelQuestion } from "./model.ts";
import type { Usage } from "./price.ts";

/** What a vendor wraps around a question and each of its tools, in tokens, generously. */
const WRAPPING = 64;

/** The most that an answer to a question can use: no vocabulary makes more tokens of a text than it has bytes. */
export function worstOf({ instructions, content, tools = [], mostTokens }: ModelQuestion): Usage {
  const said = [instructions, content, ...tools.map((tool) => JSON.stringify(tool))];
  const bytes = said.reduce((sum, text) => sum + Buffer.byteLength(text) + WRAPPING, 0);
  return { input: bytes, output: mostTokens };
}
