import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Quit } from "../commands/quit.ts";
import { intentTable } from "./intent-words.ts";
import { evalIntents } from "./intents.ts";

let folder = "";
const train = [
  { text: "quero marcar", label: "book" },
  { text: "quero marcar uma consulta", label: "book" },
  { text: "quero cancelar", label: "cancel" },
  { text: "cancela a consulta", label: "cancel" },
];
const test = [
  { text: "queria marcar", label: "book", lang: "pt-BR" },
  { text: "cancela por favor", label: "cancel" },
  { text: "marcar", label: "cancel" },
];

async function file(name: string, rows: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join("\n"));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prosa-eval-"));
});

describe("prosa eval intents", () => {
  it("measures what was learnt from one file on another", async () => {
    const oos = [{ text: "the weather" }];
    const report = await evalIntents({
      train: await file("train.jsonl", train),
      test: await file("test.jsonl", [...test, { text: "uno dos tres", label: "oos" }]),
      oos: await file("oos.jsonl", oos),
    });
    expect(report).toMatchObject({
      rows: { train: 4, test: 3, oos: 2 },
      labels: 2,
      accuracy: 2 / 3,
      macroF1: 2 / 3,
      outside: { auroc: 1, recallAt5: 1 },
      confusions: [{ label: "cancel", said: "book", count: 1 }],
    });
    expect(intentTable(report)).toContain("1  cancel heard as book");
  });

  it("says nothing of what is out of scope where nothing is", async () => {
    const files = {
      train: await file("train.jsonl", train),
      test: await file("test.jsonl", test),
    };
    expect(await evalIntents(files)).not.toHaveProperty("outside");
  });

  it("names the line that is no row", async () => {
    const path = await file("bad.jsonl", [train[0], { text: "no label" }]);
    const measured = evalIntents({ train: path, test: path });
    await expect(measured).rejects.toThrow(Quit);
    await expect(measured).rejects.toThrow("bad.jsonl, line 3");
  });

  it("has nothing to say of an empty file", async () => {
    const path = await file("empty.jsonl", []);
    await expect(evalIntents({ train: path, test: path })).rejects.toThrow("has no rows");
  });
});
