import { id } from "../message/address.ts";
import type { Address } from "../message/address.ts";
import type { OutgoingMessage, Utterance } from "../message/outgoing.ts";
import type { Log } from "../ports.ts";

let keys = 0;

/** What is to be said; a text is Markdown. Under a key of its own unless one is given. */
export function outgoing(to: Address, say: string | Utterance, key?: string): OutgoingMessage {
  keys += 1;
  const utterance: Utterance = typeof say === "string" ? { kind: "text", markdown: say } : say;
  return { key: id<"delivery">(key ?? `reply:bench:${keys}`), to, say: utterance };
}

/** As long as any call on this machine may take. */
export const soon = () => AbortSignal.timeout(5_000);

/** A log, and what it was told, as `level: message {fields}`. */
export function noting(): { readonly log: Log; readonly logged: string[] } {
  const logged: string[] = [];
  const note = (level: string) => (message: string, fields?: object) => {
    logged.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  };
  return { logged, log: { info: note("info"), warn: note("warn"), error: note("error") } };
}
