import { toString as draw } from "qrcode";
import { pauseFor } from "../../../core/pause.ts";
import type { SetupCompany } from "../../../core/setup.ts";
import { readLive } from "./live.ts";
import type { LiveState } from "./live.ts";
import { texts } from "./texts.ts";

export interface TerminalPairing extends SetupCompany {
  readonly everyMs?: number;
}

/**
 * Shows in a terminal what the linking page shows, again whenever it changes, until the number is
 * linked. Resolves with true then, and with false when `signal` aborts.
 */
export async function showPairing(
  { keep, clock, language, write, everyMs = 1_000 }: TerminalPairing,
  signal: AbortSignal,
): Promise<boolean> {
  let shown: string | undefined;
  while (!signal.aborted) {
    const live = await readLive(keep, clock.now());
    if (live.since !== shown) write(`${await lineFor(live, language)}\n`);
    if (live.phase === "open") return true;
    shown = live.since;
    await pauseFor(everyMs, signal);
  }
  return false;
}

async function lineFor(
  { phase, qr, code }: LiveState,
  language: keyof typeof texts,
): Promise<string> {
  const words = texts[language][`live.${phase}`];
  if (qr !== undefined) return `${words}\n\n${await draw(qr, { type: "terminal", small: true })}`;
  return code === undefined ? words : `${words}\n\n  ${code.slice(0, 4)}-${code.slice(4)}\n`;
}
