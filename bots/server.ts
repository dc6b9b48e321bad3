import { once } from "node:events";
import type { ServerResponse } from "node:http";
import fastifyStatic from "@fastify/static";
import fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ChannelError, StoreUnavailable } from "../core/errors.ts";
import type { Hub } from "../core/hub.ts";
import type { Lines } from "../core/lines.ts";
import type { Log } from "../core/ports.ts";
import { within } from "../core/within.ts";
import { protect } from "./protect.ts";
import { asWebhookCall, asWebRequest } from "./web-request.ts";

/** Meta's webhooks may be 3 MB; nobody's are larger. */
const LARGEST_BODY = 3 * 1024 * 1024;
/** A file from a phone may be so long on its way. */
const REQUEST_MS = 120_000;
const RETRY_AFTER_SECONDS = 5;
/** A platform does not wait for long; what is stored after it has gone is known when it tries again. */
const STORED_WITHIN_MS = 2_500;

export interface ServerParts {
  readonly hub: Pick<Hub, "receive">;
  readonly lines: Pick<Lines, "at">;
  readonly log: Log;
  /** A vendor says that somebody's calendar changed. Answers with an HTTP status. */
  calendarCalled(vendor: string, headers: Pick<Headers, "get">): Promise<number>;
  /** The built chat page. */
  readonly consoleFolder: string;
  readiness(): Promise<Readiness>;
}

/** In plain words; both are empty when all is well. */
export interface Readiness {
  /** Why no message can be taken in or answered. */
  readonly problems: readonly string[];
  /** What comes later than it should while messages are answered as ever. */
  readonly degraded: readonly string[];
}

/** The hub's HTTP side: every channel's webhook, the chat page, and two questions for whoever watches it. */
export async function openServer(parts: ServerParts): Promise<FastifyInstance> {
  const answer = (failed: Failed) => answerError(parts.log, failed);
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    requestTimeout: REQUEST_MS,
    frameworkErrors: (error, request, reply) => void answer({ error, request, reply }),
  });
  // Signatures are over bytes, so nobody parses a body before its adapter has seen it.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  server.setErrorHandler((error, request, reply) => answer({ error, request, reply }));
  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  // What is posted is answered to a program; the headers are for whoever shows a page.
  server.addHook("onRequest", (request, reply, done) =>
    request.method === "POST" ? done() : protect(request.raw, reply.raw, () => done()),
  );
  finishBeforeClosing(server);
  channelRoutes(server, parts);
  calendarRoutes(server, parts);
  healthRoutes(server, parts);
  await pageRoutes(server, parts);
  return server;
}

/** What was posted is answered before the connections are closed; streams and pages would never end. */
function finishBeforeClosing(server: FastifyInstance): void {
  const underWay = new Set<ServerResponse>();
  server.addHook("onRequest", ({ method }, { raw }, done) => {
    if (method === "POST") underWay.add(raw.once("close", () => underWay.delete(raw)));
    done();
  });
  server.addHook("preClose", async () => {
    await Promise.all([...underWay].map((response) => once(response, "close")));
  });
}

function channelRoutes(server: FastifyInstance, { hub, lines }: ServerParts): void {
  const other = async (request: ChannelRequest, reply: FastifyReply) => {
    const { channel, account, "*": rest = "" } = request.params;
    const http = lines.at(channel, account)?.adapter.http;
    const response = await http?.handle(rest, asWebRequest(request));
    return response ? reply.send(response) : reply.code(404).send();
  };
  server.all("/channels/:channel/:account", async (request: ChannelRequest, reply) => {
    if (request.method !== "POST") return other(request, reply);
    const { channel, account } = request.params;
    const line = lines.at(channel, account);
    if (!line) return reply.code(404).send();
    const received = hub.receive(line, asWebhookCall(request));
    return reply.send(await within(STORED_WITHIN_MS, received, tooSlow));
  });
  void server.register(async (scope) => {
    // What is no webhook may be a file, and is read as it comes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, body, done) => done(null, body));
    scope.all("/channels/:channel/:account/*", other);
  });
}

function calendarRoutes(server: FastifyInstance, { calendarCalled }: ServerParts): void {
  server.post("/calendars/:vendor", async (request: CalendarRequest, reply) => {
    const { headers } = asWebhookCall(request);
    return reply.code(await calendarCalled(request.params.vendor, headers)).send();
  });
}

type CalendarRequest = FastifyRequest<{ Params: { readonly vendor: string } }>;
type ChannelRequest = FastifyRequest<{ Params: ChannelPath }>;

interface ChannelPath {
  readonly channel: string;
  readonly account: string;
  readonly "*"?: string;
}

function tooSlow(): Error {
  return new StoreUnavailable("too slow");
}

function healthRoutes(server: FastifyInstance, { readiness }: ServerParts): void {
  server.get("/healthz", () => ({ alive: true }));
  server.get("/readyz", async (_request, reply) => {
    const { problems, degraded } = await readiness();
    const ready = problems.length === 0;
    return reply.code(ready ? 200 : 503).send({ ready, problems, degraded });
  });
}

async function pageRoutes(server: FastifyInstance, { consoleFolder }: ServerParts): Promise<void> {
  await server.register(fastifyStatic, {
    root: consoleFolder,
    prefix: "/chat/",
    cacheControl: false,
    setHeaders: (response, path) => void response.header("cache-control", cachingOf(path)),
  });
  server.get("/", (_request, reply) => reply.redirect("/chat/"));
  server.get("/chat", (_request, reply) => reply.redirect("/chat/"));
}

/** Built assets carry a digest in their names; everything else is asked for anew. */
function cachingOf(path: string): string {
  return path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

interface Failed {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function answerError(log: Log, { error, request, reply }: Failed): Promise<void> {
  const { status, say } = judge(error);
  const about = { request: request.id, route: request.routeOptions.url, status };
  if (status >= 500) log.error("a request failed", { ...about, error });
  else log.info("a request was refused", { ...about, ...refusalOf(error), ...accountIn(request) });
  if (status === 503) void reply.header("retry-after", RETRY_AFTER_SECONDS);
  await reply.code(status).send({ error: say });
}

/** Why, in the channel's words: a wrong secret and a wrong clock are mended differently. */
function refusalOf(error: unknown): object {
  return error instanceof ChannelError ? { fault: error.fault, detail: error.detail } : {};
}

/** Whose path was asked for; nothing of a path that is none of ours. */
function accountIn({ params }: FastifyRequest): object {
  const named = channelPath.safeParse(params);
  return named.success ? named.data : {};
}

const channelPath = z.object({ channel: z.string().max(64), account: z.string().max(128) });

function judge(error: unknown): { status: number; say: string } {
  if (error instanceof ChannelError && error.fault === "unauthenticated")
    return { status: 401, say: "unauthenticated" };
  if (error instanceof StoreUnavailable) return { status: 503, say: "try again in a moment" };
  const status = statusOf(error);
  return status >= 400 && status < 500
    ? { status, say: "the request cannot be read" }
    : { status: 500, say: "something went wrong on our side" };
}

/** What the server itself refuses carries its status: too large, too slow, no such type. */
function statusOf(error: unknown): number {
  return error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
}
