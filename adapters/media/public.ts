import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import ipaddr from "ipaddr.js";
import { MediaRefused } from "../../core/media/media.ts";

/** All the addresses that a name has just now. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const globalV6 = ipaddr.parseCIDR("2000::/3");

/** Whether an address is one machine's on the internet: none that is private, local or set aside. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const one = ipaddr.process(address);
  return one.range() === "unicast" && (one.kind() === "ipv4" || one.match(globalV6));
}

/** Refuses an address that is written out; a name is looked up by {@link publicLookup} later. */
export function mustBePublic({ hostname }: URL): void {
  const literal = hostname.replaceAll(/^\[|\]$/gu, "");
  if (isIP(literal) !== 0 && !isPublic(literal)) throw notPublic();
}

/**
 * A connection's own way to look a name up: it is asked once, every answer must be public, and the
 * connection goes to what was checked. So a name that answers otherwise a moment later gains nothing.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  const look = callbackify(async (host: string) => checked(await resolve(host)));
  return (host, { all }, callback) => {
    look(host, (error, found) => {
      const [first] = found ?? [];
      if (!first) callback(error ?? notPublic(), "", 0);
      else if (all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
}

function checked(found: readonly LookupAddress[]): readonly LookupAddress[] {
  if (found.every(({ address }) => isPublic(address))) return found;
  throw notPublic();
}

function notPublic(): MediaRefused {
  return new MediaRefused("it does not lie on the internet");
}
