/**
 * Classes that have no examples and no weights. They take the share of what belongs to no class, so
 * that a share means the same beside two classes as beside a hundred.
 */
export const others = 10;

/** Turns logits into the share of each class, in place; the rest, up to 1, belongs to none. */
export function toShares(logits: Float32Array): Float32Array {
  let greatest = 0;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let sum = others * Math.exp(-greatest);
  for (let each = 0; each < logits.length; each += 1) {
    const odds = Math.exp((logits[each] ?? 0) - greatest);
    logits[each] = odds;
    sum += odds;
  }
  for (let each = 0; each < logits.length; each += 1) logits[each] = (logits[each] ?? 0) / sum;
  return logits;
}
