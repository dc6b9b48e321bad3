import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withDotenv } from "./environment.ts";

const folder = () => mkdtempSync(join(tmpdir(), "prosa-dotenv-"));

it("adds what .env says, and the environment wins", () => {
  const here = folder();
  writeFileSync(join(here, ".env"), "PROSA_PORT=1\nPROSA_HOST='::1' # here\n");
  expect(withDotenv(here, { PROSA_PORT: "2" })).toEqual({ PROSA_PORT: "2", PROSA_HOST: "::1" });
});

it("does without a .env", () => {
  expect(withDotenv(folder(), { PROSA_PORT: "2" })).toEqual({ PROSA_PORT: "2" });
});
