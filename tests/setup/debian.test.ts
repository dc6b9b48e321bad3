import { expect, it, onTestFinished, vi } from "vitest";
import { ensure } from "./debian.ts";

const needed = {
  why: "These tests need a program.",
  variable: "PROSA_PROGRAM_FOR_TEST",
  places: ["/nowhere/program"],
  debianPackage: "no-such-package",
};

function stub(variable: string, value: string): void {
  vi.stubEnv(variable, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

it("takes the program that is named before any other", async () => {
  stub(needed.variable, process.execPath);
  await expect(ensure({ ...needed, places: ["/bin/sh"] })).resolves.toBe(process.execPath);
});

it("takes the first that is there", async () => {
  await expect(ensure({ ...needed, places: ["/nowhere/program", "/bin/sh"] })).resolves.toBe(
    "/bin/sh",
  );
});

it("says so when the one that is named is not there, and installs nothing", async () => {
  stub(needed.variable, "/nowhere/program");
  await expect(ensure(needed)).rejects.toThrow("PROSA_PROGRAM_FOR_TEST names no program");
});

it("tells who may not install the line to run", async () => {
  const { getuid } = process;
  process.getuid = () => 1_000;
  onTestFinished(() => void (getuid && (process.getuid = getuid)));
  await expect(ensure(needed)).rejects.toThrow(
    "These tests need a program. Run: sudo apt-get update && sudo apt-get install --yes no-such-package",
  );
});
