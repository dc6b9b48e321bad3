import type { ServerResponse } from "node:http";
import type { SandboxTrouble } from "../platform.ts";
import { Refusal } from "./refusal.ts";

/** The methods that put something before people. */
const sending: ReadonlySet<string> = new Set(["chat.postMessage", "files.completeUploadExternal"]);

/** Seconds that Slack asks to be left alone. */
const restSeconds = 2;

/** Troubles that wait for their call. */
export class Troubles {
  readonly #waiting: SandboxTrouble[] = [];

  order(trouble: SandboxTrouble, times: number): void {
    this.#waiting.push(...Array.from({ length: times }, () => trouble));
  }

  takeFor(method: string): SandboxTrouble | undefined {
    return sending.has(method) ? this.#waiting.shift() : undefined;
  }
}

/** Whether the call is carried out first, so that only the answer is lost. */
export function losesTheAnswer(trouble: SandboxTrouble): boolean {
  return trouble === "reset" || trouble === "silence";
}

/** Does to the answer what was ordered. */
export function spoil(response: ServerResponse, trouble: SandboxTrouble): void {
  switch (trouble) {
    case "rate_limited":
      response
        .writeHead(429, { "retry-after": String(restSeconds), "content-type": "application/json" })
        .end('{"ok":false,"error":"ratelimited"}');
      return;
    case "expired":
      throw new Refusal("token_revoked");
    case "server_error":
      response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
      return;
    case "page":
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Please log in</h1>");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "silence":
  }
}
