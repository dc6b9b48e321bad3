import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { labelExamples, labels, OOS } from "./labels.ts";

const languages = ["pt-BR", "en", "es"] as const;
const given = Object.entries(labels).flatMap(([label, groups]) =>
  languages.map((language) => ({
    label,
    language,
    sentences: groups.flatMap((group) => group[language]),
  })),
);

const Row = z.object({ text: z.string(), label: z.string(), lang: z.string() });

/** Written after the examples by who had not looked at them again, in other words; nothing learns from them. */
const unseen = readFileSync(new URL("unseen.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Row.parse(JSON.parse(line)));

describe("the sentences of the house", () => {
  it.each(given)("of $label are enough in $language", ({ language, sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(language === "pt-BR" ? 60 : 30);
  });

  it.each(languages)("mean one thing each in %s", (language) => {
    const all = given
      .filter((each) => each.language === language)
      .flatMap(({ sentences }) => sentences.map((sentence) => sentence.toLowerCase()));
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  });

  it("are not what the router is measured on", () => {
    const known = new Set(labelExamples().map(({ text }) => text.toLowerCase()));
    expect(unseen.filter(({ text }) => known.has(text.toLowerCase()))).toEqual([]);
  });
});

describe("a router over all labels, of sentences it has not seen,", () => {
  const router = intentTrainer.train(labelExamples());
  const meant = unseen.filter(({ label }) => label !== OOS);
  const heard = meant.map(({ text, label }) => ({
    label,
    said: router.rank(text)[0]?.intent ?? "",
  }));
  const skillOf = (label: string): string | undefined => label.split(".")[0];

  it("tells the label", () => {
    const right = heard.filter(({ label, said }) => label === said);
    expect(right.length / heard.length).toBeGreaterThan(0.86);
  });

  it("tells the skill", () => {
    const right = heard.filter(({ label, said }) => skillOf(label) === skillOf(said));
    expect(right.length / heard.length).toBeGreaterThan(0.9);
  });
});
