import { expect, it } from "vitest";
import { cpuMsUntil } from "../../core/testing/cpu-time.ts";
import { openAgenda, Patient } from "./testing.ts";

it.each([" ", ".", ",", "\n", "a", "não "])(
  "60,000 characters of %j keep nobody else waiting",
  async (piece) => {
    const ana = new Patient(await openAgenda(), { language: "pt-BR", name: "Ana" });
    const run = piece.repeat(60_000 / piece.length);
    const took = await cpuMsUntil(async () => {
      await ana.says(run);
      await ana.says(`quero marcar${run}quinta`);
      await ana.says(run);
    });
    expect(took).toBeLessThan(5_000);
  },
);
