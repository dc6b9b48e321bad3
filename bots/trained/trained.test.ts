import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { trainedUnder } from "./trained.ts";

const examples = [
  { intent: "order", text: "a cake please" },
  { intent: "hours", text: "when do you open" },
  { intent: undefined, text: "is it going to rain" },
];
const learnt = intentTrainer.train(examples).rank("when do you close");

describe("what was learnt", () => {
  let data = "";
  const models = (): readonly string[] =>
    readdirSync(join(data, "intents")).map((name) => join(data, "intents", name));
  const rank = (given = examples) => trainedUnder(data).train(given).rank("when do you close");

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "prosa-trained-"));
  });

  it("is kept, and ranks as if it were learnt anew", () => {
    expect(rank()).toEqual(learnt);
    const [path = ""] = models();
    const written = statSync(path).ino;
    expect(rank()).toEqual(learnt);
    expect(models()).toEqual([path]);
    expect(statSync(path).ino).toBe(written);
  });

  it("is learnt anew from other sentences", () => {
    rank();
    rank([...examples, { intent: "hours", text: "when do you close" }]);
    expect(models()).toHaveLength(2);
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one place", (bytes: Buffer) => bytes.fill(1, bytes.length - 1)],
  ])("is learnt anew where the file is %s", (_, spoil) => {
    rank();
    const [path = ""] = models();
    const whole = readFileSync(path);
    writeFileSync(path, spoil(Buffer.from(whole)));
    expect(rank()).toEqual(learnt);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it("does without a folder that cannot be written to", () => {
    const file = join(data, "file");
    writeFileSync(file, "");
    expect(trainedUnder(file).train(examples).rank("when do you close")).toEqual(learnt);
  });
});
