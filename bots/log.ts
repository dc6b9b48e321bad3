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
  // Nothing is redacted for a line that is not written.
  const at = (level: "info" | "warn" | "error"): Log["info"] =>
    logger.isLevelEnabled(level)
      ? (message, fields = {}) => logger[level](redact(fields), message)
      : () => undefined;
  return {
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    child: (fields) => wrap(logger.child(redact(fields))),
  };
}
