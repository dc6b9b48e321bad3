import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether what somebody showed is the secret, or the signature made with it. How long that takes
 * depends on neither: digests are compared, so not even how long the secret is gets out.
 */
export function isSameSecret(given: string | Uint8Array, secret: string | Uint8Array): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(value: string | Uint8Array): Uint8Array {
  return createHash("sha256").update(value).digest();
}
