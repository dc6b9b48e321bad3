import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";

/** All the addresses that a name has just now. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The system's own way. */
export const resolveAll: Resolve = async (host) => lookup(host, { all: true });

/**
 * A connection's own way to look a name up: it is asked once, every answer must be allowed, and the
 * connection goes to what was checked. So a name that answers otherwise a moment later gains nothing.
 */
export function guardedLookup(
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
  refusal: () => Error,
): LookupFunction {
  const look = callbackify(async (host: string) => {
    const found = await resolve(host);
    if (found.every(({ address }) => isAllowed(address))) return found;
    throw refusal();
  });
  return (host, { all }, callback) => {
    look(host, (error, found) => {
      const [first] = found ?? [];
      if (!first) callback(error ?? refusal(), "", 0);
      else if (all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
}
