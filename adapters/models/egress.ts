import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, fetch as ask } from "undici";
import { ModelError } from "../../core/models/model.ts";
import { guardedLookup, resolveAll } from "../egress/lookup.ts";
import type { Resolve } from "../egress/lookup.ts";

export interface EgressOptions {
  /** Nothing that a person said may leave this machine. */
  readonly localOnly: boolean;
  /** Looks names up; the system's own way unless given. */
  readonly resolve?: Resolve;
}

/** No answer of a model is longer, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
const CONNECT_MS = 5_000;
/** Headers that a call needs. Others tell of this machine, or come from its environment. */
const NEEDED = new Set(["accept", "authorization", "content-type"]);

/**
 * The one way by which models are asked. It follows no redirect, which would take words and keys to
 * whom nobody named, and it sends texts alone, without a word about this machine. With `localOnly` it connects to loopback addresses alone, and throws a
 * `ModelError("blocked")` for any other.
 */
export function openEgress({ localOnly, resolve = resolveAll }: EgressOptions): typeof fetch {
  const lookup = guardedLookup(resolve, isLoopback, blocked);
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_MS, ...(localOnly && { lookup }) },
    maxResponseSize: MOST_BYTES,
  });
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (localOnly) mustBeLoopback(url);
    const { method = "GET", headers, body, signal = null } = init ?? {};
    const text = typeof body === "string" ? { body } : {};
    const needed = [...new Headers(headers)].filter(([name]) => NEEDED.has(name));
    const plain = { method, headers: needed, ...text, signal };
    return ask(url, { ...plain, redirect: "error", dispatcher });
  };
}

/** Whether an address is this machine itself. */
function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}

/** Refuses an address that is written out; a name is looked up by the connection. */
function mustBeLoopback({ hostname }: URL): void {
  const literal = hostname.replaceAll(/^\[|\]$/gu, "");
  if (isIP(literal) !== 0 && !isLoopback(literal)) throw blocked();
}

function blocked(): ModelError {
  return new ModelError("blocked", {
    detail: "it is not on this machine, and PROSA_LOCAL_ONLY is on",
    usage: { input: 0, output: 0 },
  });
}
