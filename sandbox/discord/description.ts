import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { IHttpRequest } from "@stoplight/prism-http";
import pino from "pino";
import { z } from "zod";

const file = path.resolve(process.env["PROSA_SHARED"] ?? "../shared", "specs/discord-openapi.json");

/** Whether Discord's own description of its API is at hand. */
export const isDescribed = existsSync(file);

const version = "/api/v10";
const description = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** All of it takes half a minute to read, and most is about what no bot of ours does. */
const called = /^\/(?:gateway|applications|channels|webhooks|interactions|users\/@me$)/u;

/** Says what is wrong with a call by Discord's own description; nothing when all is well. */
export type Check = (request: Request) => Promise<readonly string[]>;

/** Prism, with Discord's description: every call is held to it, as if it stood in front of Discord. */
export async function openCheck(): Promise<Check> {
  const { paths, ...spec } = description.parse(JSON.parse(readFileSync(file, "utf8")));
  const operations = await getHttpOperationsFromSpec({
    ...spec,
    servers: [{ url: "http://127.0.0.1" }],
    paths: Object.fromEntries(Object.entries(paths).filter(([name]) => called.test(name))),
  });
  const config = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  } as const;
  const prism = createInstance(config, {
    logger: pino({ level: "silent" }),
    mock: () => () => ({ _tag: "Right", right: { statusCode: 204 } }),
  });
  return async (request) => {
    const given = await inPrismsWords(request);
    const answer = await prism.request(given, operations)();
    const name = `${request.method} ${given.url.path}`;
    if (!("right" in answer)) return [`${name}: ${answer.left.message}`];
    return answer.right.validations.input.map(
      ({ path: where = [], message }) => `${name}: ${where.join(".")}: ${message}`,
    );
  };
}

const methods = z.enum(["get", "post", "put", "patch", "delete"]);

async function inPrismsWords(request: Request): Promise<IHttpRequest> {
  const { pathname } = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const body = await bodyOf(request);
  return {
    method: methods.parse(request.method.toLowerCase()),
    url: { path: pathname.replace(version, "") },
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body }),
  };
}

/** A form's JSON is held to the same description as a call without files. */
async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) return request.json();
  if (!type.startsWith("multipart/form-data")) return undefined;
  const payload = (await request.formData()).get("payload_json");
  return JSON.parse(payload instanceof Blob ? await payload.text() : (payload ?? "{}"));
}
