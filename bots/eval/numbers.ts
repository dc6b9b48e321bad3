import { z } from "zod";
import type { Language } from "../../core/understanding/language.ts";
import { moneyIn, type MoneyFound } from "../../core/understanding/numbers/money.ts";
import { numbersIn, type NumberFound } from "../../core/understanding/numbers/numbers.ts";
import { tokens } from "../../core/understanding/text/tokens.ts";
import { languages, rowLanguage } from "./languages.ts";
import { rowsOf } from "./rows.ts";
import { Tally, type Outcome, type Report } from "./tally.ts";

const numberRow = z.object({
  lang: rowLanguage,
  text: z.string(),
  entities: z.array(
    z.object({
      text: z.string(),
      start: z.int(),
      /** number, ordinal, percentage or currency; others are not read and not counted. */
      type: z.string(),
      /** The value in the figures of the language, and what it counts. */
      resolution: z
        .object({
          value: z.string().nullish(),
          unit: z.string().nullish(),
          isoCurrency: z.string().nullish(),
        })
        .nullable(),
    }),
  ),
});
type NumberRow = z.infer<typeof numberRow>;
type Gold = NumberRow["entities"][number];

const kinds: ReadonlyMap<string, Found["kind"]> = new Map([
  ["number", "number"],
  ["ordinal", "ordinal"],
  ["percentage", "percentage"],
  ["currency", "money"],
]);

/** Measures how the numbers, the percentages and the sums of money of a file of rows are read. */
export async function evalNumbers(file: string): Promise<Report> {
  const tally = new Tally();
  for await (const row of rowsOf(file, (each) => numberRow.parse(each))) {
    const before = performance.now();
    const found = foundIn(row.text, languages[row.lang]);
    tally.add(performance.now() - before, outcomes(row, found));
  }
  return tally.report();
}

type Found = (NumberFound | MoneyFound) & { readonly from: number; readonly to: number };

function foundIn(text: string, language: Language): readonly Found[] {
  const words = tokens(text);
  return [...numbersIn(words, language), ...moneyIn(words, language)].map((each) => ({
    ...each,
    from: words[each.start]?.start ?? 0,
    to: words[each.end - 1]?.end ?? 0,
  }));
}

function outcomes({ lang, entities }: NumberRow, found: readonly Found[]): readonly Outcome[] {
  return entities.flatMap((gold) => {
    const kind = kinds.get(gold.type);
    const value = valueOf(gold, lang);
    if (!kind || value === undefined) return [];
    const near = found.filter(
      ({ from, to }) => from < gold.start + gold.text.length && to > gold.start,
    );
    const isRight = near.some((each) => each.kind === kind && isSame(each, value, gold));
    return [{ language: lang, kind, isRight, found: near[0]?.kind ?? "none" }];
  });
}

function valueOf({ resolution }: Gold, language: NumberRow["lang"]): number | undefined {
  const written = resolution?.value?.replace("%", "");
  if (!written) return undefined;
  const value = Number(language === "en" ? written : written.replace(",", "."));
  return Number.isNaN(value) ? undefined : value;
}

/** Rows write fractions to fifteen figures, and count cents where we count what they are parts of. */
function isSame(each: Found, value: number, { resolution }: Gold): boolean {
  const isCents = /^(?:cent|pen)/iu.test(resolution?.unit ?? "");
  const wanted = isCents ? value / 100 : value;
  const currency = resolution?.isoCurrency;
  if (each.kind === "money" && currency && each.currency !== currency) return false;
  return Math.abs(each.value - wanted) <= 1e-9 * Math.abs(wanted) + 1e-15;
}
