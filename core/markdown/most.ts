interface Tried {
  readonly count: number;
  readonly fill: number;
}

/**
 * The largest number up to `total` of which no more is filled than 1, where more fill more; 0 when
 * even one is too much. Asks as seldom as it can.
 */
export function most(total: number, fill: (count: number) => number): number {
  let low: Tried = { count: 0, fill: 0 };
  let high: Tried | undefined;
  while (low.count < total && (!high || high.count - low.count > 1)) {
    const count = high ? between(low, high) : Math.min(total, Math.max(1, low.count * 8));
    const tried = { count, fill: fill(count) };
    if (tried.fill <= 1) low = tried;
    else high = tried;
  }
  return low.count;
}

/** Where 1 lies on the line through both, and never so near to one of them that little is learnt. */
function between(low: Tried, high: Tried): number {
  const width = high.count - low.count;
  const share = (1 - low.fill) / (high.fill - low.fill);
  const least = width > 8 ? 1 / 16 : 0;
  const step = Math.floor(width * Math.min(1 - least, Math.max(least, share)));
  return low.count + Math.min(width - 1, Math.max(1, step));
}
