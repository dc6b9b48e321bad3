import { APIConnectionError, APIError } from "openai";
import { ModelError } from "../../../core/models/model.ts";
import type { ModelFault } from "../../../core/models/model.ts";
import { nothingUsed } from "../../../core/models/price.ts";
import { waitIn } from "../../../core/retry-after.ts";
import { wasNeverReached } from "../../../core/unreached.ts";

/** What an error of the library means. A vendor's own message may quote what was said: it is left out. */
export function faultOf(error: unknown, signal: AbortSignal): ModelError {
  const told = modelErrorIn(error);
  if (told) return told;
  if (signal.aborted) return new ModelError("late");
  if (error instanceof APIConnectionError) return unreached(error);
  if (error instanceof APIError && typeof error.status === "number") return refused(error);
  return new ModelError("unreadable", { detail: nameOf(error) });
}

/** Ours, thrown inside a call or by the connection under it. */
function modelErrorIn(error: unknown): ModelError | undefined {
  if (error instanceof ModelError) return error;
  return error instanceof Error && error.cause ? modelErrorIn(error.cause) : undefined;
}

/** A connection that broke after the question was out may have been answered, and paid for. */
function unreached(error: APIConnectionError): ModelError {
  const isFree = wasNeverReached(error);
  return new ModelError("unavailable", {
    detail: isFree ? "not reached" : "cut off",
    ...(isFree && { usage: nothingUsed }),
  });
}

/** Nobody bills what was answered with an error. */
function refused(error: APIError): ModelError {
  const { status = 0, code } = error;
  return new ModelError(faultBy(status), {
    detail: [status, typeof code === "string" && /^[\w.-]{1,64}$/u.test(code) && code]
      .filter(Boolean)
      .join(" "),
    usage: nothingUsed,
    ...(status === 429 && waitIn(error.headers)),
  });
}

function faultBy(status: number): ModelFault {
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 429) return "rate_limited";
  return status === 408 || status >= 500 ? "unavailable" : "rejected";
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "not an error";
}
