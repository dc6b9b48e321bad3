import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import type { Files } from "./files.ts";
import type { Methods } from "./method.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { Call, Check } from "./spec.ts";
import { losesTheAnswer, spoil } from "./trouble.ts";
import type { Troubles } from "./trouble.ts";

export interface BotServerParts {
  readonly token: string;
  readonly methods: Methods;
  readonly check: Check | undefined;
  readonly troubles: Troubles;
  /** Every call with a good token, in order. */
  readonly calls: Call[];
  /** What was wrong with them by the Bot API's description. */
  readonly violations: string[];
  readonly files: Files;
}

/** The Bot API over HTTP: `/bot<token>/<method>`, its parameters in JSON, a form or the query. */
export function botServer(parts: BotServerParts): Server {
  return createServer((request, response) => {
    response.setHeader("x-stand-in", "a test stand-in for Telegram");
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) refuse(response, error);
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });
}

async function answer(
  parts: BotServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  const [, bot = "", method = ""] = pathname.split("/");
  const [, file] = pathname.split(`/file/bot${parts.token}/`);
  if (file !== undefined) return handOut(parts.files, file, response);
  if (bot !== `bot${parts.token}`) throw new Refusal(401, "Unauthorized");
  const call = { method, ...(await paramsOf(request, searchParams)) };
  parts.calls.push(call);
  const trouble = parts.troubles.takeFor(call);
  if (trouble && !losesTheAnswer(trouble)) return spoil(response, trouble);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const result = await carryOut(parts, call, gone.signal);
  if (trouble) return spoil(response, trouble);
  return reply(response, 200, { ok: true, result });
}

/** Telegram says of no file what it is. */
function handOut(files: Files, path: string, response: ServerResponse): void {
  const body = files.at(path);
  if (!body) throw new Refusal(404, "Not Found");
  response.writeHead(200, { "content-type": "application/octet-stream" }).end(body);
}

async function paramsOf(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Omit<Call, "method">> {
  const type = request.headers["content-type"] ?? "";
  const body = await buffer(request);
  if (body.length === 0) return { encoding: "form", params: Object.fromEntries(query) };
  const sent = new Response(new Uint8Array(body), { headers: { "content-type": type } });
  if (!type.startsWith("application/json"))
    return { encoding: "form", params: withoutMethod(await sent.formData()) };
  const params = z
    .record(z.string(), z.unknown())
    .safeParse(await sent.json().catch(() => undefined));
  if (!params.success) throw badRequest("can't parse JSON object");
  return { encoding: "json", params: params.data };
}

/** Telegram lets a form name its method once more, as telegraf's do. */
function withoutMethod(form: FormData): Call["params"] {
  const { method: _again, ...params } = Object.fromEntries(form);
  return params;
}

async function carryOut(parts: BotServerParts, call: Call, gone: AbortSignal): Promise<unknown> {
  const findings = parts.check?.(call) ?? [];
  if (findings[0] !== undefined) throw violated(parts, findings);
  const run = Object.hasOwn(parts.methods, call.method) && parts.methods[call.method];
  if (!run) {
    parts.violations.push(`${call.method}: not a method of this stand-in`);
    throw new Refusal(404, "Not Found");
  }
  try {
    return await run(call.params, gone);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw violated(
      parts,
      error.issues.map((issue) => `${call.method}.${issue.path.join(".")}: ${issue.message}`),
    );
  }
}

function violated({ violations }: BotServerParts, findings: readonly string[]): Refusal {
  violations.push(...findings);
  return badRequest(findings.join("; "));
}

function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  reply(response, code, {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters && { parameters }),
  });
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
