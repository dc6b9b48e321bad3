/** Round numbers from below the least value to above the largest, about `count` of them. */
export function ticksFor(values: readonly number[], count: number): readonly number[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const step = roundStep((most - least || Math.abs(most) || 1) / count);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

/** 1, 2 or 5, and noughts. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5].find((one) => one * power >= rough) ?? 10;
  return digit * power;
}

/** Without what binary fractions add. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
