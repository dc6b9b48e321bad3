import { readSettings } from "../commands/settings.ts";
import type { Config } from "../config/config.ts";
import { openWords } from "./words.ts";
import type { Words } from "./words.ts";

/** How what an operator typed is to be answered. */
export interface Spoken {
  /** The operator's language. */
  readonly locale?: string;
  readonly json?: true;
}

/** An account as an operator names it. */
export interface Named {
  readonly channel: string;
  readonly account: string;
}

export interface Office {
  readonly config: Config;
  readonly words: Words;
  /** In JSON where that was asked for, else in words. */
  tell(value: object, text: string): void;
}

export async function openOffice({ locale, json }: Spoken): Promise<Office> {
  return {
    config: await readSettings(),
    words: openWords(locale),
    tell: (value, text) => void process.stdout.write(json ? `${JSON.stringify(value)}\n` : text),
  };
}
