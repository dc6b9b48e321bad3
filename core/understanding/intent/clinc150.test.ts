import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sharedRows } from "../testing/shared-rows.ts";
import type { RankedIntent } from "./intent.ts";
import { intentTrainer } from "./trainer.ts";

const row = z.object({ text: z.string(), label: z.string() });
type Row = z.infer<typeof row>;

const train = sharedRows("intent/clinc150/train.jsonl", row);
const validation = sharedRows("intent/clinc150/val.jsonl", row) ?? [];
const outside = sharedRows("intent/clinc150/oos_val.jsonl", row) ?? [];

describe.skipIf(!train)("measured on 38 intents of CLINC150, 40 examples each", () => {
  const labels = new Set((train ?? []).map(({ label }) => label));
  const wanted = new Set([...labels].filter((_label, index) => index % 4 === 0));
  const examples = [...wanted].flatMap((label) =>
    (train ?? []).filter((each) => each.label === label).slice(0, 40),
  );
  const model = intentTrainer.train(examples.map(({ label, text }) => ({ intent: label, text })));
  const best = ({ text }: Row): RankedIntent => model.rank(text)[0] ?? { intent: "", score: 0 };
  const inside = validation.filter(({ label }) => wanted.has(label));

  it("finds the intent of 94 in 100 sentences", () => {
    const right = inside.filter((each) => best(each).intent === each.label);
    expect(right.length / inside.length).toBeGreaterThan(0.94);
  });

  it("scores a sentence with an intent above one without, 95 times in 100", () => {
    const without = outside.map((each) => best(each).score);
    const shares = inside.map((each) => {
      const { score } = best(each);
      return without.filter((other) => other < score).length / without.length;
    });
    expect(shares.reduce((one, other) => one + other, 0) / shares.length).toBeGreaterThan(0.95);
  });
});
