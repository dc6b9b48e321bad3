import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { carryOut } from "./routes.ts";
import type { Call, World } from "./routes.ts";
import { Refusal } from "./refusal.ts";
import type { Tokens } from "./tokens.ts";
import type { Trouble, Troubles } from "./trouble.ts";

export interface GoogleServerParts extends World {
  readonly tokens: Tokens;
  readonly troubles: Troubles;
  /** Every call of the API, in order: `POST /calendar/v3/...`. */
  readonly calls: string[];
}

/** Google over HTTP: where a person agrees, where tokens are had, and the calendars. */
export function googleServer(parts: GoogleServerParts): Server {
  return createServer((request, response) => {
    response.setHeader("x-stand-in", "a test stand-in for Google Calendar");
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) refuse(response, error);
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });
}

async function answer(
  parts: GoogleServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? "", "http://127.0.0.1");
  const body = await text(request);
  if (path === "/o/oauth2/v2/auth")
    return void response.writeHead(302, { location: parts.tokens.agree(query) }).end();
  if (path === "/token") return reply(response, 200, parts.tokens.grant(new URLSearchParams(body)));
  parts.tokens.check(request.headers.authorization);
  const call = {
    method: request.method ?? "GET",
    path,
    query,
    ifMatch: request.headers["if-match"],
    body: body === "" ? undefined : JSON.parse(body),
  };
  return carryOutBadly(parts, call, response);
}

async function carryOutBadly(
  parts: GoogleServerParts,
  call: Call,
  response: ServerResponse,
): Promise<void> {
  const named = `${call.method} ${call.path}`;
  parts.calls.push(named);
  const trouble = parts.troubles.takeFor(named);
  if (trouble) refusing(trouble);
  const { status, body } = carryOut(parts, call);
  if (trouble) return void response.socket?.resetAndDestroy();
  reply(response, status, body);
}

/** A call that is refused is not carried out; of a cut one only the answer is lost. */
function refusing({ kind, retryAfter }: Trouble): void {
  if (kind === "rate_limited") throw new Refusal(403, "rateLimitExceeded");
  if (kind === "too_many")
    throw new Refusal(429, "rateLimitExceeded", { "retry-after": String(retryAfter ?? 1) });
  if (kind === "server_error") throw new Refusal(500, "backendError");
}

/** The token endpoint and the API say no each in their own shape. */
function refuse(response: ServerResponse, { status, reason, headers }: Refusal): void {
  const isToken = /^invalid_(?:grant|client)$/u.test(reason);
  const error = isToken
    ? reason
    : { code: status, message: reason, errors: [{ domain: "global", reason, message: reason }] };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  reply(response, status, { error });
}

function reply(response: ServerResponse, status: number, body: object | undefined): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body && JSON.stringify(body));
}
