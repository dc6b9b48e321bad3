/** What should have been said, and what was. */
export interface Answer {
  readonly label: string;
  readonly said: string;
}

/** The share of answers that are right. */
export function accuracy(answers: readonly Answer[]): number {
  return answers.filter(({ label, said }) => label === said).length / answers.length;
}

/** The mean over all labels of F1, the harmonic mean of precision and recall. */
export function macroF1(answers: readonly Answer[]): number {
  const labels = new Set(answers.map(({ label }) => label));
  let sum = 0;
  for (const label of labels) {
    const meant = answers.filter((each) => each.label === label);
    const said = answers.filter((each) => each.said === label).length;
    const right = meant.filter((each) => each.said === label).length;
    sum += (2 * right) / (meant.length + said);
  }
  return sum / labels.size;
}

export interface Confusion extends Answer {
  readonly count: number;
}

/** What is mistaken for what, the most often first. */
export function confusions(answers: readonly Answer[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { label, said } of answers) {
    if (label === said) continue;
    const key = JSON.stringify([label, said]);
    counts.set(key, { label, said, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}

/** How likely a score of `inside` is above one of `outside`: the area under the ROC curve. */
export function auroc(inside: readonly number[], outside: readonly number[]): number {
  const below = outside.toSorted((one, other) => one - other);
  const sum = inside.reduce(
    (all, score) => all + (countBelow(below, score, false) + countBelow(below, score, true)) / 2,
    0,
  );
  return sum / (inside.length * outside.length);
}

/** The share of `outside` that is turned away by the threshold that turns away `rejection` of `inside`. */
export function recallAtRejection(
  inside: readonly number[],
  outside: readonly number[],
  rejection: number,
): number {
  const sorted = inside.toSorted((one, other) => one - other);
  const threshold = sorted[Math.floor(sorted.length * rejection)] ?? 0;
  return outside.filter((score) => score < threshold).length / outside.length;
}

/** The value that a share `quantile` of `values` does not exceed. */
export function percentile(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0;
}

/** How many of `sorted` are below `limit`, or not above it. */
function countBelow(sorted: readonly number[], limit: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (orEqual && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
