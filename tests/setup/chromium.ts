import { ensure } from "./debian.ts";

const chromium = {
  why: "Browser tests need Chromium.",
  variable: "PROSA_CHROMIUM",
  places: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  debianPackage: "chromium",
};

/** The path of a Chromium that browser tests may start; `PROSA_CHROMIUM` names one before any other. */
export function ensureChromium(): Promise<string> {
  return ensure(chromium);
}

/** For Vitest's `globalSetup`: installs once, before any test file starts. */
export async function setup(): Promise<void> {
  await ensureChromium();
}
