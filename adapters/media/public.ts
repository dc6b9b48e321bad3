import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { MediaRefused } from "../../core/media/media.ts";
import { guardedLookup } from "../egress/lookup.ts";
import type { Resolve } from "../egress/lookup.ts";

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

/** Looks a name up, and connects to nothing that is not public. */
export function publicLookup(resolve: Resolve): LookupFunction {
  return guardedLookup(resolve, isPublic, notPublic);
}

function notPublic(): MediaRefused {
  return new MediaRefused("it does not lie on the internet");
}
