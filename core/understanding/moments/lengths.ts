import { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import type { Length } from "./meaning.ts";
import { units, type Field } from "./units.ts";

const fields: readonly Field[] = [
  "years",
  "months",
  "weeks",
  "days",
  "hours",
  "minutes",
  "seconds",
];

/** What a fraction of each is counted in, and how many of these it has. */
const finer: Readonly<Partial<Record<Field, readonly [Field, number]>>> = {
  years: ["months", 12],
  months: ["days", 30],
  weeks: ["days", 7],
  days: ["hours", 24],
  hours: ["minutes", 60],
  minutes: ["seconds", 60],
};

/** The length that a phrase of the class `duration` means. */
export function resolveLength(phrase: Phrase | undefined): Length | undefined {
  if (!phrase) return undefined;
  const sum = new Map<Field, number>();
  for (const name of ["first", "second", "third", "fourth"]) {
    const lasting = phraseIn(phrase, name);
    if (!lasting) continue;
    const unit = units[numberIn(lasting, "unit") ?? 0];
    if (!unit) return undefined;
    for (const field of fields) {
      const worth = unit.lasts[field];
      if (worth) sum.set(field, (sum.get(field) ?? 0) + worth * amountIn(lasting));
    }
  }
  return { kind: "length", duration: whole(sum) };
}

/** How many are said of something: in figures, in words, as a fraction, or one. */
export function countIn(phrase: Phrase): number | undefined {
  return numberIn(phrase, "count") ?? numberIn(phrase, "few");
}

function amountIn(lasting: Phrase): number {
  const count = countIn(lasting) ?? 1;
  const under = numberIn(lasting, "under");
  if (under) return count / under;
  if (lasting.form === "half") return 0.5;
  if (lasting.form === "quarters") return count / 4;
  if (lasting.form === "andHalf") return count + 0.5;
  const tenths = numberIn(lasting, "tenths");
  return tenths === undefined ? count : Number(`${count}.${tenths}`);
}

/** Temporal counts in whole numbers only, so that a fraction is passed on to what is finer. */
function whole(sum: ReadonlyMap<Field, number>): Temporal.Duration {
  const exact: Partial<Record<Field, number>> = {};
  let rest = 0;
  let restOf: Field | undefined;
  for (const field of fields) {
    const amount = (sum.get(field) ?? 0) + (restOf === field ? rest : 0);
    exact[field] = Math.trunc(amount);
    const fraction = Math.round((amount - Math.trunc(amount)) * 1e6) / 1e6;
    const [next, many] = finer[field] ?? [];
    if (fraction === 0 || !next || !many) continue;
    [rest, restOf] = [fraction * many, next];
  }
  const milliseconds = Math.round(1000 * ((sum.get("seconds") ?? 0) % 1));
  return Temporal.Duration.from({ ...exact, milliseconds });
}
