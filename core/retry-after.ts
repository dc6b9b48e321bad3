/**
 * What an HTTP answer says of how long to wait, ready to be spread into a fault's options: seconds, or
 * a date. Nothing where it says nothing, nothing that can be read, or a moment that is over.
 */
export function waitIn(
  headers: Headers | undefined,
  now = Date.now(),
): { readonly retryAfterMs?: number } {
  const told = headers?.get("retry-after") ?? "";
  const isSeconds = /^\d+(?:\.\d+)?$/u.test(told);
  const retryAfterMs = isSeconds ? Math.ceil(Number(told) * 1_000) : Date.parse(told) - now;
  return Number.isFinite(retryAfterMs) && retryAfterMs > 0 ? { retryAfterMs } : {};
}
