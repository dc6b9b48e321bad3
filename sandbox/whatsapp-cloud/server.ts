import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { takeMessage } from "./messages.ts";
import type { Candour } from "./messages.ts";
import { Refusal } from "./refusal.ts";
import { routes } from "./routes.ts";
import type { Call, Route } from "./routes.ts";
import type { Check } from "./spec.ts";
import { losesTheAnswer, spoil } from "./trouble.ts";
import type { Troubles } from "./trouble.ts";
import type { World } from "./world.ts";

export interface GraphServerParts {
  readonly world: World;
  readonly token: string;
  readonly check: Check | undefined;
  readonly troubles: Troubles;
  readonly candour: () => Candour;
  /** Every call with the right token, in order. */
  readonly calls: Call[];
  /** What was wrong with them. */
  readonly complaints: string[];
}

/** The Graph API over HTTP, for one number: `/v26.0/{id}/{edge}`. */
export function graphServer(parts: GraphServerParts): Server {
  return createServer((request, response) => {
    response.setHeader("x-stand-in", "a test stand-in for Meta");
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) reply(response, error.status, error.body);
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });
}

async function answer(
  parts: GraphServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.authorization !== `Bearer ${parts.token}`) throw new Refusal(190);
  const call = await callIn(request);
  parts.calls.push(call);
  if (call.edge === "messages") return say(parts, call, response);
  const route = routes.find((one) => matches(one, call, parts.world));
  if (!route)
    throw complained(parts, new Refusal(100, `${call.method} ${call.edge}: unknown path`));
  const answered = await carryOut(parts, call, () => route.answer(parts.world, call));
  if (answered instanceof Uint8Array) response.end(answered);
  else reply(response, 200, answered);
}

/** What says something, and is not the sign that something was read. */
function isAbout(body: unknown): boolean {
  return z.object({ status: z.undefined().optional() }).safeParse(body).success;
}

async function say(parts: GraphServerParts, call: Call, response: ServerResponse): Promise<void> {
  const trouble = isAbout(call.body) ? parts.troubles.take() : undefined;
  if (trouble && !losesTheAnswer(trouble)) return spoil(response, trouble);
  const answered = await carryOut(parts, call, () =>
    takeMessage(parts.world, call.body, parts.candour()),
  );
  if (trouble) spoil(response, trouble);
  else reply(response, 200, answered);
}

/** Checks a call by Meta's description and by what the stand-in itself understands. */
async function carryOut<Answer>(
  parts: GraphServerParts,
  call: Call,
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const schema = schemaOf(call);
  const findings = schema === undefined ? [] : (parts.check?.(schema, call.body) ?? []);
  if (findings.length > 0) throw complained(parts, new Refusal(100, findings.join("; ")));
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal && tellsOfAMistake.has(error.code)) throw complained(parts, error);
    if (!(error instanceof z.ZodError)) throw error;
    const issues = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw complained(parts, new Refusal(131009, issues.join("; ")));
  }
}

/** Faults of the caller, and none of the world's. */
const tellsOfAMistake = new Set([131008, 131051, 131053, 132000]);

function complained({ complaints }: GraphServerParts, refusal: Refusal): Refusal {
  complaints.push(refusal.details ?? refusal.message);
  return refusal;
}

function schemaOf({ method, edge, body }: Call): string | undefined {
  if (method !== "POST") return undefined;
  if (edge === "messages") return isAbout(body) ? "Message" : "MarkMessageRequestPayload";
  if (edge === "conversational_automation") return "ConversationalAutomationRequest";
  return edge === "" ? "PhoneNumberStatusUpdateRequest" : undefined;
}

function matches({ method, node, edge }: Route, call: Call, { business }: World): boolean {
  const own = { number: business.phoneNumberId, waba: business.wabaId, file: call.node }[node];
  return method === call.method && edge === call.edge && own === call.node;
}

async function callIn(request: IncomingMessage): Promise<Call> {
  const root = `http://${request.headers.host ?? ""}`;
  const { pathname, searchParams } = new URL(request.url ?? "", root);
  const { node, edge } = path.exec(pathname)?.groups ?? {};
  return {
    method: request.method ?? "",
    node: node ?? pathname.slice(1),
    edge: edge ?? "",
    query: searchParams,
    body: await bodyOf(request),
    root,
  };
}

/** A version, an id, and what of it is asked for. */
const path = /^\/v\d+\.\d+\/(?<node>\w+)(?:\/(?<edge>\w+))?$/u;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const { "content-type": type = "", "content-length": length } = request.headers;
  const body = new Uint8Array(await buffer(request));
  const sent = new Response(body, { headers: { "content-type": type } });
  if (type.startsWith("multipart/")) return length === undefined ? undefined : sent.formData();
  return type.startsWith("application/json") ? sent.json().catch(() => undefined) : undefined;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  const headers = { "content-type": "application/json; charset=UTF-8" };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
