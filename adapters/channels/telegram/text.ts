import { ChannelError } from "../../../core/errors.ts";
import { render } from "./render.ts";

/** Words as the Bot API takes them: in HTML, or as they stand. */
export interface Words {
  readonly text: string;
  readonly parse_mode?: "HTML";
}

/** Calls with formatted words; when Telegram cannot take that, with the Markdown as it was written. */
export async function formatted<Answer>(
  markdown: string,
  call: (words: Words) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call({ text: render(markdown), parse_mode: "HTML" });
  } catch (error) {
    if (!isRefusal(error, /can't parse entities|too[ _]long|text is empty/iu)) throw error;
    return call({ text: markdown });
  }
}

export function isRefusal(error: unknown, words: RegExp): boolean {
  return (
    error instanceof ChannelError && error.fault === "rejected" && words.test(error.detail ?? "")
  );
}
