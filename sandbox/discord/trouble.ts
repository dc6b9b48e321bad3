import type { ServerResponse } from "node:http";
import type { SandboxTrouble } from "../platform.ts";

/**
 * What the stand-in can be told to do instead of answering well; beside what every stand-in can:
 *
 * - `globally_limited`: too fast for the whole bot; the call is not carried out.
 * - `last_of_bucket`: carried out, and the next would be too fast for two tenths of a second.
 */
export type DiscordTrouble = SandboxTrouble | "globally_limited" | "last_of_bucket";

/** Whether the call is carried out first, so that only the answer is lost. */
export function losesTheAnswer(trouble: DiscordTrouble): boolean {
  return trouble === "reset" || trouble === "silence";
}

const seconds = 1;

/** Does to the answer what was ordered. */
export function spoil(response: ServerResponse, trouble: DiscordTrouble): void {
  switch (trouble) {
    case "rate_limited":
      return tooFast(response, { global: false });
    case "globally_limited":
      return tooFast(response, { global: true });
    case "expired":
      return json(response, 401, { message: "401: Unauthorized", code: 0 });
    case "server_error":
      return json(response, 500, { message: "500: Internal Server Error", code: 0 });
    case "page":
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Please log in</h1>");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "last_of_bucket":
    case "silence":
  }
}

function tooFast(response: ServerResponse, { global }: { global: boolean }): void {
  const own = {
    "x-ratelimit-limit": "5",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset-after": String(seconds),
    "x-ratelimit-bucket": "messages",
    "x-ratelimit-scope": "user",
  };
  const all = { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" };
  response.setHeader("retry-after", String(seconds));
  for (const [name, value] of Object.entries(global ? all : own)) response.setHeader(name, value);
  json(response, 429, { message: "You are being rate limited.", retry_after: seconds, global });
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
