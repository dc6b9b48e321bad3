import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

import { ensureChromium } from "./setup/chromium.ts";

/** Starts a headless Chromium that speaks to nobody but the page under test. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
