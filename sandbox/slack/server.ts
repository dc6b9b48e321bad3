import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { WebSocketServer } from "ws";
import { z } from "zod";
import type { Credentials } from "./account.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Methods, World } from "./method.ts";
import { Refusal } from "./refusal.ts";
import { losesTheAnswer, spoil } from "./trouble.ts";
import type { Troubles } from "./trouble.ts";

/** One call of the Web API. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface ServerParts {
  readonly world: World;
  readonly methods: Methods;
  readonly deliveries: Deliveries;
  readonly troubles: Troubles;
  readonly credentials: Credentials;
  readonly appToken: string;
  /** Every call with a good token, in order. */
  readonly calls: Call[];
  /** What was wrong with them by Slack's description. */
  readonly complaints: string[];
}

/** Slack over HTTP and, at `/link`, over a socket. */
export function slackServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    response.setHeader("x-stand-in", "a test stand-in for Slack");
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) reply(response, { ok: false, error: error.code });
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const sockets = new WebSocketServer({ server, path: "/link" });
  sockets.on("connection", (socket) => {
    const debug_info = { host: "local", approximate_connection_time: 3_600 };
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, debug_info }));
    parts.deliveries.connect(socket);
  });
  return server;
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  const [, first, name = ""] = pathname.split("/");
  if (first === "api") return called(parts, { request, response, method: name });
  const body = new Uint8Array(await buffer(request));
  if (first === "upload") return taken(parts, { response, file: name, body });
  if (first === "files") return handedOut(parts, { request, response, file: name });
  if (pathname === "/oauth/v2/authorize") return allowed(parts, searchParams, response);
  response.writeHead(404).end();
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function called(
  parts: ServerParts,
  { request, response, method }: Exchange & { method: string },
) {
  const body = await buffer(request);
  const {
    token,
    team_id: _,
    ...args
  } = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  prove(parts, method, request.headers.authorization ?? `Bearer ${token}`);
  parts.calls.push({ method, args });
  const trouble = parts.troubles.takeFor(method);
  if (trouble && !losesTheAnswer(trouble)) return spoil(response, trouble);
  const result = carryOut(parts, { method, args });
  if (trouble) return spoil(response, trouble);
  return reply(response, { ok: true, ...result });
}

/** Lines are opened with the app's token, tokens asked for with none. It may stand in the form. */
function prove({ credentials, appToken }: ServerParts, method: string, shown: string): void {
  if (method === "oauth.v2.access") return;
  const wanted = method === "apps.connections.open" ? appToken : credentials.token;
  if (shown !== `Bearer ${wanted}`) throw new Refusal("invalid_auth");
}

function carryOut(parts: ServerParts, { method, args }: Call): object {
  const run = Object.hasOwn(parts.methods, method) ? parts.methods[method] : undefined;
  if (!run) {
    parts.complaints.push(`${method}: not a method of this stand-in`);
    throw new Refusal("unknown_method");
  }
  try {
    return run(args);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    for (const { path, message } of error.issues)
      parts.complaints.push(`${method}.${path.join(".")}: ${message}`);
    const isBlocks = error.issues.some(({ path }) => path[0] === "blocks");
    throw new Refusal(isBlocks ? "invalid_blocks" : "invalid_arguments");
  }
}

interface Upload {
  readonly response: ServerResponse;
  readonly file: string;
  readonly body: Uint8Array;
}

function taken({ world, complaints }: ServerParts, { response, file, body }: Upload): void {
  const stored = world.workspace.files.get(file);
  if (stored) stored.body = body;
  if (stored && stored.file.size !== body.byteLength)
    complaints.push(`upload: ${body.byteLength} bytes, where ${stored.file.size} were told`);
  response.writeHead(stored ? 200 : 404).end(stored ? `OK - ${body.byteLength}` : "");
}

/** A file opens to the app's token alone; anyone else is led to the page to log in. */
function handedOut(
  { world, credentials }: ServerParts,
  { request, response, file }: Exchange & { file: string },
): void {
  const stored = world.workspace.files.get(file);
  if (request.headers.authorization !== `Bearer ${credentials.token}`)
    response.writeHead(302, { location: "/login" }).end();
  else if (stored)
    response.writeHead(200, { "content-type": stored.file.mimetype }).end(stored.body);
  else response.writeHead(404).end();
}

/** Whoever comes here has pressed "Allow". */
function allowed({ credentials }: ServerParts, asked: URLSearchParams, response: ServerResponse) {
  const back = asked.get("redirect_uri") ?? "";
  const code = randomUUID();
  credentials.codes.set(code, back);
  const location = new URL(back);
  location.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
  response.writeHead(302, { location: location.href }).end();
}

function reply(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
