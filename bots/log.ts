import pino from "pino";
import type { Log } from "../core/ports.ts";
import { redact } from "./log/redact.ts";
import { scrub } from "./log/scrub.ts";

/** The core's log, and a way to put the same fields on every line: `child({ request })`. */
export interface HubLog extends Log {
  child(fields: Record<string, unknown>): HubLog;
}

/** Writes one JSON line for each call, to stderr unless told otherwise. */
export function createLog(
  level: "debug" | "info" | "warn" | "error" | "silent",
  to: pino.DestinationStream = pino.destination(2),
): HubLog {
  return wrap(pino({ level, hooks: { streamWrite: scrub } }, to));
}

function wrap(logger: pino.Logger): HubLog {
  return {
    info: (message, fields = {}) => logger.info(redact(fields), message),
    warn: (message, fields = {}) => logger.warn(redact(fields), message),
    error: (message, fields = {}) => logger.error(redact(fields), message),
    child: (fields) => wrap(logger.child(redact(fields))),
  };
}
