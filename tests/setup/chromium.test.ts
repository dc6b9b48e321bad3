import { afterEach, expect, it, vi } from "vitest";
import { ensureChromium, findChromium } from "./chromium.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("takes the Chromium that is named before any other", async () => {
  vi.stubEnv("PROSA_CHROMIUM", process.execPath);
  await expect(findChromium()).resolves.toBe(process.execPath);
});

it("says so when the one that is named is not there, and installs nothing", async () => {
  vi.stubEnv("PROSA_CHROMIUM", "/nowhere/chromium");
  await expect(ensureChromium()).rejects.toThrow("PROSA_CHROMIUM names no program");
});
