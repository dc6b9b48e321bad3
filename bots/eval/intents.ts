import { z } from "zod";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { OOS } from "../labels/labels.ts";
import { accuracy, auroc, confusions, macroF1, percentile, recallAtRejection } from "./measures.ts";
import type { Answer, Confusion } from "./measures.ts";
import { rowsOf } from "./rows.ts";

export interface IntentFiles {
  readonly train: string;
  readonly test: string;
  /** Sentences that mean none of the labels. */
  readonly oos?: string;
}

/** What came of it: shares from 0 to 1, times in milliseconds. */
export interface IntentReport {
  readonly rows: { readonly train: number; readonly test: number; readonly oos: number };
  readonly labels: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** Absent where no sentence is out of scope. */
  readonly outside?: {
    readonly auroc: number;
    /** How many are turned away where one in twenty of the others is. */
    readonly recallAt5: number;
  };
  readonly confusions: readonly Confusion[];
  readonly training: number;
  readonly perSentence: { readonly p50: number; readonly p99: number };
}

const Labelled = z.object({ text: z.string(), label: z.string().min(1) });
const Unlabelled = z.object({ text: z.string() });

/** Learns one file and is asked another. Rows labelled `oos` mean none of the labels, in any file. */
export async function evalIntents(files: IntentFiles): Promise<IntentReport> {
  const train = await rowsIn(files.train, Labelled);
  const test = await rowsIn(files.test, Labelled);
  const oos = files.oos === undefined ? [] : await rowsIn(files.oos, Unlabelled);
  const begun = performance.now();
  const model = intentTrainer.train(
    train.map(({ text, label }) => ({ text, intent: label === OOS ? undefined : label })),
  );
  const training = performance.now() - begun;
  const ask = timed((text) => model.rank(text)[0] ?? { intent: OOS, score: 0 });
  const asked = test.map(({ text, label }) => ({ label, ...ask.of(text) }));
  const inside = asked.filter(({ label }) => label !== OOS);
  const outside = [
    ...asked.filter(({ label }) => label === OOS),
    ...oos.map(({ text }) => ask.of(text)),
  ];
  const answers = inside.map(({ label, intent }): Answer => ({ label, said: intent }));
  return {
    rows: { train: train.length, test: inside.length, oos: outside.length },
    labels: new Set(train.map(({ label }) => label).filter((label) => label !== OOS)).size,
    accuracy: accuracy(answers),
    macroF1: macroF1(answers),
    ...(outside.length > 0 && { outside: apart(scores(inside), scores(outside)) }),
    confusions: confusions(answers).slice(0, 20),
    training,
    perSentence: { p50: percentile(ask.times, 0.5), p99: percentile(ask.times, 0.99) },
  };
}

async function rowsIn<Row>(file: string, row: z.ZodType<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const each of rowsOf(file, (read) => row.parse(read))) rows.push(each);
  return rows;
}

function apart(inside: readonly number[], outside: readonly number[]) {
  return { auroc: auroc(inside, outside), recallAt5: recallAtRejection(inside, outside, 0.05) };
}

function scores(ranked: readonly { readonly score: number }[]): readonly number[] {
  return ranked.map(({ score }) => score);
}

/** The same, with the time that each call takes. */
function timed<Result>(of: (text: string) => Result) {
  const times: number[] = [];
  return {
    times,
    of(text: string): Result {
      const begun = performance.now();
      const result = of(text);
      times.push(performance.now() - begun);
      return result;
    },
  };
}
