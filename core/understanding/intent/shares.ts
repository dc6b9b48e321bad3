/**
 * Turns logits into the share of each class, in place. `others` are classes that have no examples and
 * no weights: they take the share of what belongs to no class, the rest up to 1, so that a share means
 * the same beside two classes as beside a hundred.
 */
export function toShares(logits: Float32Array, others: number): Float32Array {
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
