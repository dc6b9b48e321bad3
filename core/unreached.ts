import { z } from "zod";

/**
 * Whether a call failed before a byte of its request was out, so that nothing can have been done over
 * there. Reads what fetch, undici and Node throw, and what that was caused by.
 */
export function wasNeverReached(error: unknown): boolean {
  const { data } = failure.safeParse(error);
  if (!data) return false;
  const { code = "", syscall = "", errors, cause } = data;
  if (unreached.test(code) || beginnings.has(syscall)) return true;
  return errors ? errors.every(wasNeverReached) : wasNeverReached(cause);
}

/** `errors` are of several addresses that were tried in vain. */
const failure = z.object({
  code: z.string().optional().catch(undefined),
  syscall: z.string().optional().catch(undefined),
  errors: z.array(z.unknown()).min(1).optional().catch(undefined),
  cause: z.unknown().optional(),
});

/** A host that cannot be reached may be lost later as well: it is told by what was being done. */
const beginnings: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);

const unreached =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|.*_CERT.*|UNABLE_TO_.*)$/u;
