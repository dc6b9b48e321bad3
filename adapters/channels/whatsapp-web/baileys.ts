import type * as baileys from "@whiskeysockets/baileys";
import { quieten } from "./quiet.ts";

export type Baileys = typeof baileys;
export type Socket = ReturnType<Baileys["makeWASocket"]>;

const name = "@whiskeysockets/baileys";

/**
 * Throws where the library is not installed. It is optional, for it brings libsignal, which is under
 * GPL-3.0; nothing else of the hub's names it.
 */
export function requireBaileys(resolve: (name: string) => string = import.meta.resolve): void {
  try {
    resolve(name);
  } catch {
    throw new Error(
      `WhatsApp Web needs ${name}, which is not installed: \`npm install --include=optional\`, ` +
        "or `npm install @whiskeysockets/baileys@7.0.0-rc14`. It brings libsignal, which is under GPL-3.0",
    );
  }
}

/** Loads it when an account is on the air. From then on libsignal's console output is kept quiet. */
export async function loadBaileys(): Promise<Baileys> {
  quieten(globalThis.console);
  return import("@whiskeysockets/baileys");
}

/** What the library logs may hold texts, numbers and keys; so it logs to nobody. */
export const silent = {
  level: "silent",
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
