import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import type { Upload } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Route } from "./routes.ts";
import { json, losesTheAnswer, spoil } from "./trouble.ts";
import type { DiscordTrouble } from "./trouble.ts";

export interface ServerParts {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly files: ReadonlyMap<string, Upload>;
  /** The trouble for the next call that sends something. */
  readonly trouble: () => DiscordTrouble | undefined;
  /** Every call, as `POST /channels/1/messages`. */
  readonly calls: string[];
  readonly complaints: string[];
}

const api = "/api/v10";

/** Discord's REST API and its files over HTTP. */
export function restServer(parts: ServerParts): Server {
  // Whoever was busy for a while finds the line as it was.
  return createServer({ keepAliveTimeout: 0 }, (request, response) => {
    response.setHeader("x-stand-in", "a test stand-in for Discord");
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) refuse(parts, response, error);
      else if (error instanceof z.ZodError) refuse(parts, response, formOf(error));
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "", "http://127.0.0.1");
  const file = parts.files.get(pathname);
  if (file) {
    response.writeHead(200, { "content-type": file.type }).end(file.body);
    return;
  }
  const path = pathname.replace(api, "");
  parts.calls.push(`${request.method} ${path}`);
  const { route, named } = routeFor(parts, request.method ?? "", path);
  if (!route.open && request.headers.authorization !== `Bot ${parts.token}`)
    throw new Refusal(401, 0, "401: Unauthorized");
  const body = await bodyOf(request);
  const trouble = route.sends && parts.trouble();
  const run = () => route.run({ path: named, ...body });
  if (trouble) await runBadly(response, trouble, run);
  else reply(response, await run());
}

async function runBadly(
  response: ServerResponse,
  trouble: DiscordTrouble,
  run: () => unknown,
): Promise<void> {
  if (trouble === "last_of_bucket") {
    endBucket(response);
    return reply(response, await run());
  }
  if (losesTheAnswer(trouble)) await run();
  spoil(response, trouble);
}

function reply(response: ServerResponse, result: unknown): void {
  if (result === undefined) response.writeHead(204).end();
  else json(response, 200, result);
}

function endBucket(response: ServerResponse): void {
  response.setHeader("x-ratelimit-limit", "1");
  response.setHeader("x-ratelimit-remaining", "0");
  response.setHeader("x-ratelimit-reset-after", "0.2");
  response.setHeader("x-ratelimit-bucket", "messages");
}

function routeFor(
  { routes, complaints }: ServerParts,
  method: string,
  path: string,
): { route: Route; named: Call["path"] } {
  for (const route of routes) {
    const named = route.method === method ? match(route.path, path) : undefined;
    if (named) return { route, named };
  }
  complaints.push(`${method} ${path}: not a route of this stand-in`);
  throw new Refusal(404, 0, "404: Not Found");
}

const isName = (part: string) => part.startsWith("{");

/** The parts of a path that have a name, or nothing when it is another path. */
function match(pattern: string, path: string): Call["path"] | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/").map(decodeURIComponent);
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((part, index) => [part, given[index] ?? ""] as const);
  if (pairs.some(([part, value]) => !isName(part) && part !== value)) return undefined;
  return Object.fromEntries(
    pairs.flatMap(([part, value]) => (isName(part) ? [[part.slice(1, -1), value]] : [])),
  );
}

async function bodyOf(request: IncomingMessage): Promise<Pick<Call, "json" | "files">> {
  const type = request.headers["content-type"] ?? "";
  const body = await buffer(request);
  if (body.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith("multipart/form-data"))
    return { json: parsed(body.toString("utf8")), files: [] };
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": type },
  }).formData();
  const payload = form.get("payload_json");
  const sent = [...form].flatMap(([name, value]) =>
    typeof value !== "string" && name.startsWith("files[") ? [value] : [],
  );
  const files = await Promise.all(
    sent.map(async (file) => ({ name: file.name, type: file.type, body: await file.bytes() })),
  );
  const text = payload instanceof Blob ? await payload.text() : (payload ?? "{}");
  return { json: parsed(text), files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50_109, "The request body contains invalid JSON.");
  }
}

function formOf({ issues }: z.ZodError): Refusal {
  const errors = issues.map(({ path, message }) => [path.join("."), message]);
  return new Refusal(400, 50_035, "Invalid Form Body", Object.fromEntries(errors));
}

/** As Discord nests them: the field's name, and in it what is wrong with it. */
function refuse({ complaints }: ServerParts, response: ServerResponse, refusal: Refusal): void {
  const { status, code, message, errors } = refusal;
  const nested = Object.entries(errors ?? {}).map(([field, why]) => {
    complaints.push(`${field}: ${why}`);
    return [field, { _errors: [{ code: "INVALID", message: why }] }];
  });
  json(response, status, {
    message,
    code,
    ...(errors && { errors: Object.fromEntries(nested) }),
  });
}
