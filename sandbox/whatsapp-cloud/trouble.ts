import type { ServerResponse } from "node:http";
import type { SandboxTrouble } from "../platform.ts";
import { Refusal } from "./refusal.ts";

/** Troubles that wait for the next message. */
export class Troubles {
  readonly #waiting: SandboxTrouble[] = [];

  order(trouble: SandboxTrouble, times: number): void {
    this.#waiting.push(...Array.from({ length: times }, () => trouble));
  }

  take(): SandboxTrouble | undefined {
    return this.#waiting.shift();
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
      throw new Refusal(130429);
    case "expired":
      throw new Refusal(190);
    case "server_error":
      throw new Refusal(131000);
    case "page":
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Please log in</h1>");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "silence":
  }
}
