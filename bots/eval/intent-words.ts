import type { IntentReport } from "./intents.ts";

/** A report in columns, for somebody at a terminal. */
export function intentTable({
  rows,
  outside,
  confusions,
  perSentence,
  ...report
}: IntentReport): string {
  const measured = [
    ["accuracy", percent(report.accuracy)],
    ["macro-F1", percent(report.macroF1)],
    ...(outside
      ? [
          ["AUROC", percent(outside.auroc)],
          ["out of scope, turned away", `${percent(outside.recallAt5)}, where 5 % of the rest are`],
        ]
      : []),
    ["training", `${(report.training / 1000).toFixed(1)} s`],
    ["a sentence", `p50 ${perSentence.p50.toFixed(3)} ms, p99 ${perSentence.p99.toFixed(3)} ms`],
  ];
  const width = Math.max(...measured.map(([name = ""]) => name.length));
  const mistaken = confusions
    .slice(0, 10)
    .map(({ label, said, count }) => `${String(count).padStart(5)}  ${label} heard as ${said}`);
  return [
    `${rows.train} sentences with ${report.labels} labels learnt, ${rows.test} asked, ${rows.oos} out of scope`,
    "",
    ...measured.map(([name = "", value = ""]) => `${name.padEnd(width)}  ${value}`),
    ...(mistaken.length > 0 ? ["", "Mistaken most often:", ...mistaken] : []),
    "",
  ].join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
