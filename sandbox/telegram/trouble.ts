import type { ServerResponse } from "node:http";
import { Refusal } from "./refusal.ts";
import type { Call } from "./spec.ts";

/**
 * What the stand-in can be told to do instead of answering well.
 *
 * - `rate_limited`: 429 with `retry_after`; the call is not carried out.
 * - `expired`: 401, as for a token that was taken back; the call is not carried out.
 * - `server_error`: 500; the call is not carried out.
 * - `page`: an HTML page with status 200, as from a proxy; the call is not carried out.
 * - `reset`: the call is carried out, then the connection is cut.
 * - `silence`: the call is carried out, then nothing is answered.
 */
export interface Trouble {
  readonly kind: "rate_limited" | "expired" | "server_error" | "page" | "reset" | "silence";
  /** For calls of this method, or of those that match; for every call unless given. */
  readonly method?: string | RegExp;
  /** Seconds, for `rate_limited`; 1 unless given. */
  readonly retryAfter?: number;
}

/** Troubles that wait for their call. */
export class Troubles {
  readonly #waiting: Trouble[] = [];

  order(trouble: Trouble, times: number): void {
    this.#waiting.push(...Array.from({ length: times }, () => trouble));
  }

  takeFor({ method }: Call): Trouble | undefined {
    const at = this.#waiting.findIndex(({ method: wanted = method }) =>
      typeof wanted === "string" ? wanted === method : wanted.test(method),
    );
    return at === -1 ? undefined : this.#waiting.splice(at, 1)[0];
  }
}

/** Whether the call is carried out first, so that only the answer is lost. */
export function losesTheAnswer({ kind }: Trouble): boolean {
  return kind === "reset" || kind === "silence";
}

/** Does to the answer what was ordered. */
export function spoil(response: ServerResponse, { kind, retryAfter = 1 }: Trouble): void {
  switch (kind) {
    case "rate_limited":
      throw new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, {
        retry_after: retryAfter,
      });
    case "expired":
      throw new Refusal(401, "Unauthorized");
    case "server_error":
      throw new Refusal(500, "Internal Server Error");
    case "page":
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Please log in</h1>");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "silence":
  }
}
